import { expect } from "chai"
import type { FindOptions } from "mongodb"
import type { CollationOptions } from "mongodb"
import { collection, db, refusalOf } from "../driver.ts"

async function indexed() {
  const rows = await collection(Array.from({ length: 100 }, (_, n) => ({ _id: n, n, tags: [n % 10] })))
  await rows.createIndexes([{ key: { n: 1 } }, { key: { tags: 1, n: -1 } }])
  return rows
}

type Plan = { stage: string; indexName?: string; inputStage?: Plan }
const stages = (plan: Plan): string[] => [
  plan.indexName ?? plan.stage,
  ...(plan.inputStage ? stages(plan.inputStage) : []),
]

describe("explain", () => {
  it("names the index of a find, and how much was read", async () => {
    const rows = await indexed()
    const { executionStats, queryPlanner } = await rows.find({ n: { $gte: 10, $lt: 20 } }).explain("executionStats")
    expect(stages(queryPlanner.winningPlan)).to.deep.equal(["FETCH", "n_1"])
    expect(executionStats).to.include({ nReturned: 10, totalDocsExamined: 10 })
  })

  it("tells when the collection is read as a whole, and when it is sorted in memory", async () => {
    const rows = await indexed()
    const plan = async (filter: object, sort: { [field: string]: 1 | -1 } = {}) =>
      stages((await rows.find(filter).sort(sort).explain("queryPlanner")).queryPlanner.winningPlan as Plan)
    expect(await plan({ other: 1 })).to.deep.equal(["COLLSCAN"])
    expect(await plan({}, { other: 1 })).to.deep.equal(["SORT", "COLLSCAN"])
    expect(await plan({}, { n: -1 })).to.deep.equal(["FETCH", "n_1"])
    const { queryPlanner } = await rows.find().sort({ other: 1 }).skip(5).limit(7).explain("queryPlanner")
    expect(stages(queryPlanner.winningPlan as Plan)).to.deep.equal(["SKIP", "SORT", "COLLSCAN"])
    expect(queryPlanner.winningPlan.inputStage).to.include({ limitAmount: 12, memLimit: 100 * 1024 * 1024 })
    expect(await plan({ tags: 3 }, { n: -1 })).to.deep.equal(["FETCH", "tags_1_n_-1"])
  })

  it("names an index with a collation under that collation, and under no other", async () => {
    const people = await collection([{ name: "Été" }, { name: "ete" }, { name: "hiver" }])
    await people.createIndex({ name: 1 }, { collation: { locale: "fr", strength: 1 } })
    const planner = async (collation?: CollationOptions) =>
      (
        await people
          .find({ name: "ETE" }, { ...(collation && { collation }) })
          .sort({ name: 1 })
          .explain("queryPlanner")
      ).queryPlanner
    const { winningPlan } = await planner({ locale: "fr", strength: 1 })
    expect(stages(winningPlan)).to.deep.equal(["FETCH", "name_1"])
    expect(winningPlan.inputStage.collation).to.include({ locale: "fr", strength: 1 })
    expect(stages((await planner({ locale: "nl", strength: 1 })).winningPlan)).to.deep.equal(["SORT", "COLLSCAN"])
    expect(stages((await planner()).winningPlan)).to.deep.equal(["SORT", "COLLSCAN"])
    expect(await people.find({ name: "ETE" }).collation({ locale: "fr", strength: 1 }).toArray()).to.have.length(2)
  })

  it("tells the same of the other commands, and changes nothing", async () => {
    const rows = await indexed()
    const name = rows.collectionName
    const commands = [
      { count: name, query: { n: 1 } },
      { distinct: name, key: "tags", query: { n: 1 } },
      { delete: name, deletes: [{ q: { n: 1 }, limit: 0 }] },
      { update: name, updates: [{ q: { n: 1 }, u: { $set: { x: 1 } }, multi: true }] },
      { findAndModify: name, query: { n: 1 }, remove: true },
      { aggregate: name, pipeline: [{ $match: { n: 1 } }], cursor: {} },
    ]
    for (const command of commands) {
      const { executionStats, queryPlanner } = await (
        await db()
      ).command({ explain: command, verbosity: "executionStats" })
      expect(JSON.stringify(queryPlanner.winningPlan), JSON.stringify(command)).to.include("n_1")
      expect(executionStats.executionStages.nCounted ?? executionStats.nReturned).to.equal(1)
    }
    expect(await rows.countDocuments({ n: 1, x: { $exists: false } })).to.equal(1)
  })

  it("tells which index serves equality, a range, $in, a page in order, the beginning of an index and an element of a list", async () => {
    const rows = await indexed()
    const page: FindOptions = { sort: { n: -1 }, limit: 7, skip: 3 }
    const cases: [filter: object, options: FindOptions, index: string, keys: number, docs: number][] = [
      [{ n: 40 }, {}, "n_1", 1, 1],
      [{ n: { $gt: 40, $lte: 45 } }, {}, "n_1", 5, 5],
      [{ n: { $in: [3, 7, 1000] } }, {}, "n_1", 2, 2],
      [{}, page, "n_1", 10, 7],
      [{ tags: 3 }, page, "tags_1_n_-1", 10, 7],
      [{ tags: { $in: [3, 4] } }, {}, "tags_1_n_-1", 20, 20],
      [{ tags: 3, n: 43 }, { hint: "tags_1_n_-1" }, "tags_1_n_-1", 1, 1],
    ]
    for (const [filter, options, index, keys, docs] of cases) {
      const { executionStats, queryPlanner } = await rows.find(filter, options).explain("executionStats")
      const what = JSON.stringify([filter, options])
      expect(stages(queryPlanner.winningPlan as Plan).at(-1), what).to.equal(index)
      expect(executionStats, what).to.include({ totalKeysExamined: keys, totalDocsExamined: docs, nReturned: docs })
    }
    const { queryPlanner } = await rows.find({ tags: 3 }).explain("queryPlanner")
    expect(queryPlanner.winningPlan.inputStage).to.include({ isMultiKey: true })
  })

  it("tells what is still looked at of what an index found", async () => {
    const rows = await indexed()
    const filter = async (asked: object) =>
      (await rows.find(asked).explain("queryPlanner")).queryPlanner.winningPlan.filter as unknown
    expect(await filter({ n: 3 })).to.be.undefined
    expect(await filter({ n: 3, other: 1 })).to.deep.equal({ n: 3, other: 1 })
    expect(await filter({ other: 1 })).to.deep.equal({ other: 1 })
    expect(await filter({})).to.be.undefined
  })

  it("tells when nothing is read to count everything, for the number is kept", async () => {
    const rows = await indexed()
    const database = await db()
    const view = await database.createCollection(`${rows.collectionName}-half`, {
      viewOn: rows.collectionName,
      pipeline: [{ $match: { n: { $lt: 50 } } }],
    })
    const explained = async (command: object) => {
      const answer = await database.command({ explain: command, verbosity: "executionStats" })
      const {
        executionStats: { executionStages, nReturned, totalDocsExamined },
        queryPlanner,
      } = answer.stages?.[0].$cursor ?? answer
      return [
        queryPlanner.winningPlan.stage,
        executionStages.stage,
        executionStages.nCounted,
        nReturned,
        totalDocsExamined,
      ]
    }
    const name = rows.collectionName
    const kept = ["RECORD_STORE_FAST_COUNT", "RECORD_STORE_FAST_COUNT", 100, 0, 0]
    expect(await explained({ count: name })).to.deep.equal(kept)
    const countDocuments = [{ $match: {} }, { $group: { _id: 1, n: { $sum: 1 } } }]
    expect(await explained({ aggregate: name, pipeline: countDocuments, cursor: {} })).to.deep.equal(kept)
    expect(await explained({ count: name, limit: 10 })).to.deep.equal(["COUNT", "COUNT", 10, 0, 10])
    expect(await explained({ count: view.collectionName })).to.deep.equal(["COUNT", "COUNT", 50, 0, 50])
  })

  it("tells when an index counts without one document being read", async () => {
    const rows = await indexed()
    const counted = async (command: object) => {
      const answer = await (await db()).command({ explain: command, verbosity: "executionStats" })
      const { executionStats, queryPlanner } = answer.stages?.[0].$cursor ?? answer
      return [
        ...stages(queryPlanner.winningPlan as Plan),
        executionStats.totalKeysExamined,
        executionStats.totalDocsExamined,
      ]
    }
    const name = rows.collectionName
    expect(await counted({ count: name, query: { n: { $lt: 30 } } })).to.deep.equal(["COUNT", "n_1", 30, 0])
    const countDocuments = [{ $match: { n: { $lt: 30 } } }, { $group: { _id: 1, n: { $sum: 1 } } }]
    expect(await counted({ aggregate: name, pipeline: countDocuments, cursor: {} })).to.deep.equal([
      "COUNT",
      "n_1",
      30,
      0,
    ])
    expect(await counted({ count: name, query: { n: { $lt: 30 }, other: null } })).to.deep.equal([
      "COUNT",
      "FETCH",
      "n_1",
      30,
      30,
    ])
  })

  it("shows the stages that no index serves after what one serves", async () => {
    const rows = await indexed()
    const pipeline = [{ $match: { n: 5 } }, { $unwind: "$tags" }]
    const {
      stages: [first, second],
    } = await rows.aggregate(pipeline).explain("queryPlanner")
    expect(JSON.stringify(first.$cursor.queryPlanner.winningPlan)).to.include("n_1")
    expect(second).to.have.property("$unwind")
  })

  it("refuses what it cannot explain", async () => {
    const database = await db()
    expect(await refusalOf(database.command({ explain: { insert: "a", documents: [{}] } }))).to.include({ code: 238 })
    expect(await refusalOf(database.command({ explain: { find: "a" }, verbosity: "all" }))).to.include({ code: 2 })
  })
})
