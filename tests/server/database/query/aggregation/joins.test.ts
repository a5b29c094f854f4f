import { Double, Int32, Long, ObjectId } from "bson"
import { expect } from "chai"
import type { MergeRequest } from "../../../../../server/database/query/index.ts"
import type { Document } from "../../../../../server/database/values/types.ts"
import { refusal } from "../refusal.ts"
import { world } from "./world.ts"

const int = (value: number) => new Int32(value)

describe("$lookup", () => {
  const items = [
    { sku: "a", stock: 5 },
    { sku: "b", stock: 0 },
    { sku: null, stock: 1 },
    { stock: 2 },
    { sku: ["c", "a"], stock: 3 },
  ]
  const { run, asked } = world({ items })
  const joined = (lookup: Document, order: Document) =>
    run([{ $lookup: { from: "items", as: "found", ...lookup } }], [order])[0]!["found"]

  it("joins equal fields: arrays by their elements, missing with null", () => {
    const by = { localField: "item", foreignField: "sku" }
    expect(joined(by, { item: "a" })).to.deep.equal([items[0], items[4]])
    expect(joined(by, { item: ["a", "b"] })).to.deep.equal([items[0], items[1], items[4]])
    expect(joined(by, {})).to.deep.equal([items[2], items[3]])
    expect(joined({ ...by, localField: "lines.item" }, { lines: [{ item: "b" }, { item: "z" }] })).to.deep.equal([
      items[1],
    ])
    expect(joined(by, { item: "z" })).to.deep.equal([])
  })

  it("asks storage for the equal ones only", () => {
    expect(asked[0]).to.deep.equal({ filter: { sku: { $eq: "a" } } })
  })

  it("joins by a pipeline with variables of the outer document", () => {
    const pipeline = [{ $match: { $expr: { $gte: ["$stock", "$$wanted"] } } }, { $project: { stock: 1 } }]
    expect(joined({ let: { wanted: "$quantity" }, pipeline }, { quantity: 3 })).to.deep.equal([
      { stock: 5 },
      { stock: 3 },
    ])
  })

  it("asks storage also for what the pipeline looks for first, unless that speaks of variables", () => {
    const by = { localField: "item", foreignField: "sku", let: { wanted: "$quantity" } }
    const plain = [{ $match: { stock: { $gte: 5 } } }, { $project: { stock: 1 } }]
    expect(joined({ ...by, pipeline: plain }, { item: "a", quantity: 3 })).to.deep.equal([{ stock: 5 }])
    expect(asked.at(-1)).to.deep.equal({ filter: { $and: [{ sku: { $eq: "a" } }, { stock: { $gte: 5 } }] } })
    const speaking = [{ $match: { $or: [{ $expr: { $eq: ["$stock", "$$wanted"] } }] } }]
    expect(joined({ ...by, pipeline: speaking }, { item: "a", quantity: 3 })).to.deep.equal([items[4]])
    expect(asked.at(-1)).to.deep.equal({ filter: { sku: { $eq: "a" } } })
  })

  it("asks storage for no more than the first in the order of the pipeline", () => {
    const pipeline = [{ $match: { stock: { $gt: 1 } } }, { $sort: { stock: -1 } }, { $skip: 1 }, { $limit: 2 }]
    const found = [{ stock: 3 }, { stock: 2 }]
    const shown = [...pipeline, { $project: { stock: 1, _id: 0 } }]
    const wanted = { filter: { stock: { $gt: 1 } }, sort: { stock: -1 }, skip: 1, limit: 2 }
    expect(joined({ pipeline: shown }, {})).to.deep.equal(found)
    expect(asked.at(-1)).to.deep.equal(wanted)
    expect(run([{ $unionWith: { coll: "items", pipeline: shown } }], [])).to.deep.equal(found)
    expect(asked.at(-1)).to.deep.equal(wanted)
    expect(
      joined({ localField: "item", foreignField: "sku", pipeline: [{ $limit: 1 }] }, { item: "a" }),
    ).to.have.length(1)
    expect(asked.at(-1)).to.deep.equal({ filter: { sku: { $eq: "a" } }, limit: 1 })
  })

  it("joins by equality and a pipeline together", () => {
    const lookup = {
      localField: "item",
      foreignField: "sku",
      let: { least: "$least" },
      pipeline: [{ $match: { $expr: { $gt: ["$stock", "$$least"] } } }],
    }
    expect(joined(lookup, { item: "a", least: 3 })).to.deep.equal([items[0]])
    expect(
      joined({ localField: "item", foreignField: "sku", pipeline: [{ $count: "n" }] }, { item: "a" }),
    ).to.deep.equal([{ n: int(2) }])
  })

  it("nests, each level seeing the variables above it", () => {
    const inner = {
      $lookup: {
        from: "items",
        as: "x",
        let: { s: "$stock" },
        pipeline: [{ $match: { $expr: { $and: [{ $eq: ["$stock", "$$s"] }, { $eq: ["$sku", "$$item"] }] } } }],
      },
    }
    const found = joined({ let: { item: "$item" }, pipeline: [{ $match: { stock: 5 } }, inner] }, { item: "a" })
    expect(found).to.deep.equal([{ ...items[0], x: [items[0]] }])
  })

  it("puts what it finds at a path, for each document anew", () => {
    const documents = run(
      [{ $lookup: { from: "items", localField: "i", foreignField: "sku", as: "a.b" } }],
      [{ i: "a", a: { c: 1 } }, { i: "b" }],
    )
    expect(documents).to.deep.equal([
      { i: "a", a: { c: 1, b: [items[0], items[4]] } },
      { i: "b", a: { b: [items[1]] } },
    ])
  })

  it("takes values that look like operators for values", () => {
    const { run: odd } = world({ odd: [{ k: { $gt: 1 } }, { k: 2 }] })
    expect(
      odd([{ $lookup: { from: "odd", localField: "k", foreignField: "k", as: "r" } }], [{ k: { $gt: 1 } }])[0]!["r"],
    ).to.deep.equal([{ k: { $gt: 1 } }])
  })

  it("is refused when it is half said", () => {
    const code = (lookup: Document) => refusal(() => run([{ $lookup: lookup }])).code
    expect(code({ from: "x", as: "a", localField: "b" })).to.equal(9)
    expect(code({ from: "x", localField: "b", foreignField: "c" })).to.equal(9)
    expect(code({ from: { db: "other", coll: "x" }, as: "a", localField: "b", foreignField: "c" })).to.equal(238)
    expect(code({ from: "x", as: "a", pipeline: [], wrong: 1 })).to.equal(9)
  })
})

