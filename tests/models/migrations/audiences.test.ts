import { expect } from "chai"
import mongoose, { Types } from "mongoose"
import { audiences } from "../../../models/migrations/2026-12-01-audiences.ts"
import { lastDays } from "../../../models/migrations/2026-12-01-days.ts"
import { nameKeys } from "../../../models/migrations/2026-12-01-name-keys.ts"
import { sortKeys } from "../../../models/migrations/2026-12-01-sort-keys.ts"
import { migrate, type Migration } from "../../../server/migrations.ts"
import { testApp } from "../../support/app.ts"

const raw = (name: string) => mongoose.connection.collection(name)
const id = () => new Types.ObjectId()
const options = { before: async () => {}, alone: true }

/** Runs it as a start does, as if it never had, and stops it once after so many batches. */
async function carryOut(migration: Migration, stopped = Infinity) {
  await raw("migrations").deleteOne({ _id: migration.name as never })
  let batches = 0
  const run: Migration["run"] = async (after, stored) => {
    const mark = await migration.run(after, stored)
    batches += 1
    if (batches === stopped + 1) throw new Error("the machine went off")
    return mark
  }
  const stop = await migrate([{ ...migration, run }], options).catch((error: unknown) => error)
  if (stop) expect((stop as Error).message).to.equal("the machine went off")
  await migrate([{ ...migration, run }], options)
  return { batches, stopped: Boolean(stop) }
}

const [open, closed, steering, other] = [id(), id(), id(), id()] as const
const [secretary, owner, asked, by] = [id(), id(), id(), id()] as const
const bodyKeys = (body: Types.ObjectId) => [`body:${String(body)}`, "coordinators"]
const seatKeys = (body: Types.ObjectId) => [`seats:${String(body)}`, "coordinators"]
const draftKeys = (body: Types.ObjectId) => [
  "coordinators",
  `secretariat:${String(body)}`,
  `person:${String(secretary)}`,
]
const oldDraft = ["coordinators", `person:${String(secretary)}`]
const textKeys = (body: Types.ObjectId, ...more: string[]) => [
  `seats:${String(body)}`,
  "steering",
  "coordinators",
  ...more,
]
const oldText = (body: Types.ObjectId, ...more: string[]) => [
  ...new Set([body, steering, other].map((each) => `body:${String(each)}`)),
  "coordinators",
  ...more,
]

type Case = { of: string; what: object; was: string[]; becomes: string[] }
const made: Record<string, Types.ObjectId> = {}
const named = (name: string) => (made[name] ??= id())

const workOf = (name: string, body: Types.ObjectId, was: string[]): Case[] => [
  { of: "meetings", what: { _id: named(`${name} meeting`), body, secretary }, was, becomes: bodyKeys(body) },
  {
    of: "minutes",
    what: { _id: named(`${name} minutes`), body, meeting: named(`${name} meeting`), published: { by, at: new Date() } },
    was,
    becomes: bodyKeys(body),
  },
  { of: "minutes_items", what: { minutes: named(`${name} minutes`) }, was, becomes: bodyKeys(body) },
  {
    of: "decisions",
    what: { _id: named(`${name} decision`), body, minutes: named(`${name} minutes`), published: true },
    was,
    becomes: bodyKeys(body),
  },
  {
    of: "actions",
    what: { body, minutes: named(`${name} minutes`), published: true },
    was: [...was, `person:${String(owner)}`],
    becomes: [...bodyKeys(body), `person:${String(owner)}`],
  },
  ...["minutes", "decision"].map((kind) => ({
    of: "search_entries",
    what: { of: { kind, id: String(named(`${name} ${kind}`)) } },
    was,
    becomes: bodyKeys(body),
  })),
]

