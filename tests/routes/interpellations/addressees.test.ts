import { expect } from "chai"
import { Interpellation } from "../../../models/interpellation.ts"
import { Organisation } from "../../../models/organisation.ts"
import { Seat } from "../../../models/seat.ts"
import { testApp } from "../../support/app.ts"
import { cast, type Someone } from "../../support/cast.ts"
import { interpellation } from "../../support/makers/interpellation.ts"
import { formOf, textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"

type One = Awaited<ReturnType<typeof interpellation>>
const at = (one: One, below = "") => `/interpellations/${one.id as string}${below}`
const fresh = async (one: One) => (await Interpellation.findById(one._id))!

/** The president of the steering committee, who sits in the assembly too. */
async function president() {
  const someone = await cast.steeringPublic()
  const seat = { body: (await cast.assembly())._id, person: someone.person._id }
  if (!(await Seat.exists(seat)))
    await Seat.create({ ...seat, organisation: someone.organisation._id, from: "2024-01-01" })
  return someone
}

const houseOf = (someone: Someone) => someone.organisation

async function edit(one: One, someone: Someone, fields: object) {
  const reader = await visit(someone)
  const form = formOf((await reader.get(at(one, "/edit"))).text, at(one))
  return reader.post(at(one), { ...form, ...fields })
}

describe("The addressees of an interpellation", () => {
  before(testApp)

  it("stand in the register where they bear exactly a name of it, in any language, or its acronym; else they are a name", async () => {
    const commune = await Organisation.create({
      name: { fr: "Commune, Logement", nl: "Gemeente, Huisvesting" },
      acronym: "COMLOG",
      colleges: [{ college: "public", from: "2020-01-01" }],
      from: "2020-01-01",
    })
    try {
      const one = await interpellation("draft", { of: "assembly" })
      await edit(one, await cast.coordinator(), { "addressees[1][name]": "gemeente, huisvesting" })
      await edit(one, await cast.coordinator(), { "addressees[2][name]": "COMLOG" })
      await edit(one, await cast.coordinator(), { "addressees[3][name]": "Commune, Logement et cadre de vie" })
      const { addressees } = await fresh(one)
      expect(addressees.map(({ name, organisation }) => [name, String(organisation)])).to.deep.equal([
        ["Conseil de l’action sociale du CPAS", "null"],
        ["gemeente, huisvesting", String(commune._id)],
        ["COMLOG", String(commune._id)],
        ["Commune, Logement et cadre de vie", "null"],
      ])
      const page = await (await visit(await cast.coordinator())).get(at(one, "/edit"))
      // Names are proposed by what she types, and not all of them stand in the page.
      expect(page.text).to.include('data-choices="/organisations/choices"').and.not.include("<datalist")
    } finally {
      await commune.deleteOne()
    }
  })

  after(async () => {
    await Seat.deleteMany({ body: (await cast.assembly())._id, person: (await cast.steeringPublic()).person._id })
  })

  it("never write the text: whoever sits for such an organisation, or works there, reads it and is refused its form", async () => {
    const chair = await president()
    const one = await interpellation("draft", { of: "assembly", addressee: houseOf(chair).name.fr! })
    expect(String(one.addressees[0]!.organisation)).to.equal(String(houseOf(chair)._id))
    const reader = await visit(chair)
    expect((await reader.get(at(one))).status).to.equal(200)
    expect((await reader.get(at(one))).text).not.to.include('/edit"')
    expect((await reader.get(at(one, "/edit"))).status).to.equal(403)
    expect((await reader.post(at(one), { _method: "PATCH", title: "Les délais sont raisonnables." })).status).to.equal(
      403,
    )
    expect((await fresh(one)).title).to.equal(one.title)
    expect((await (await visit(await cast.secretary())).get(at(one, "/edit"))).status).to.equal(200)
  })

  it("are not asked to sign, and whoever adds one is told who can no longer write", async () => {
    const chair = await president()
    const one = await interpellation("consultation", { of: "assembly" })
    await edit(one, chair, { title: "Le titre de la présidence" })
    expect((await fresh(one)).authors.map(String)).to.include(String(chair.person._id))
    expect((await fresh(one)).consultation!.asked.map(String)).to.include(String(houseOf(chair)._id))
    const secretary = await visit(await cast.secretary())
    await edit(one, await cast.secretary(), { "addressees[1][name]": houseOf(chair).name.fr! })
    const told = textOf((await secretary.get(at(one))).text)
    const name = `${chair.person.givenName} ${chair.person.familyName}`
    expect(told).to.match(
      new RegExp(`Ont participé à l’écriture avant que leur organisation soit destinataire[^.]*${name}`),
    )
    expect((await fresh(one)).consultation!.asked.map(String)).not.to.include(String(houseOf(chair)._id))
    expect((await (await visit(chair)).get(at(one, "/edit"))).status).to.equal(403)
  })

  it("are not chosen by their own people, who would be writing what they receive", async () => {
    const one = await interpellation("draft", { of: "assembly" })
    const health = await cast.healthMember()
    const refused = await edit(one, health, { "addressees[1][name]": houseOf(health).name.fr! })
    expect(refused.status).to.equal(422)
    expect(textOf(refused.text)).to.include(
      "C’est une organisation dont vous faites partie, et qui reçoit un texte ne l’écrit pas.",
    )
    expect(refused.text).to.include('href="#addressees.1.name"')
    const reader = await visit(health)
    const form = formOf((await reader.get("/interpellations/new")).text, "/interpellations")
    const begun = await reader.post("/interpellations", {
      ...form,
      title: "À nous-mêmes",
      body: String((await cast.assembly())._id),
      "addressees[0][name]": houseOf(health).name.fr!,
    })
    expect(begun.status).to.equal(422)
    expect(await Interpellation.countDocuments({ title: "À nous-mêmes" })).to.equal(0)
  })
})