describe("$graphLookup", () => {
  const people = [
    { _id: 1, name: "Ann" },
    { _id: 2, name: "Bo", boss: "Ann" },
    { _id: 3, name: "Cy", boss: "Bo" },
    { _id: 4, name: "Di", boss: "Ann", away: true },
  ]
  const { run } = world({ people })
  const graph = (more: Document = {}) =>
    run(
      [
        {
          $graphLookup: {
            from: "people",
            startWith: "$boss",
            connectFromField: "boss",
            connectToField: "name",
            as: "above",
            ...more,
          },
        },
      ],
      [people[2]!],
    )[0]!["above"] as Document[]

  it("follows references, each document once, with its depth", () => {
    expect(graph().map(({ name }) => name)).to.deep.equal(["Bo", "Ann"])
    expect(graph({ depthField: "d" }).map(({ d }) => d)).to.deep.equal([Long.ZERO, Long.ONE])
    expect(graph({ maxDepth: 0 }).map(({ name }) => name)).to.deep.equal(["Bo"])
  })

  it("keeps to its restriction, and ends on circles", () => {
    const down = { startWith: "$name", connectFromField: "name", connectToField: "boss" }
    const below = (document: Document, more = {}) =>
      (run([{ $graphLookup: { from: "people", as: "x", ...down, ...more } }], [document])[0]!["x"] as Document[]).map(
        ({ name }) => name,
      )
    expect(below(people[0]!)).to.deep.equal(["Bo", "Di", "Cy"])
    expect(below(people[0]!, { restrictSearchWithMatch: { away: { $ne: true } } })).to.deep.equal(["Bo", "Cy"])
    const { run: circle } = world({
      c: [
        { _id: 1, to: 2 },
        { _id: 2, to: 1 },
      ],
    })
    expect(
      circle([
        { $graphLookup: { from: "c", startWith: 1, connectFromField: "to", connectToField: "_id", as: "r" } },
      ])[0]!["r"],
    ).to.have.length(2)
  })
})