const cases: Case[] = [
  ...workOf("open", open, ["network"]),
  ...workOf("closed", closed, bodyKeys(closed)),
  {
    of: "search_entries",
    what: { of: { kind: "meeting", id: String(named("open meeting")) } },
    was: ["network"],
    becomes: bodyKeys(open),
  },
  {
    of: "search_entries",
    what: { of: { kind: "meeting", id: String(named("closed meeting")) } },
    was: ["network"],
    becomes: ["network"],
  },
  // A draft, and what was withdrawn.
  {
    of: "meetings",
    what: { _id: named("noted meeting"), body: open, secretary },
    was: ["network"],
    becomes: bodyKeys(open),
  },
  {
    of: "minutes",
    what: { _id: named("draft"), body: open, meeting: named("noted meeting"), published: null },
    was: oldDraft,
    becomes: draftKeys(open),
  },
  ...["minutes_items", "decisions", "actions"].map((of) => ({
    of,
    what: { body: open, minutes: named("draft"), published: false },
    was: oldDraft,
    becomes: draftKeys(open),
  })),
  // What is for seat holders alone, in an open body as in a closed one.
  ...[open, closed].map((body, index) => ({
    of: "events",
    what: { _id: named(`event ${index}`), body },
    was: bodyKeys(body),
    becomes: seatKeys(body),
  })),
  { of: "events", what: { body: null }, was: ["network"], becomes: ["network"] },
  {
    of: "search_entries",
    what: { of: { kind: "event", id: String(named("event 0")) } },
    was: bodyKeys(open),
    becomes: seatKeys(open),
  },
  ...[open, steering].map((body, index) => ({
    of: "interpellations",
    what: { _id: named(`text ${index}`), body, consultation: null, adoption: null },
    was: oldText(body),
    becomes: textKeys(body),
  })),
  {
    of: "interpellations",
    what: { _id: named("consulted"), body: open, consultation: { asked: [asked] } },
    was: oldText(open, `organisation:${String(asked)}`),
    becomes: textKeys(open, `voice:${String(asked)}`),
  },
  {
    of: "interpellations",
    what: { _id: named("adopted"), body: open, consultation: { asked: [asked] }, adoption: { at: new Date() } },
    was: ["network"],
    becomes: ["network"],
  },
  {
    of: "search_entries",
    what: { of: { kind: "interpellation", id: String(named("consulted")) } },
    was: oldText(open, `organisation:${String(asked)}`),
    becomes: textKeys(open, `voice:${String(asked)}`),
  },
  // A guide page is everyone's, and what nobody finds any more stays as it was.
  {
    of: "search_entries",
    what: { of: { kind: "guidePage", id: String(id()) } },
    was: ["network"],
    becomes: ["network"],
  },
  // Versions: each for whom it was open to.
  { of: "versions", what: { of: named("adopted"), number: 1 }, was: oldText(open), becomes: textKeys(open) },
  { of: "versions", what: { of: named("adopted"), number: 2 }, was: ["network"], becomes: ["network"] },
  {
    of: "versions",
    what: { of: named("consulted"), number: 1 },
    was: oldText(open, `organisation:${String(asked)}`),
    becomes: textKeys(open, `voice:${String(asked)}`),
  },
  { of: "versions", what: { of: named("text 1"), number: 1 }, was: oldText(steering), becomes: textKeys(steering) },
  // Kept while the body was closed: it opens nothing now that it is open.
  { of: "versions", what: { of: named("open minutes"), number: 1 }, was: bodyKeys(open), becomes: seatKeys(open) },
  { of: "versions", what: { of: named("open minutes"), number: 2 }, was: ["network"], becomes: ["network"] },
  {
    of: "versions",
    what: { of: named("closed minutes"), number: 1 },
    was: bodyKeys(closed),
    becomes: seatKeys(closed),
  },
  { of: "versions", what: { of: named("draft"), number: 1 }, was: oldDraft, becomes: oldDraft },
]

