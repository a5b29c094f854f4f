import { expect } from "chai"
import { choicesBeginning, Choosing, type ChoiceKind, choicesOf, meant } from "../../models/choosing.ts"
import { addDays, today } from "../../models/concerns/day.ts"
import { leave } from "../../models/departure/leaving.ts"
import { limits } from "../../models/limits.ts"
import { openPost } from "../../models/person/working.ts"
import { cast } from "../support/cast.ts"
import { commandsOf } from "../support/commands.ts"
import { anOrganisation, aPerson } from "../support/makers/network.ts"

const foundBy = async (typed: string, kind: ChoiceKind = "person") =>
  (await choicesBeginning(kind, typed)).found.map(({ id }) => id)
const typing = { picked: null, pickedFor: "", looks: false }
const meaning = (typed: string, kind: ChoiceKind = "person") => meant(kind, "who", { ...typing, typed })
const asked = async (typed: string, kind: ChoiceKind = "person") => {
  const error: unknown = await meaning(typed, kind).catch((each: unknown) => each)
  expect(error).to.be.instanceOf(Choosing)
  return error as Choosing
}

describe("who is asked for by name", () => {
  it("is found by the beginnings of her names, in any order, without accents or with, and by where she works", async () => {
    const house = await anOrganisation({ "name.fr": "Quokka Accueil", acronym: "QKKA" })
    const { id } = await aPerson(house, { givenName: "Zénaïde", familyName: "De Wytsmet" })
    for (const typed of ["zena wyt", "Wyts Zén", "dewyt", "DE WYTSMET", "zenaide quok", "qkka wytsm", "d wyts"])
      expect(await foundBy(typed), typed).to.deep.equal([id])
    for (const typed of ["zena wytx", "", "   ", "((", ".*", "\\", "$where"])
      expect(await foundBy(typed), typed).to.not.include(id)
  })

  it("is listed with a few others, and it is said that there are more", async () => {
    const house = await anOrganisation()
    for (let made = 0; made <= limits.choices; made += 1)
      await aPerson(house, { givenName: "Xavière", familyName: `Quintxa${"abcdefghijklmnop"[made]!}` })
    const { found, more } = await choicesBeginning("person", "quintxa")
    expect(found).to.have.length(limits.choices)
    expect(more).to.equal(true)
    expect((await choicesBeginning("person", "quintxaa")).more).to.equal(false)
  })

  it("is she whose name it is, whole, whatever its order; of two, it is asked which, and a name that is begun means nobody yet", async () => {
    const [one, other] = [
      await anOrganisation({ "name.fr": "Le Zircon" }),
      await anOrganisation({ "name.fr": "Le Xénon" }),
    ]
    const alone = await aPerson(one, { givenName: "Yolande", familyName: "Wkzeppa" })
    for (const typed of ["Yolande Wkzeppa", "wkzeppa yolande", "Wkzeppa", "Yolande Wkzeppa (Le Zircon)"])
      expect(await meaning(typed), typed).to.equal(alone.id)
    expect((await asked("Wkzep")).choices.found.map(({ id }) => id)).to.deep.equal([alone.id])
    const twin = await aPerson(other, { givenName: "Yolande", familyName: "Wkzeppa" })
    const { fields, choices } = await asked("Yolande Wkzeppa")
    expect(fields).to.deep.equal({ who: "choosing.which.person" })
    expect(choices.found.map(({ id, from }) => [id, from[0]!.fr]).sort()).to.deep.equal(
      [
        [alone.id, "Le Zircon"],
        [twin.id, "Le Xénon"],
      ].sort(),
    )
    expect(await meaning("Yolande Wkzeppa (Le Xénon)")).to.equal(twin.id)
    // A first name says who only where nobody else may be meant by it.
    const first = await aPerson(one, { givenName: "Kwzolt", familyName: "Drabeq" })
    expect(await meaning("kwzolt")).to.equal(first.id)
    const longer = await aPerson(one, { givenName: "Kwzolt-Antoine", familyName: "Drabex" })
    expect((await asked("kwzolt")).choices.found.map(({ id }) => id)).to.have.members([first.id, longer.id])
    expect(await meaning("Kwzolt Drabeq")).to.equal(first.id)
    expect((await asked("Personne Ne Saitqui")).fields).to.deep.equal({ who: "choosing.none.person" })
  })

  it("is who was picked, as long as the words are those for which she was; without words, nobody", async () => {
    const [first, second] = [
      await aPerson(),
      await aPerson(undefined, { givenName: "Ursuline", familyName: "Kvotchka" }),
    ]
    const picking = { picked: first.id as string, pickedFor: "luc", looks: false }
    expect(await meant("person", "who", { ...picking, typed: "luc" })).to.equal(first.id)
    expect(await meant("person", "who", { ...picking, typed: "Ursuline Kvotchka" })).to.equal(second.id)
    expect(await meant("person", "who", { ...picking, typed: "" })).to.equal(null)
  })

  it("is a place of hers where that is chosen, each by its name; who works nowhere today has none", async () => {
    const [one, other] = [
      await anOrganisation({ "name.fr": "Maison Mxa" }),
      await anOrganisation({ "name.fr": "Maison Mxb" }),
    ]
    const person = await aPerson(one, { givenName: "Tamar", familyName: "Zjwadi" })
    await openPost(person._id, { organisation: other.id, title: "", from: "2024-01-01" })
    const { found } = await choicesBeginning("post", "zjwadi")
    expect(found.map(({ from }) => from[0]!.fr)).to.have.members(["Maison Mxa", "Maison Mxb"])
    expect((await asked("Tamar Zjwadi", "post")).choices.found).to.have.length(2)
    const second = found.find(({ from }) => from[0]!.fr === "Maison Mxb")!
    expect(await meaning("Tamar Zjwadi (Maison Mxb)", "post")).to.equal(second.id)
    expect(await choicesOf("post", [second.id])).to.deep.equal([second])
  })

  it("is there as long as her last day is not over, and keeps her place where she was chosen before", async () => {
    const by = (await cast.coordinator()).person.id
    const leaving = await aPerson(undefined, { givenName: "Ondine", familyName: "Pfwakker" })
    await leave("person", leaving._id, { day: addDays(today(), 9), by })
    expect(await foundBy("pfwakk")).to.deep.equal([leaving.id])
    leaving.ended = addDays(today(), -1)
    await leaving.save()
    expect(await foundBy("pfwakk")).to.deep.equal([])
    expect((await choicesOf("person", [leaving.id])).map(({ ended }) => ended)).to.deep.equal([leaving.ended])
  })
})

