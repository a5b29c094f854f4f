import { Decimal128, Double, Int32, Long } from "bson"
import { expect } from "chai"
import fc from "fast-check"
import { leadingFilter } from "../../../../../server/database/query/index.ts"
import { parseCollation } from "../../../../../server/database/values/collation.ts"
import { compareValues } from "../../../../../server/database/values/compare.ts"
import type { Document } from "../../../../../server/database/values/types.ts"
import { values } from "../../storage/arbitraries.ts"
import { refusal } from "../refusal.ts"
import { world } from "./world.ts"

const int = (value: number) => new Int32(value)
const { run } = world()
const code = (pipeline: Document[], input?: Document[]) => refusal(() => run(pipeline, input)).code

describe("stages that choose documents", () => {
  const people = [
    { n: 1, a: 3 },
    { n: 2, a: 1 },
    { n: 3, a: 2 },
  ]

  it("$match, $sort, $skip, $limit and $count in their order", () => {
    expect(run([{ $match: { a: { $gt: 1 } } }, { $sort: { a: 1 } }], people)).to.deep.equal([people[2], people[0]])
    expect(run([{ $sort: { a: 1 } }, { $skip: 1 }, { $limit: 1 }], people)).to.deep.equal([people[2]])
    expect(run([{ $sort: { a: -1 } }, { $limit: 2 }], people)).to.deep.equal([people[0], people[2]])
    expect(run([{ $count: "total" }], people)).to.deep.equal([{ total: int(3) }])
    expect(run([{ $match: { a: 99 } }, { $count: "total" }], people)).to.deep.equal([])
  })

  it("read no more than they need", () => {
    let read = 0
    const input = {
      *[Symbol.iterator]() {
        for (;;) yield { n: read++ }
      },
    }
    expect(run([{ $match: { n: { $gt: 1 } } }, { $limit: 2 }], input as unknown as Document[])).to.have.length(2)
    expect(read).to.equal(4)
  })

  it("$sample takes so many, each once", () => {
    const picked = run([{ $sample: { size: 2 } }], people)
    expect(new Set(picked.map(({ n }) => n)).size).to.equal(2)
    expect(run([{ $sample: { size: 9 } }], people)).to.have.length(3)
  })

  it("$redact keeps, prunes or goes down", () => {
    const document = { level: 1, a: { level: 5, x: 1 }, b: [{ level: 1, y: 2 }, { level: 9 }] }
    expect(run([{ $redact: { $cond: [{ $lte: ["$level", 3] }, "$$DESCEND", "$$PRUNE"] } }], [document])).to.deep.equal([
      { level: 1, b: [{ level: 1, y: 2 }] },
    ])
  })
})

describe("stages that shape documents", () => {
  it("$project keeps, leaves out and computes", () => {
    expect(
      run([{ $project: { a: 1, sum: { $add: ["$a", "$b"] }, "c.d": "$a" } }], [{ _id: 1, a: 1, b: 2, c: { e: 1 } }]),
    ).to.deep.equal([{ _id: 1, a: 1, sum: int(3), c: { d: 1 } }])
    expect(run([{ $project: { _id: 0, a: 0 } }], [{ _id: 1, a: 1, b: 2 }])).to.deep.equal([{ b: 2 }])
    expect(run([{ $project: { a: "$$REMOVE", b: 1 } }], [{ _id: 1, a: 1, b: 2 }])).to.deep.equal([{ _id: 1, b: 2 }])
  })

  it("$set and $addFields keep the others, in arrays too", () => {
    expect(
      run([{ $set: { "a.x": 1, b: "$c", d: { e: 2 } } }], [{ a: [{ y: 1 }, 5], c: 3, d: { f: 1 } }]),
    ).to.deep.equal([{ a: [{ y: 1, x: 1 }, { x: 1 }], c: 3, d: { f: 1, e: 2 }, b: 3 }])
    expect(run([{ $addFields: { a: "$$REMOVE" } }], [{ a: 1, b: 1 }])).to.deep.equal([{ b: 1 }])
  })

  it("$unset, $replaceRoot and $replaceWith", () => {
    expect(run([{ $unset: ["a", "b.c"] }], [{ a: 1, b: { c: 1, d: 1 } }])).to.deep.equal([{ b: { d: 1 } }])
    expect(run([{ $replaceRoot: { newRoot: "$a" } }], [{ a: { b: 1 } }])).to.deep.equal([{ b: 1 }])
    expect(run([{ $replaceWith: { $mergeObjects: [{ z: 0 }, "$$ROOT"] } }], [{ a: 1 }])).to.deep.equal([{ z: 0, a: 1 }])
    expect(code([{ $replaceWith: "$no" }])).to.equal(40228)
  })

  it("$unwind gives a document per element", () => {
    const input = [{ n: 1, a: ["x", "y"] }, { n: 2, a: [] }, { n: 3 }, { n: 4, a: "z" }]
    expect(run([{ $unwind: "$a" }], input)).to.deep.equal([
      { n: 1, a: "x" },
      { n: 1, a: "y" },
      { n: 4, a: "z" },
    ])
    expect(
      run([{ $unwind: { path: "$a", preserveNullAndEmptyArrays: true, includeArrayIndex: "i" } }], input),
    ).to.deep.equal([
      { n: 1, a: "x", i: Long.ZERO },
      { n: 1, a: "y", i: Long.ONE },
      { n: 2, i: null },
      { n: 3, i: null },
      { n: 4, a: "z", i: null },
    ])
    expect(input[0]!.a).to.deep.equal(["x", "y"])
    expect(code([{ $unwind: "a" }])).to.equal(28818)
  })
})

