import { expect } from "chai"
import mongoose from "mongoose"
import { addItem } from "../../models/meeting/agenda.ts"
import { Interpellation } from "../../models/interpellation.ts"
import { writingTimes } from "../../models/limits.ts"
import { Meeting } from "../../models/meeting.ts"
import { Writing } from "../../models/writing.ts"
import { setClock } from "../../server/clock.ts"
import { cast, type Someone } from "../support/cast.ts"
import { changesSoFar } from "../support/changes.ts"
import { guidePage } from "../support/makers/guide.ts"
import { interpellation } from "../support/makers/interpellation.ts"
import { aMeeting } from "../support/makers/meetings.ts"
import { formOf, textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

type ToldPart = { mark: string; fields: Record<string, string>; said: string; added?: string }
type Told = { writers: { part: string; text: string }[]; parts: Record<string, ToldPart> }

/** Somebody's opened form: its marks by the names of its parts, and what is told to it. */
async function opened(thing: Thing, someone: Someone) {
  const browser = await visit(someone)
  const html = (await browser.get(`${thing.at}/edit`)).text
  const form = formOf(html, thing.at)
  const marks = Object.fromEntries(
    [
      ...html.matchAll(
        /data-part="([^"]+)">\s*(?:<input type="hidden" name="[^"]+\[id\]" value="[^"]*">)?<input type="hidden" data-was name="[^"]+" value="([^"]*)">/g,
      ),
    ].map(([, name, mark]) => [`marks[${name!}]`, mark!]),
  )
  return {
    browser,
    html,
    form,
    marks,
    send: (changes: Record<string, string>) => browser.post(thing.at, { ...form, ...changes }),
    ask: async (part = "") =>
      (await browser.tell(`${thing.at}/writings`, { part, device: `page of ${someone.email}`, ...marks })).body as Told,
  }
}

type Thing = {
  at: string
  id: mongoose.Types.ObjectId
  part: string
  other: string
  field: (part: string) => string
  writers: [Someone, Someone]
  stranger: Someone
  secret: 403 | 404
}

const things: Record<string, () => Promise<Thing>> = {
  "a page of the guide": async () => {
    const page = await guidePage()
    return {
      at: `/guide/${page.slug}`,
      id: page._id,
      part: "who",
      other: "lead",
      field: (part) => part,
      writers: [await cast.healthMember(), await cast.coordinator()],
      stranger: await cast.socialWorker(),
      secret: 403,
    }
  },
  "an interpellation": async () => {
    const one = await interpellation()
    const name = (index: number) => `constats-${String(one.constats[index]!._id)}`
    return {
      at: `/interpellations/${one.id as string}`,
      id: one._id,
      part: name(0),
      other: name(1),
      field: (part) => (part === name(0) ? "constats[0][text]" : "constats[1][text]"),
      writers: [await cast.secretary(), await cast.coordinator()],
      stranger: await cast.socialWorker(),
      secret: 404,
    }
  },
  "a point of an agenda": async () => {
    const meeting = await aMeeting(await cast.housing())
    await addItem(
      meeting._id,
      { title: "Divers", kind: "information", minutes: 5, presenter: "", description: "" },
      String((await cast.secretary()).person._id),
    )
    const item = (await Meeting.findById(meeting._id))!.agenda.at(-1)!
    return {
      at: `/meetings/${meeting.id as string}/agenda/${String(item._id)}`,
      id: item._id,
      part: "title",
      other: "presenter",
      field: (part) => part,
      writers: [await cast.secretary(), await cast.coordinator()],
      stranger: await cast.socialWorker(),
      secret: 403,
    }
  },
}

