import { Int32 } from "bson"
import { expect } from "chai"
import type { ScanRequest } from "../../../../server/database/storage/index.ts"
import type { Document } from "../../../../server/database/values/types.ts"
import { codeOf, withStore } from "./support.ts"

const up = new Int32(1)
const down = new Int32(-1)

describe("A question that an index can answer", () => {
  const test = withStore()
  const words = ["aide", "bail", "logement", "santé", "soins"]

  beforeEach(() => {
    test.write((people) => {
      people.createIndex({ key: { group: 1, rank: -1 } })
      people.createIndex({ key: { terms: 1 } })
      people.createIndex({ key: { email: 1 }, unique: true, sparse: true })
      people.createIndex({ key: { day: 1 }, partialFilterExpression: { open: true } })
      people.createIndex({ key: { "seats.body": 1, "seats.voice": 1 } })
      people.createIndex({ key: { secret: 1 }, hidden: true })
    })
    test.insert(
      ...Array.from({ length: 200 }, (_, i) => ({
        _id: i,
        group: i % 10,
        rank: i,
        terms: [words[i % 5], `mot${i}`],
        ...(i % 2 === 0 ? { email: `p${i}@x.example` } : {}),
        day: i,
        open: i < 20,
        secret: i,
        seats: [
          { body: i % 4, voice: "deliberative" },
          { body: 9, voice: "advisory" },
        ],
      })),
    )
  })

  /** The sizes are those of a reading of 200 documents, ten of 20 by group. */
  const cases: [what: string, request: ScanRequest, expected: Document][] = [
    [
      "one document by its _id",
      { filter: { _id: 7 } },
      { indexName: "_id_", keysExamined: 1, docsExamined: 1, found: 1, exact: true },
    ],
    [
      "several by $in",
      { filter: { _id: { $in: [7, 9, 1000] } } },
      { indexName: "_id_", keysExamined: 3, docsExamined: 2, found: 2, exact: true },
    ],
    [
      "equality on the first field of two",
      { filter: { group: 3 } },
      { indexName: "group_1_rank_-1", keysExamined: 20, docsExamined: 20, found: 20, exact: true },
    ],
    [
      "equality and a range",
      { filter: { group: 3, rank: { $gt: 100, $lte: 133 } } },
      { indexName: "group_1_rank_-1", keysExamined: 4, docsExamined: 4, found: 4, exact: true },
    ],
    [
      "$in and equality",
      { filter: { group: { $in: [1, 2] }, rank: { $in: [1, 2, 3] } } },
      { indexName: "group_1_rank_-1", keysExamined: 2, docsExamined: 2, found: 2, exact: true },
    ],
    [
      "a sort inside a group",
      { filter: { group: 3 }, sort: { rank: down } },
      { indexName: "group_1_rank_-1", sorted: true, direction: "forward" },
    ],
    [
      "the same sort turned around",
      { filter: { group: 3 }, sort: { rank: up } },
      { indexName: "group_1_rank_-1", sorted: true, direction: "backward" },
    ],
    [
      "a sort by all fields of an index",
      { sort: { group: up, rank: down } },
      { indexName: "group_1_rank_-1", sorted: true, direction: "forward" },
    ],
    [
      "a sort that only the first field gives",
      { sort: { group: down } },
      { indexName: "group_1_rank_-1", sorted: true, direction: "backward" },
    ],
    [
      "one word of many",
      { filter: { terms: "mot33" } },
      { indexName: "terms_1", keysExamined: 1, docsExamined: 1, found: 1 },
    ],
    [
      "the rarest of several words",
      { filter: { terms: { $all: ["aide", "mot35"] } } },
      { indexName: "terms_1", keysExamined: 1, docsExamined: 1, found: 1 },
    ],
    ["words by their beginning", { filter: { terms: { $gte: "log", $lt: "loh" } } }, { indexName: "terms_1" }],
    [
      "words by a regular expression that is a beginning",
      { filter: { terms: /^log/ } },
      { indexName: "terms_1", keysExamined: 40, docsExamined: 40, found: 40, exact: false },
    ],
    [
      "a sparse index for a value",
      { filter: { email: "p4@x.example" } },
      { indexName: "email_1", keysExamined: 1, docsExamined: 1, found: 1 },
    ],
    [
      "a partial index where the filter says the same",
      { filter: { open: true, day: { $lt: 5 } } },
      { indexName: "day_1", keysExamined: 5, docsExamined: 5, found: 5 },
    ],
    [
      "two fields of one element",
      { filter: { seats: { $elemMatch: { body: 3, voice: "deliberative" } } } },
      { indexName: "seats.body_1_seats.voice_1", keysExamined: 50, docsExamined: 50, found: 50 },
    ],
    [
      "either of two",
      { filter: { $or: [{ _id: 3 }, { group: 4, rank: 4 }, { _id: 4 }] } },
      { stage: "OR", keysExamined: 3, found: 2 },
    ],
    [
      "either of two, and not what all of them share",
      { filter: { group: 3, $or: [{ terms: "mot33" }, { terms: { $elemMatch: { $gte: "mot34", $lt: "mot35" } } }] } },
      { stage: "OR", keysExamined: 2, docsExamined: 2, found: 2 },
    ],
    [
      "what is shared where either of two is more",
      { filter: { email: "p4@x.example", $or: [{ group: 3 }, { group: 4 }] } },
      { indexName: "email_1", keysExamined: 1 },
    ],
    [
      "a hint by name",
      { filter: { rank: 3 }, hint: "group_1_rank_-1" },
      { indexName: "group_1_rank_-1", keysExamined: 200 },
    ],
    ["a hint by key", { filter: { terms: "aide", group: 1 }, hint: { terms: up } }, { indexName: "terms_1" }],
    [
      "numbers under a collation",
      { filter: { group: 3 }, collation: { locale: "fr" } },
      { indexName: "group_1_rank_-1", keysExamined: 20 },
    ],
    ["nothing at all", { filter: { group: { $in: [] } } }, { keysExamined: 0, docsExamined: 0, found: 0 }],
  ]

  for (const [what, request, expected] of cases) {
    it(`reads only what it must: ${what}`, () => {
      const { ids, plan, sorted, exact } = test.ids(request)
      expect({ found: ids.length, ...plan, sorted, exact }).to.deep.include(expected)
    })
  }

  const whole: [why: string, request: ScanRequest][] = [
    ["a document without the field would be missing from the sparse index", { filter: { email: null } }],
    ["a sort through the sparse index would lose documents", { sort: { email: up } }],
    ["the partial index lacks what is not open", { filter: { day: 3 } }],
    ["the index is hidden", { filter: { secret: 3 } }],
    ["under a collation equal strings have other bytes", { filter: { terms: "mot33" }, collation: { locale: "fr" } }],
    ["no index begins with the field", { filter: { rank: 3 } }],
    ["$ne excludes too little", { filter: { group: { $ne: 3 } } }],
    ["one branch of $or has no index", { filter: { $or: [{ _id: 3 }, { rank: 3 }] } }],
    ["the order of insertion is asked for", { filter: { group: 3 }, sort: { $natural: up } }],
    ["the order of insertion is hinted", { filter: { group: 3 }, hint: { $natural: up } }],
  ]
  for (const [why, request] of whole) {
    it(`is read from the whole collection where ${why}`, () => {
      const { ids, plan } = test.ids(request)
      expect(plan).to.include({ stage: "COLLSCAN", docsExamined: 200 })
      expect(ids).to.have.length(200)
    })
  }

  it("stops reading when the asker stops", () => {
    const { plan, seen } = test.read((people) => {
      const scan = people.scan({ sort: { group: up, rank: down }, limit: 3 })
      const ids: number[] = []
      for (const { record } of scan.records) if (ids.push(record) === 3) break
      return { plan: scan.plan, seen: ids }
    })
    expect(seen).to.have.length(3)
    expect(plan.keysExamined).to.equal(3)
  })

  it("is counted without reading a document, when the index says it all", () => {
    const { exact, plan, length } = test.read((people) => {
      const scan = people.scan({ filter: { group: 3 } })
      return { ...scan, length: [...scan.records].length }
    })
    expect({ exact, length }).to.deep.equal({ exact: true, length: 20 })
    expect(plan).to.include({ keysExamined: 20, docsExamined: 0 })
  })

  it("is counted by null as well, where no array was ever met, and not by an empty list that lies beside it", () => {
    const nothing = { filter: { deed: null } }
    test.write((people) => people.createIndex({ key: { deed: 1 } }))
    expect(test.ids(nothing)).to.deep.include({ exact: true })
    test.insert({ _id: "done", deed: { by: 1 } }, { _id: "null", deed: null })
    expect(test.ids(nothing)).to.deep.include({ exact: true })
    expect(test.ids(nothing).ids).to.have.length(201)
    test.insert({ _id: "list", deed: [] })
    expect(test.ids(nothing)).to.deep.include({ exact: false })
  })

  it("is read in order where only the first are wanted, unless much fewer match", () => {
    test.write((people) => people.createIndex({ key: { rank: 1 } }))
    const first = (filter: Document, limit?: number) =>
      test.ids({ filter, sort: { rank: up }, ...(limit && { limit }) }).plan.indexName
    expect(first({ "seats.body": { $in: [0, 1, 2] } }, 10)).to.equal("rank_1")
    expect(first({ "seats.body": { $in: [0, 1, 2] } })).to.equal("seats.body_1_seats.voice_1")
    expect(first({ "seats.body": 0 }, 10)).to.equal("seats.body_1_seats.voice_1")
    expect(first({ "seats.body": { $in: [0, 1, 2] } }, 160)).to.equal("seats.body_1_seats.voice_1")
  })

  it("is counted through an index that says all, also where another is a little shorter", () => {
    test.write((people) => people.createIndex({ key: { terms: 1, group: 1 } }))
    const filter = { terms: { $in: ["aide", "bail"] }, group: { $in: [0, 1] } }
    test.insert({ _id: "both", group: 0, terms: ["aide", "bail"] })
    expect(test.ids({ filter, counts: true })).to.deep.include({ exact: true })
    expect(test.ids({ filter, counts: true }).plan.indexName).to.equal("terms_1_group_1")
  })

  it("does not claim an order that arrays break", () => {
    expect(test.ids({ sort: { terms: up } }).sorted).to.equal(false)
    expect(test.ids({ filter: { "seats.body": 9 }, sort: { "seats.voice": up } }).sorted).to.equal(false)
  })

  it("does not claim the order of strings under a collation", () => {
    expect(test.ids({ filter: { _id: { $gt: 3 } }, sort: { _id: up }, collation: { locale: "fr" } }).sorted).to.equal(
      false,
    )
  })

  it("shows the bounds", () => {
    const { plan } = test.ids({ filter: { group: 3, rank: { $gt: 100 } } })
    expect(plan.indexBounds).to.deep.equal({ group: ["[3, 3]"], rank: ["(100, inf.0]"] })
  })

  it("is refused when its hint names no index, a hidden one, or a partial one that lacks documents", () => {
    expect(codeOf(() => test.ids({ hint: "none" }))).to.equal(2)
    expect(codeOf(() => test.ids({ hint: { rank: up } }))).to.equal(2)
    expect(codeOf(() => test.ids({ hint: "secret_1" }))).to.equal(2)
    expect(codeOf(() => test.ids({ hint: "day_1" }))).to.equal(291)
  })
})
