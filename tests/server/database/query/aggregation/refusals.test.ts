import { Double } from "bson"
import { expect } from "chai"
import type { Document } from "../../../../../server/database/values/types.ts"
import { refusal } from "../refusal.ts"
import { world } from "./world.ts"

const { run } = world({}, { out: () => {}, merge: () => {} })
const graph = { from: "c", startWith: "$a", connectFromField: "a", connectToField: "b", as: "r" }

/** Stages that cannot be, with MongoDB's codes. */
const refused: [Document, number][] = [
  [{ $match: 1 }, 15959],
  [{ $sort: 1 }, 15973],
  [{ $sort: {} }, 15976],
  [{ $sort: { "": 1 } }, 2],
  [{ $skip: -1 }, 5107200],
  [{ $skip: "x" }, 5107200],
  [{ $limit: new Double(1.5) }, 2107201],
  [{ $project: 1 }, 15969],
  [{ $set: 1 }, 40272],
  [{ $set: { a: 1, "a.b": 1 } }, 31249],
  [{ $set: { a: { "b.c": 1 } } }, 40180],
  [{ $set: { $a: 1 } }, 16410],
  [{ $set: { "a.": 1 } }, 40353],
  [{ $unset: [] }, 31119],
  [{ $unset: [1] }, 31120],
  [{ $count: 1 }, 40156],
  [{ $count: "" }, 40156],
  [{ $count: "$a" }, 40158],
  [{ $count: "a.b" }, 40160],
  [{ $unwind: {} }, 28812],
  [{ $unwind: { path: 1 } }, 28808],
  [{ $unwind: { path: "$a", preserveNullAndEmptyArrays: 1 } }, 28809],
  [{ $unwind: { path: "$a", includeArrayIndex: "" } }, 28810],
  [{ $unwind: { path: "$a", includeArrayIndex: "$i" } }, 28822],
  [{ $unwind: { path: "$a", no: 1 } }, 28811],
  [{ $unwind: "$" }, 40352],
  [{ $replaceRoot: 1 }, 40229],
  [{ $replaceRoot: { no: 1 } }, 40230],
  [{ $replaceRoot: {} }, 40231],
  [{ $replaceRoot: { newRoot: 1 } }, 40228],
  [{ $facet: {} }, 40169],
  [{ $facet: 1 }, 40169],
  [{ $facet: { $a: [] } }, 40169],
  [{ $facet: { "a.b": [] } }, 40169],
  [{ $facet: { a: 1 } }, 40170],
  [{ $facet: { a: [{ $facet: {} }] } }, 40600],
  [{ $unionWith: { coll: 1 } }, 9],
  [{ $documents: 1 }, 5858203],
  [{ $sample: 1 }, 28745],
  [{ $sample: { size: "x" } }, 28746],
  [{ $sample: { size: 0 } }, 28747],
  [{ $sample: { no: 1 } }, 28748],
  [{ $sample: {} }, 28749],
  [{ $redact: "maybe" }, 17053],
  [{ $group: 1 }, 15947],
  [{ $group: { _id: 1, "a.b": { $sum: 1 } } }, 40235],
  [{ $group: { _id: 1, $a: { $sum: 1 } } }, 40236],
  [{ $group: { _id: 1, a: { $sum: 1, $avg: 1 } } }, 40238],
  [{ $group: { _id: 1, a: { $sum: [1, 2] } } }, 40237],
  [{ $group: { _id: 1, a: { $count: 1 } } }, 40237],
  [{ $group: { _id: 1, a: { $mergeObjects: 1 } } }, 40400],
  [{ $group: { _id: 1, a: { $firstN: { n: 0, input: 1 } } } }, 5787908],
  [{ $group: { _id: 1, a: { $firstN: { n: "x", input: 1 } } } }, 5787902],
  [{ $group: { _id: 1, a: { $top: { sortBy: 1, output: 1 } } } }, 5788604],
  [{ $group: { _id: 1, a: { $minN: { n: "$k", input: 1 } } } }, 238],
  [{ $sortByCount: 1 }, 40148],
  [{ $bucket: 1 }, 40201],
  [{ $bucket: { no: 1 } }, 40197],
  [{ $bucket: { groupBy: "$a" } }, 40198],
  [{ $bucket: { groupBy: 1, boundaries: [0, 1] } }, 40202],
  [{ $bucket: { groupBy: "$a", boundaries: 1 } }, 40200],
  [{ $bucket: { groupBy: "$a", boundaries: [0] } }, 40192],
  [{ $bucket: { groupBy: "$a", boundaries: [0, "x"] } }, 40193],
  [{ $bucket: { groupBy: "$a", boundaries: [0, "$b"] } }, 40191],
  [{ $bucket: { groupBy: "$a", boundaries: [0, 5], default: 3 } }, 40199],
  [{ $bucket: { groupBy: "$a", boundaries: [0, 5], default: "$b" } }, 40195],
  [{ $bucket: { groupBy: "$a", boundaries: [0, 5], output: 1 } }, 40196],
  [{ $bucketAuto: 1 }, 40240],
  [{ $bucketAuto: { no: 1 } }, 40245],
  [{ $bucketAuto: {} }, 40246],
  [{ $bucketAuto: { groupBy: "$a", buckets: "x" } }, 40241],
  [{ $bucketAuto: { groupBy: "$a", buckets: 0 } }, 40243],
  [{ $bucketAuto: { groupBy: "$a", buckets: 1, granularity: "R5" } }, 238],
  [{ $bucketAuto: { groupBy: 1, buckets: 1 } }, 40239],
  [{ $bucketAuto: { groupBy: "$a", buckets: 1, output: 1 } }, 40244],
  [{ $lookup: 1 }, 9],
  [{ $lookup: { from: 1, as: "r", localField: "a", foreignField: "b" } }, 9],
  [{ $lookup: { from: "c", as: "r" } }, 9],
  [{ $lookup: { from: "c", as: "r", localField: "a", foreignField: "b", let: {} } }, 9],
  [{ $lookup: { from: "c", as: "r", pipeline: [], let: 1 } }, 9],
  [{ $lookup: { from: "c", as: "r", pipeline: [], let: { A: 1 } } }, 16867],
  [{ $lookup: { from: "c", as: "r", pipeline: 1 } }, 14],
  [{ $lookup: { as: "r", pipeline: [] } }, 9],
  [{ $graphLookup: 1 }, 9],
  [{ $graphLookup: { ...graph, no: 1 } }, 40104],
  [{ $graphLookup: { from: "c" } }, 40105],
  [{ $graphLookup: { ...graph, as: 1 } }, 40103],
  [{ $graphLookup: { ...graph, maxDepth: "x" } }, 40100],
  [{ $graphLookup: { ...graph, maxDepth: -1 } }, 40101],
  [{ $graphLookup: { ...graph, maxDepth: new Double(1.5) } }, 40102],
  [{ $graphLookup: { ...graph, restrictSearchWithMatch: 1 } }, 40185],
  [{ $out: 1 }, 16990],
  [{ $out: { db: "d" } }, 9],
  [{ $out: { db: "d", coll: "c", timeseries: {} } }, 238],
  [{ $merge: { into: "c", no: 1 } }, 40415],
  [{ $merge: { into: "c", on: [] } }, 51187],
  [{ $merge: { into: "c", on: 1 } }, 51186],
  [{ $merge: { into: "c", on: ["a", "a"] } }, 31465],
  [{ $merge: { into: "c", whenNotMatched: "x" } }, 9],
  [{ $merge: { into: "c", on: "list" } }, 51185],
  [{ $merge: { into: "c", let: {} } }, 51199],
  [{ $merge: { into: "c", whenMatched: [], let: 1 } }, 9],
  [{ $merge: { into: "c", whenMatched: [], let: { new: 1 } } }, 51273],
  [{ $merge: { into: "c", whenMatched: [], let: { A: 1 } } }, 16867],
]

describe("stages refuse what they cannot do", () => {
  it("by MongoDB's codes", () => {
    for (const [stage, code] of refused) {
      expect(refusal(() => run([stage], [{ _id: 1, a: 1, list: [1] }])).code, JSON.stringify(stage)).to.equal(code)
    }
  })

  it("which are one field each, in their place", () => {
    expect(refusal(() => run([1 as unknown as Document])).code).to.equal(14)
    expect(refusal(() => run([{ $limit: 1 }, { $documents: [] }])).code).to.equal(40602)
  })
})