describe("$group", () => {
  it("gathers by the value of its _id, numbers of all types being equal", () => {
    const input = [
      { k: int(1), v: 1 },
      { k: new Double(1), v: 2 },
      { k: Decimal128.fromString("1.0"), v: 3 },
      { v: 4 },
      { k: null, v: 5 },
    ]
    expect(run([{ $group: { _id: "$k", sum: { $sum: "$v" }, all: { $push: "$v" } } }], input)).to.deep.equal([
      { _id: int(1), sum: int(6), all: [1, 2, 3] },
      { _id: null, sum: int(9), all: [4, 5] },
    ])
  })

  it("has MongoDB's accumulators", () => {
    const input = [{ a: 2, s: "b" }, { a: 4, s: "a" }, { a: 4 }]
    const [result] = run(
      [
        {
          $group: {
            _id: null,
            avg: { $avg: "$a" },
            min: { $min: "$s" },
            max: { $max: "$a" },
            first: { $first: "$s" },
            last: { $last: "$s" },
            set: { $addToSet: "$a" },
            count: { $count: {} },
            push: { $push: "$s" },
            deviation: { $stdDevPop: "$a" },
            merged: { $mergeObjects: "$$ROOT" },
            top: { $top: { sortBy: { a: -1, s: 1 }, output: "$s" } },
            two: { $firstN: { n: 2, input: "$a" } },
            least: { $minN: { n: 1, input: "$a" } },
          },
        },
      ],
      input,
    )
    expect(result).to.deep.equal({
      _id: null,
      avg: new Double(10 / 3),
      min: "a",
      max: 4,
      first: "b",
      last: null,
      set: [2, 4],
      count: int(3),
      push: ["b", "a"],
      deviation: new Double(Math.sqrt(8 / 9)),
      merged: { a: 4, s: "a" },
      top: null,
      two: [2, 4],
      least: [2],
    })
  })

  it("keeps sums exact over longs, doubles and decimals", () => {
    const sum = (...numbers: unknown[]) =>
      run(
        [{ $group: { _id: 1, s: { $sum: "$v" } } }],
        numbers.map((v) => ({ v })),
      )[0]!["s"]
    expect(sum(Long.fromString("9007199254740993"), int(1))).to.deep.equal(Long.fromString("9007199254740994"))
    expect(String(sum(Decimal128.fromString("1.10"), Decimal128.fromString("2.20")))).to.equal("3.30")
    expect(sum(new Double(0.1), new Double(0.2), new Double(0.3))).to.deep.equal(new Double(0.6))
    expect(sum("x", null)).to.deep.equal(int(0))
  })

  it("follows a collation", () => {
    const { run: french } = world({}, { collation: parseCollation({ locale: "fr", strength: 1 }) })
    const input = ["été", "b", "Ete", "B"].map((k) => ({ k }))
    expect(french([{ $group: { _id: "$k", n: { $sum: 1 } } }], input)).to.deep.equal([
      { _id: "été", n: int(2) },
      { _id: "b", n: int(2) },
    ])
  })

  it("makes as many groups as there are values that differ", () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 12 }), (keys) => {
        const groups = run(
          [{ $group: { _id: "$k", n: { $sum: 1 } } }],
          keys.map((k) => ({ k })),
        )
        const distinct = keys.filter((key, i) => !keys.slice(0, i).some((other) => compareValues(key, other) === 0))
        expect(groups.map(({ _id }) => _id)).to.deep.equal(distinct)
      }),
      { numRuns: 300 },
    )
  })

  it("is refused without an _id, and with accumulators that do not exist", () => {
    expect(code([{ $group: { n: { $sum: 1 } } }])).to.equal(15955)
    expect(code([{ $group: { _id: 1, n: { $foo: 1 } } }])).to.equal(15952)
    expect(code([{ $group: { _id: 1, n: 1 } }])).to.equal(40234)
    expect(code([{ $group: { _id: 1, n: { $accumulator: {} } } }])).to.equal(238)
  })
})

