import { expect } from "chai"
import mongoose, { Types } from "mongoose"
import { addressees } from "../../../models/migrations/2026-11-29-addressees.ts"
import { languages } from "../../../models/migrations/2026-11-29-languages.ts"
import { counters } from "../../../models/migrations/2026-11-29-counters.ts"
import { versions } from "../../../models/migrations/2026-11-29-versions.ts"
import { migrate, type Migration } from "../../../server/migrations.ts"
import { testApp } from "../../support/app.ts"

const raw = (name: string) => mongoose.connection.collection(name)
const day = (number: number) => new Date(Date.UTC(2026, 10, number))

/** Runs it as a start does, as if it never had, and once more beyond its end. */
async function carryOut(migration: Migration) {
  for (let time = 0; time < 2; time += 1) {
    await raw("migrations").deleteOne({ _id: migration.name as never })
    await migrate([migration], { before: async () => {}, alone: true })
  }
}

describe("The migrations of interpellations", () => {
  const [body, steering, cpas, asked] = [
    new Types.ObjectId(),
    new Types.ObjectId(),
    new Types.ObjectId(),
    new Types.ObjectId(),
  ] as const
  const id = new Types.ObjectId()
  before(testApp)
  beforeEach(async () => {
    await raw("organisations").insertOne({
      _id: cpas,
      name: { fr: "CPAS, présidence", nl: "OCMW, voorzitterschap" },
      acronym: "CPAS",
    })
    await raw("bodies").insertOne({ _id: steering, kind: "steering" })
    await raw("interpellations").insertOne({
      _id: id,
      body,
      audience: ["network"],
      number: 7,
      year: 2031,
      addressees: "OCMW, voorzitterschap\n\nCollège communal\nCPAS du Kruidtuin",
      constats: [
        { _id: new Types.ObjectId(), text: "Un" },
        { _id: new Types.ObjectId(), text: "Deux" },
      ],
      opinions: [],
      propositions: [
        { text: "A", addressee: "Collège communal" },
        { text: "B", addressee: "CPAS" },
        { text: "C", addressee: "" },
      ],
      consultation: { at: day(5), asked: [asked] },
      adoption: { at: day(9) },
    })
  })
  afterEach(async () => {
    await raw("organisations").deleteOne({ _id: cpas })
    await raw("bodies").deleteOne({ _id: steering })
    await raw("interpellations").deleteOne({ _id: id })
    await raw("versions").deleteMany({ of: id })
    await raw("counters").deleteMany({
      _id: { $in: ["interpellations:2031", `decisions:${String(body)}:2031`] as never },
    })
    await raw("decisions").deleteMany({ body })
    await raw("migrations").deleteMany({ _id: /^2026-11-29-(addressees|counters|languages|versions)$/ as never })
  })

  it("make a row of each line, tied to whom exactly bears that name, and a proposition point to its row", async () => {
    await carryOut(addressees)
    const one = (await raw("interpellations").findOne({ _id: id }))!
    const rows = one["addressees"] as {
      _id: Types.ObjectId
      name: string
      organisation: Types.ObjectId | null
      position: number
    }[]
    expect(
      rows.map(({ name, organisation, position }) => [name, organisation && String(organisation), position]),
    ).to.deep.equal([
      ["OCMW, voorzitterschap", String(cpas), 0],
      ["Collège communal", null, 1],
      ["CPAS du Kruidtuin", null, 2],
      ["CPAS", String(cpas), 3],
    ])
    const propositions = one["propositions"] as { text: string; addressee: Types.ObjectId | null }[]
    expect(propositions.map(({ addressee }) => rows.findIndex(({ _id }) => addressee?.equals(_id)))).to.deep.equal([
      1, 3, -1,
    ])
    expect((one["constats"] as { position: number }[]).map(({ position }) => position)).to.deep.equal([0, 1])
  })

  it("give each the language of its own words, French where they do not say, and its versions the same", async () => {
    const dutch = new Types.ObjectId()
    await raw("interpellations").insertOne({
      _id: dutch,
      title: "Een adres voor wie geen adres heeft",
      constats: [{ text: "Het duurt gemiddeld tweeënvijftig dagen voor een aanvraag wordt behandeld." }],
      audience: ["network"],
    })
    const snapshot = { title: "Een adres", revision: 0 }
    await raw("versions").insertOne({
      of: dutch,
      kind: "interpellation",
      number: 1,
      by: body,
      at: day(2),
      began: day(2),
      audience: ["network"],
      snapshot,
    })
    try {
      await carryOut(languages)
      const languageOf = async (of: Types.ObjectId) =>
        (await raw("interpellations").findOne({ _id: of }))!["language"] as string
      expect([await languageOf(id), await languageOf(dutch)]).to.deep.equal(["fr", "nl"])
      expect((await raw("versions").findOne({ of: dutch }))!["snapshot"]).to.deep.equal({ ...snapshot, language: "nl" })
    } finally {
      await raw("interpellations").deleteOne({ _id: dutch })
      await raw("versions").deleteMany({ of: dutch })
    }
  })

  it("raise each counter to the highest number in use, and never lower one", async () => {
    await raw("decisions").insertMany([3, 9].map((number) => ({ body, year: 2031, number })))
    await raw("counters").insertOne({ _id: `decisions:${String(body)}:2031` as never, last: 12 })
    await carryOut(counters)
    const last = async (key: string) => (await raw("counters").findOne({ _id: key as never }))?.["last"] as number
    expect([await last("interpellations:2031"), await last(`decisions:${String(body)}:2031`)]).to.deep.equal([7, 12])
    await raw("counters").deleteOne({ _id: `decisions:${String(body)}:2031` as never })
    await carryOut(counters)
    expect(await last(`decisions:${String(body)}:2031`)).to.equal(9)
  })

  it("give each version the readers of its day: the drafts of an adopted text stay with those who wrote it", async () => {
    const version = (number: number, at: Date, more = {}) => ({
      of: id,
      kind: "interpellation",
      number,
      at,
      by: new Types.ObjectId(),
      snapshot: {},
      ...more,
    })
    await raw("versions").insertMany([
      version(1, day(1)),
      version(2, day(3), { aside: true }),
      version(3, day(4)),
      version(4, day(6)),
      version(5, day(7)),
    ])
    await carryOut(versions)
    const kept = await raw("versions").find({ of: id }).sort({ number: 1 }).toArray()
    const writers = [`body:${String(body)}`, `body:${String(steering)}`, "coordinators"]
    const put = [`organisation:${String(asked)}`]
    const own = (each: Record<string, unknown>) =>
      (each["audience"] as string[]).filter((key) => [...writers, ...put, "network"].includes(key))
    expect(kept.map(own)).to.deep.equal([writers, writers, [...writers, ...put], [...writers, ...put], ["network"]])
    expect(kept.map(({ device }) => device as string)).to.deep.equal(["", "", "", "", ""])
  })
})