describe("an organisation that is asked for by name", () => {
  it("is found by its names in both languages and its acronyms, and meant by a whole one", async () => {
    const { id } = await anOrganisation({ "name.fr": "Œuvre Kzibou", "name.nl": "Werk Kzibou", acronym: "OKZB" })
    for (const typed of ["oeuvre kz", "kzib", "werk kzi", "okz"])
      expect(await foundBy(typed, "organisation"), typed).to.deep.equal([id])
    for (const typed of ["oeuvre kzibou", "WERK KZIBOU", "okzb"])
      expect(await meaning(typed, "organisation"), typed).to.equal(id)
    const cell = await anOrganisation({ "name.fr": "OKZB, cellule Logement" })
    expect((await asked("okzb", "organisation")).choices.found.map((each) => each.id)).to.have.members([id, cell.id])
    expect(await meaning("Œuvre Kzibou", "organisation")).to.equal(id)
    expect((await asked("kzibou", "organisation")).fields).to.deep.equal({ who: "choosing.which.organisation" })
    // Its beginnings are read once, and only where its whole name is not meant.
    expect(await commandsOf(() => meaning("Œuvre Kzibou", "organisation"))).to.equal(1)
    expect(await commandsOf(() => asked("kzibou", "organisation"))).to.equal(4)
  })
})