describe("what things are of, in the data of before", () => {
  const kept = cases.map((each) => ({ ...each, _id: (each.what as { _id?: Types.ObjectId })._id ?? id() }))
  before(testApp)
  beforeEach(async () => {
    for (const { _id, of, what, was } of kept)
      await raw(of).insertOne({ _id, uid: String(_id), kind: "text", at: new Date(), ...what, audience: was })
    const bodies = [
      { _id: open, kind: "group", openness: "network" },
      { _id: closed, kind: "group", openness: "members" },
      { _id: steering, kind: "steering", openness: "members" },
      { _id: other, kind: "steering", openness: "members" },
    ]
    await raw("bodies").insertMany(bodies.map((each) => ({ ...each, slug: String(each._id), code: String(each._id) })))
  })
  afterEach(async () => {
    for (const { _id, of } of kept) await raw(of).deleteOne({ _id })
    await raw("bodies").deleteMany({ _id: { $in: [open, closed, steering, other] } })
  })

  const found = async () =>
    Promise.all(
      kept.map(async ({ _id, of, what, becomes }) => {
        const row = (await raw(of).findOne({ _id }))!
        return { of, what, becomes, is: row["audience"] as string[] }
      }),
    )
  const expectAll = async () => {
    for (const { of, what, becomes, is } of await found())
      expect(is, `${of} ${JSON.stringify(what)}`).to.have.members(becomes)
  }

  it("are told by reference: bodies, seats, voices, secretariats, steering committees; done twice it changes nothing more", async () => {
    await carryOut(audiences)
    await expectAll()
    await carryOut(audiences)
    await expectAll()
  })

  it("are the same where the change was stopped at any batch, and gone on with", async () => {
    const { batches } = await carryOut(audiences)
    expect(batches).to.be.at.least(9)
    for (const { _id, of, was } of kept) await raw(of).updateOne({ _id }, { $set: { audience: was } })
    const { stopped } = await carryOut(audiences, Math.floor(Math.random() * batches))
    expect(stopped).to.equal(true)
    await expectAll()
  })

  it("bear the keys of their names, by which their namesakes are looked for", async () => {
    const house = { _id: id(), name: { fr: "Œuvre", nl: "Œuvre" } }
    await raw("organisations").insertOne(house)
    await raw("bodies").updateOne({ _id: open }, { $set: { name: { fr: " Été ", nl: "Zomer" } } })
    await carryOut(nameKeys, 0)
    expect((await raw("bodies").findOne({ _id: open }))!["nameKeys"]).to.deep.equal(["ete", "zomer"])
    expect((await raw("organisations").findOne({ _id: house._id }))!["nameKeys"]).to.deep.equal(["oeuvre"])
    await raw("organisations").deleteOne({ _id: house._id })
  })

  it("put organisations in order by their names in each language", async () => {
    const house = { _id: id(), name: { fr: "L’Œuvre", nl: "" } }
    await raw("organisations").insertOne(house)
    await carryOut(sortKeys, 0)
    const kept = (await raw("organisations").findOne({ _id: house._id }))!
    expect(kept["sortKeys"]).to.deep.equal({ fr: "l oeuvre", nl: "l oeuvre" })
    await raw("organisations").deleteOne({ _id: house._id })
  })

  it("know no last day that is blank, however they were stopped", async () => {
    const places = [
      ["people", "ended"],
      ["bodies", "ended"],
      ["seats", "until"],
      ["affiliations", "until"],
      ["organisations", "until"],
      ["events", "until"],
    ] as const
    const rows = places.map(([collection, field]) => ({ collection, field, _id: id() }))
    for (const { collection, field, _id } of rows)
      await raw(collection).insertOne({ _id, slug: String(_id), code: String(_id), [field]: "" })
    const day = { _id: id(), ended: "2026-05-01" }
    await raw("people").insertOne(day)
    await carryOut(lastDays, 2)
    for (const { collection, field, _id } of rows)
      expect((await raw(collection).findOne({ _id }))![field], collection).to.equal(null)
    expect((await raw("people").findOne({ _id: day._id }))!["ended"]).to.equal("2026-05-01")
    for (const { collection, _id } of [...rows, { collection: "people", _id: day._id }])
      await raw(collection).deleteOne({ _id })
  })
})
