import { expect } from "chai"
import mongoose, { Types } from "mongoose"
import { Action } from "../../models/action.ts"
import { everyone } from "../../models/concerns/audience.ts"
import { addDays, today } from "../../models/concerns/day.ts"
import { Decision } from "../../models/decision.ts"
import { handOver } from "../../models/departure/handover.ts"
import { changeChapter, formOf as chapterForm } from "../../models/guidePage/arranging.ts"
import { GuideChapter } from "../../models/guideChapter.ts"
import { GuidePage } from "../../models/guidePage.ts"
import { readHome } from "../../models/home.ts"
import { draftInterpellation } from "../../models/interpellation/writing.ts"
import { marksOf } from "../../models/concerns/meanwhile.ts"
import type { Meeting } from "../../models/meeting.ts"
import { readProceedings } from "../../models/minutes/reading.ts"
import { withdrawMinutes } from "../../models/minutes/publishing.ts"
import { Organisation } from "../../models/organisation.ts"
import { SearchEntry } from "../../models/searchEntry.ts"
import { cast, readerOf } from "../support/cast.ts"
import { commandsOf } from "../support/commands.ts"
import { docsExamined } from "../support/examined.ts"
import { draftOf } from "../support/makers/interpellation.ts"
import { aMeeting, convokeNow } from "../support/makers/meetings.ts"
import { aDraft, publish, typedAction, typedDecision, write } from "../support/makers/minutes.ts"
import { aBody } from "../support/makers/network.ts"
import { showChanges } from "../support/writes.ts"

const nowhere = new Types.ObjectId()

/** A draft of a meeting of its own, with so many decisions and actions. */
async function draftWith(lines: number): Promise<Meeting> {
  const meeting = await aDraft(undefined, { plan: { day: addDays(today(), -4) } })
  for (let index = 0; index < lines; index++)
    await write(meeting, [
      await typedDecision(meeting, 0, `Décision ${index}.`),
      await typedAction(meeting, 0, { text: `Action ${index}.`, who: "Inès Vandamme" }),
    ])
  return meeting
}