describe("writing beside somebody else, in a form that its button saves", () => {
  afterEach(() => setClock())

  for (const [name, make] of Object.entries(things)) {
    it(`says who writes which part of ${name}, to who writes it too, for thirty seconds, once in ten, and in no page`, async () => {
      const thing = await make()
      const [mine, hers] = [await opened(thing, thing.writers[0]), await opened(thing, thing.writers[1])]
      expect(Object.keys(mine.marks)).to.include(`marks[${thing.part}]`)
      const count = await changesSoFar()
      await hers.ask(thing.part)
      await hers.ask(thing.other)
      expect(await changesSoFar()).to.equal(count)
      expect((await mine.ask()).writers.map(({ part, text }) => [part, text])).to.deep.equal([
        [thing.part, "Mireille écrit ici"],
      ])
      expect((await (await visit(thing.writers[0])).get(`${thing.at}/edit`)).text).to.equal(mine.html)
      setClock(new Date(Date.now() + writingTimes.shown + 1000))
      expect((await mine.ask()).writers).to.deep.equal([])
    })

    it(`takes no word of ${name} from who may not write it, and none of what is no part of it`, async () => {
      const thing = await make()
      const [hers, stranger] = [await opened(thing, thing.writers[1]), await visit(thing.stranger)]
      expect((await stranger.tell(`${thing.at}/writings`, { part: thing.part })).status).to.equal(thing.secret)
      expect((await (await visit()).tell(`${thing.at}/writings`, { part: thing.part })).status).to.equal(401)
      for (const wrong of ["constructor", "constats-new-2", `constats-${"a".repeat(24)}`, "summary", ""])
        await hers.ask(wrong)
      expect(await Writing.countDocuments({ "of.id": thing.id })).to.equal(0)
    })

    it(`tells what somebody else saved of ${name}, as the form shows it, with its mark and who wrote that very part`, async () => {
      const thing = await make()
      const [mine, hers] = [await opened(thing, thing.writers[0]), await opened(thing, thing.writers[1])]
      expect((await mine.ask()).parts).to.deep.equal({})
      expect((await hers.send({ [thing.field(thing.part)]: "Ce que Mireille écrit." })).status).to.equal(303)
      // Whoever saves another part afterwards did not write this one.
      expect(
        (await (await opened(thing, thing.writers[0])).send({ [thing.field(thing.other)]: "Et un autre." })).status,
      ).to.equal(303)
      const { parts } = await mine.ask()
      expect(Object.keys(parts)).to.have.members([thing.part, thing.other])
      expect(Object.values(parts[thing.part]!.fields)).to.include("Ce que Mireille écrit.")
      expect(parts[thing.part]!.said).to.match(
        name.includes("agenda") ? /a écrit ici à|Vous avez écrit ici à/ : /^Mireille Adjovi a écrit ici à \d/,
      )
      expect(parts[thing.other]!.said).to.match(/^Vous avez écrit ici à .*, dans une autre page\.$/)
      // The mark is that of what the form would show now: a form that took it over changes nothing, and loses nothing.
      const again = await opened(thing, thing.writers[0])
      expect(again.marks[`marks[${thing.part}]`]).to.equal(parts[thing.part]!.mark)
    })
  }

  it("tells of an avis which of the form's constats it rests on now", async () => {
    const one = await interpellation()
    const thing = { ...(await things["an interpellation"]!()), at: `/interpellations/${one.id as string}` }
    const [mine, hers] = [await opened(thing, await cast.secretary()), await opened(thing, await cast.coordinator())]
    const [first, second] = one.constats.map(({ _id }) => String(_id))
    const form: Record<string, string> = { ...hers.form, [`opinions[0][on][${second!}]`]: "1" }
    delete form[`opinions[0][on][${first!}]`]
    expect((await hers.browser.post(thing.at, form)).status).to.equal(303)
    const { fields } = (await mine.ask()).parts[`opinions-${String(one.opinions[0]!._id)}`]!
    expect(fields).to.deep.equal({ text: one.opinions[0]!.text, [first!]: "", [second!]: "1" })
  })

  it("tells once of each row that was added to an interpellation, by whom and in which list, and to nobody who has it", async () => {
    const thing = await things["an interpellation"]!()
    const [mine, hers] = [await opened(thing, thing.writers[0]), await opened(thing, thing.writers[1])]
    expect(
      (
        await hers.send({
          "constats[2][text]": `Un constat de plus. ${"Long ".repeat(40)}`,
          "addressees[1][name]": "La Région",
        })
      ).status,
    ).to.equal(303)
    const { parts } = await mine.ask()
    const [constat, addressee] = [
      Object.entries(parts).find(([name]) => name.startsWith("constats-"))!,
      Object.entries(parts).find(([name]) => name.startsWith("addressees-"))!,
    ]
    expect(Object.keys(parts)).to.have.members([constat[0], addressee[0]])
    expect(constat[1]).to.include({ added: "constats" })
    expect(constat[1].said.replaceAll(/\s/g, " ")).to.match(
      /^Mireille Adjovi a ajouté ici à \d+ h(?: \d+)? : « Un constat de plus. Long .{10,40}… ». C’est enregistré/,
    )
    expect(addressee[1].said).to.include("La Région")
    // What it was told of it names from then on, and asks for no more.
    const again = await mine.browser.tell(`${thing.at}/writings`, {
      part: "",
      device: "x",
      ...mine.marks,
      [`marks[${constat[0]}]`]: constat[1].mark,
      [`marks[${addressee[0]}]`]: addressee[1].mark,
    })
    expect((again.body as Told).parts).to.deep.equal({})
    expect((await (await opened(thing, thing.writers[0])).ask()).parts).to.deep.equal({})
    expect(
      ((await mine.browser.tell(`${thing.at}/writings`, { part: "", device: "x" })).body as Told).parts,
    ).to.deep.equal({})
  })

  it("names in a conflict who wrote that point of the agenda, and not who changed the meeting since", async () => {
    const thing = await things["a point of an agenda"]!()
    const [mine, hers] = [await opened(thing, thing.writers[0]), await opened(thing, thing.writers[1])]
    await hers.send({ title: "Titre de Mireille" })
    const meeting = thing.at.slice(0, thing.at.indexOf("/agenda"))
    await mine.browser.post(`${meeting}/agenda`, { title: "Un autre point", minutes: "5", kind: "information" })
    expect(textOf((await mine.send({ title: "Titre d’Inès" })).text)).to.include(
      "Mireille Adjovi a enregistré « Titre de Mireille »",
    )
    // Whoever changed another field of the point since did not write its title.
    await (await opened(thing, thing.writers[0])).send({ presenter: "Inès Vandamme" })
    expect(textOf((await mine.send({ title: "Titre d’Inès" })).text))
      .to.include("Entre-temps, ce champ a été changé : « Titre de Mireille » est enregistré")
      .and.not.include("Mireille Adjovi a enregistré")
  })

  it("names in a conflict on a page of the guide who wrote each field, whoever saved it last", async () => {
    const thing = await things["a page of the guide"]!()
    const [mine, hers, again] = [
      await opened(thing, thing.writers[0]),
      await opened(thing, thing.writers[1]),
      await opened(thing, thing.writers[0]),
    ]
    await hers.send({ who: "Cellule Accueil" })
    await again.send({ lead: "En deux mots." })
    expect(textOf((await mine.send({ who: "Cellule Soins" })).text)).to.include(
      "Qui : Mireille Adjovi a écrit entre-temps Cellule Accueil",
    )
  })

  it("tells once of each row that was taken out of an interpellation, by whom, and takes nothing out of the form that shows it", async () => {
    const thing = await things["an interpellation"]!()
    const [mine, hers] = [await opened(thing, thing.writers[0]), await opened(thing, thing.writers[1])]
    expect((await hers.send({ "constats[1][text]": "" })).status).to.equal(303)
    // Whoever saved another row afterwards did not take this one out.
    expect(
      (await (await opened(thing, thing.writers[0])).send({ [thing.field(thing.part)]: "Un autre." })).status,
    ).to.equal(303)
    const told = (await mine.ask()).parts[thing.other]!
    expect(told.said.replaceAll(/\s/g, " ")).to.match(
      /^Mireille Adjovi a retiré cette ligne à \d+ h(?: \d+)?\. Elle reste retirée, sauf si vous y changez quelque chose/,
    )
    expect((await hers.ask()).parts[thing.other]!.said).to.match(/^Vous avez retiré cette ligne à/)
    const again = await mine.browser.tell(`${thing.at}/writings`, {
      part: "",
      device: "x",
      ...mine.marks,
      [`marks[${thing.other}]`]: told.mark,
    })
    expect((again.body as Told).parts).to.not.have.property(thing.other)
    expect(
      (
        await mine.browser.tell(`${thing.at}/writings`, {
          part: "",
          device: "x",
          "marks[constats-new-3]": "0.",
          "marks[people-aaaaaaaaaaaaaaaaaaaaaaaa]": "1.x",
        })
      ).body,
    )
      .to.have.property("parts")
      .that.deep.equals({})
    // As it says: left alone it stays out, and changed it comes back.
    const stands = async () => (await Interpellation.findById(thing.id))!.constats.map(({ text }) => text)
    expect((await mine.send({ title: "Un titre" })).status).to.equal(303)
    expect(await stands()).to.have.length(1)
    expect((await mine.send({ title: "Un titre", [thing.field(thing.other)]: "Il faut le dire." })).status).to.equal(
      303,
    )
    expect(await stands()).to.include("Il faut le dire.")
  })
})