describe("$unionWith and $documents", () => {
  const { run } = world({ other: [{ b: 1 }, { b: 2 }] })

  it("$unionWith adds another collection, through a pipeline if asked", () => {
    expect(run([{ $unionWith: "other" }], [{ a: 1 }])).to.deep.equal([{ a: 1 }, { b: 1 }, { b: 2 }])
    expect(run([{ $unionWith: { coll: "other", pipeline: [{ $match: { b: 2 } }] } }], [{ a: 1 }])).to.deep.equal([
      { a: 1 },
      { b: 2 },
    ])
  })

  it("$documents brings its own, also in a join", () => {
    expect(run([{ $documents: [{ x: 1 }, { x: { $add: [1, 1] } }] }])).to.deep.equal([{ x: 1 }, { x: int(2) }])
    expect(run([{ $lookup: { as: "r", pipeline: [{ $documents: [{ y: 1 }] }] } }], [{}])[0]!["r"]).to.deep.equal([
      { y: 1 },
    ])
  })
})

describe("$out and $merge", () => {
  it("hand over documents that all have an _id", () => {
    const written: [string, Document[]][] = []
    const { run } = world(
      {},
      { out: ({ database, collection }, documents) => written.push([`${database}.${collection}`, documents]) },
    )
    expect(run([{ $out: "copy" }], [{ _id: 1 }, { a: 2 }])).to.deep.equal([])
    expect(written[0]![0]).to.equal("test.copy")
    expect(written[0]![1][1]!["_id"]).to.be.instanceOf(ObjectId)
  })

  const merging = (merge: unknown, incoming: Document = { _id: 1, b: 2 }) => {
    let request: MergeRequest | undefined
    const { run } = world(
      {},
      {
        merge: (given) => {
          request = given
        },
      },
    )
    run([{ $merge: merge }], [incoming])
    return request!
  }

  it("say what becomes of a document that is there", () => {
    const [existing, incoming] = [
      { _id: 1, a: 1 },
      { _id: 1, b: 2 },
    ]
    expect(merging("c").combine(existing, incoming)).to.deep.equal({ _id: 1, a: 1, b: 2 })
    expect(merging({ into: "c", whenMatched: "replace" }).combine(existing, incoming)).to.deep.equal({ _id: 1, b: 2 })
    expect(merging({ into: "c", whenMatched: "keepExisting" }).combine(existing, incoming)).to.equal(undefined)
    expect(refusal(() => merging({ into: "c", whenMatched: "fail" }).combine(existing, incoming)).code).to.equal(11000)
    expect(
      merging({ into: "c", whenMatched: [{ $set: { sum: { $add: ["$a", "$$new.b"] } } }] }).combine(existing, incoming),
    ).to.deep.equal({ _id: 1, a: 1, sum: int(3) })
    expect(refusal(() => merging("c").combine(existing, { _id: new Double(2) })).code).to.equal(66)
  })

  it("refuse what they could not do", () => {
    expect(refusal(() => merging({ into: "c", on: "x" })).code).to.equal(51132)
    expect(refusal(() => merging({ into: "c", whenMatched: "maybe" })).code).to.equal(9)
    expect(refusal(() => merging({ into: "c", whenMatched: [{ $match: {} }] })).code).to.equal(72)
    expect(refusal(() => world().run([{ $out: "x" }])).code).to.equal(238)
  })
})