describe("what it takes to change many things at once", () => {
  before(() => cast.network())

  const by = async () => String((await cast.coordinator()).person._id)

  it("is as many commands for ten decisions and actions as for one: publishing, withdrawing, handing over", async () => {
    const counts = []
    for (const lines of [1, 10]) {
      const meeting = await draftWith(lines)
      const [author, reader] = [await by(), await readerOf(await cast.coordinator())]
      const published = await commandsOf(() => publish(meeting))
      const of = { meeting: meeting._id }
      expect(await Decision.distinct("number", of)).to.have.length(lines)
      expect(await Action.distinct("number", of)).to.have.length(lines)
      const decisions = (await Decision.find(of)).map(({ id }) => id as string)
      expect(await SearchEntry.countDocuments({ "of.id": { $in: decisions } })).to.equal(lines)

      const [from, to] = [(await cast.secretary()).person._id, String((await cast.healthMember()).person._id)]
      const inHand = (await Action.find(of)).map(({ id }) => ({ kind: "action" as const, id: id as string, to }))
      const handed = await commandsOf(async () => expect(await handOver(from, inHand, reader)).to.equal(lines))
      expect(await Action.countDocuments({ ...of, owners: new Types.ObjectId(to) })).to.equal(lines)

      const withdrawn = await commandsOf(() => withdrawMinutes(meeting._id, { by: author, reason: "À relire" }))
      expect(await SearchEntry.countDocuments({ "of.id": { $in: decisions } })).to.equal(0)
      counts.push({ published, handed, withdrawn })
    }
    expect(counts[1]).to.deep.equal(counts[0])
  })

  it("is as many commands for a chapter of ten pages as of one that gets another number", async () => {
    const name = { fr: "Coût", nl: "Kost" }
    const chapter = await GuideChapter.create({ number: 71, slug: "cout", name, description: name })
    const { insertedIds } = await mongoose.connection
      .collection("guide_pages")
      .insertMany(
        Array.from({ length: 10 }, (_, index) => ({
          chapter: index === 0 ? chapter._id : nowhere,
          number: `71.${index}`,
          slug: `cout-${index}`,
          page: `cout-${index}`,
          language: "fr",
        })),
      )
    const pages = Object.values(insertedIds)
    const renumber = (number: number) => async () => {
      const was = chapterForm((await GuideChapter.findById(chapter._id))!)
      return changeChapter(chapter._id, {
        typed: { ...was, number },
        was: marksOf({ ...was, number: String(was.number) }),
      })
    }
    try {
      const one = await commandsOf(renumber(72))
      await mongoose.connection
        .collection("guide_pages")
        .updateMany({ _id: { $in: pages } }, { $set: { chapter: chapter._id } })
      await showChanges()
      expect(await commandsOf(renumber(73))).to.equal(one)
      expect(
        (await GuidePage.find({ chapter: chapter._id }).sort({ slug: 1 })).map(({ number }) => number),
      ).to.deep.equal(pages.map((_, index) => `73.${index}`))
    } finally {
      await GuidePage.deleteMany({ _id: { $in: pages } })
      await chapter.deleteOne()
    }
  })

  it("is as many documents in a large network: saving an interpellation, and opening a draft of minutes", async () => {
    const [housing, body] = [await cast.housing(), await aBody()]
    const draft = await aDraft(body, { by: await cast.coordinator(), plan: { day: addDays(today(), -1) } })
    const author = { by: await by(), organisations: [] }
    const examined = async () => ({
      interpellation: await docsExamined(() => draftInterpellation(housing._id, draftOf(), author)),
      minutes: await docsExamined(() => readProceedings(draft.id as string)),
    })
    const before = await examined()
    const organisations = Array.from({ length: 300 }, (_, index) => ({
      name: { fr: `Coût ${index}` },
      nameKeys: [`cout ${index}`],
      acronym: "",
      from: "2020-01-01",
      until: null,
    }))
    const meetings = Array.from({ length: 300 }, (_, index) => ({
      body: body._id,
      day: addDays(today(), index + 1),
      start: "10:00",
      place: { name: "Salle" },
      uid: `cost-of-drafts-${index}`,
      agenda: [],
      cancelled: null,
      binned: null,
    }))
    await mongoose.connection.collection("organisations").insertMany(organisations)
    await mongoose.connection.collection("meetings").insertMany(meetings)
    await showChanges()
    try {
      const after = await examined()
      for (const what of ["interpellation", "minutes"] as const)
        expect(after[what], what).to.be.at.most(before[what] + 5)
      expect((await readProceedings(draft.id as string))!.next).to.include({ day: addDays(today(), 1), start: "10:00" })
    } finally {
      await Organisation.deleteMany({ nameKeys: /^cout / })
      await mongoose.connection.collection("meetings").deleteMany({ uid: /^cost-of-drafts-/ })
      await showChanges()
    }
  })

  it("is as many documents for the first page of the coordination, beside many accounts, steps of before and reports", async () => {
    const coordinator = await cast.coordinator()
    // A network that has convoked nobody yet counts what it has.
    await convokeNow(await aMeeting(await cast.housing(), { day: addDays(today(), 11) }))
    const reader = { ...(await readerOf(coordinator)), previousVisit: addDays(today(), -1) }
    const examined = () => docsExamined(() => readHome(reader))
    const before = await examined()
    const [long, fact] = [new Date("2024-03-01"), { by: nowhere, at: new Date("2024-03-01") }]
    const raw = (name: string) => mongoose.connection.collection(name)
    const many = <T>(row: (index: number) => T) => Array.from({ length: 300 }, (_, index) => row(index))
    const [when, audience] = [{ createdAt: long, updatedAt: long }, everyone]
    const made: [string, Types.ObjectId[]][] = []
    const add = async (name: string, rows: object[]) =>
      made.push([name, Object.values((await raw(name).insertMany(rows)).insertedIds)])
    await add(
      "accounts",
      many((index) => ({
        ...when,
        person: new Types.ObjectId(),
        email: `cost-${index}@example.org`,
        password: "x",
        withdrawn: null,
      })),
    )
    await add(
      "interpellations",
      many(() => ({
        ...when,
        audience,
        adoption: null,
        withdrawal: null,
        consultation: {
          ...fact,
          until: "2024-04-01",
          asked: reader.seats.map(({ organisation }) => new Types.ObjectId(organisation)),
        },
      })),
    )
    await add(
      "guide_reports",
      many(() => ({ ...when, guidePage: nowhere, handled: fact })),
    )
    await showChanges()
    try {
      expect(await examined()).to.be.at.most(before + 5)
    } finally {
      for (const [name, ids] of made) await raw(name).deleteMany({ _id: { $in: ids } })
      await showChanges()
    }
  })
})