describe("stages made of $group", () => {
  it("$sortByCount counts, the most first", () => {
    expect(run([{ $sortByCount: "$k" }], [{ k: "a" }, { k: "b" }, { k: "b" }])).to.deep.equal([
      { _id: "b", count: int(2) },
      { _id: "a", count: int(1) },
    ])
  })

  it("$bucket takes intervals, $bucketAuto makes them", () => {
    const input = [1, 5, 10, 99].map((a) => ({ a }))
    expect(
      run(
        [{ $bucket: { groupBy: "$a", boundaries: [0, 5, 20], default: "other", output: { all: { $push: "$a" } } } }],
        input,
      ),
    ).to.deep.equal([
      { _id: 0, all: [1] },
      { _id: 5, all: [5, 10] },
      { _id: "other", all: [99] },
    ])
    expect(code([{ $bucket: { groupBy: "$a", boundaries: [0, 5] } }], input)).to.equal(40066)
    expect(code([{ $bucket: { groupBy: "$a", boundaries: [5, 0] } }])).to.equal(40194)
    expect(run([{ $bucketAuto: { groupBy: "$a", buckets: 2 } }], input)).to.deep.equal([
      { _id: { min: 1, max: 10 }, count: int(2) },
      { _id: { min: 10, max: 99 }, count: int(2) },
    ])
  })

  it("$facet runs several pipelines over the same documents", () => {
    expect(run([{ $facet: { n: [{ $count: "n" }], first: [{ $limit: 1 }] } }], [{ a: 1 }, { a: 2 }])).to.deep.equal([
      { n: [{ n: int(2) }], first: [{ a: 1 }] },
    ])
    expect(code([{ $facet: { a: [{ $out: "x" }] } }])).to.equal(40600)
  })
})

describe("a stage that holds what it reads", () => {
  it("is refused before it takes all memory", () => {
    const text = "x".repeat(1024 * 1024)
    const many = {
      *[Symbol.iterator]() {
        for (let n = 0; ; n++) yield { n, text }
      },
    } as unknown as Document[]
    for (const stage of [
      { $sort: { n: 1 } },
      { $facet: { a: [] } },
      { $group: { _id: 1, all: { $push: "$text" } } },
      { $group: { _id: { n: "$n", t: "$text" } } },
      { $group: { _id: 1, t: { $top: { sortBy: { n: 1 }, output: "$text" } } } },
      { $bucketAuto: { groupBy: "$n", buckets: 2 } },
    ])
      expect(code([stage], many), JSON.stringify(stage)).to.equal(292)
  })
})

describe("a pipeline", () => {
  it("is refused by name where it knows no such stage", () => {
    expect(refusal(() => run([{ $foo: 1 }]))).to.deep.equal({
      code: 40324,
      message: "Unrecognized pipeline stage name: '$foo'",
    })
    expect(refusal(() => run([{ $geoNear: {} }])).message).to.contain("$geoNear")
    expect(code([{ $limit: 1, $skip: 1 }])).to.equal(40323)
    expect(code([{ $limit: 0 }])).to.equal(15958)
    expect(code([{ $limit: -1 }])).to.equal(2107201)
    expect(code([{ $project: {} }])).to.equal(51272)
    expect(code([{ $out: "x" }, { $limit: 1 }])).to.equal(40601)
  })

  it("gives storage what it can serve at its start", () => {
    expect(
      leadingFilter([{ $match: { a: 1 } }, { $match: { b: 2 } }, { $sort: { a: 1 } }, { $limit: 3 }, { $count: "n" }]),
    ).to.deep.equal({ filter: { $and: [{ a: 1 }, { b: 2 }] }, sort: { a: 1 }, limit: 3, rest: [{ $count: "n" }] })
    expect(leadingFilter([{ $sort: { a: 1 } }, { $match: { a: 1 } }])).to.deep.equal({
      filter: {},
      sort: { a: 1 },
      rest: [{ $match: { a: 1 } }],
    })
  })
})
