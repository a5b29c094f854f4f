import { Double, ObjectId } from "bson"
import { expect } from "chai"
import { refusal } from "../refusal.ts"
import { int, refuses, updated } from "./updated.ts"

describe("operators on arrays", () => {
  it("$push appends, one or each, then sorts and cuts", () => {
    expect(updated({ $push: { a: 3 } }, { a: [1] })).to.deep.equal({ a: [1, 3] })
    expect(updated({ $push: { a: 3 } }, {})).to.deep.equal({ a: [3] })
    expect(updated({ $push: { a: { $each: [5, 1], $sort: -1, $slice: 2 } } }, { a: [3] })).to.deep.equal({ a: [5, 3] })
    expect(updated({ $push: { a: { $each: [9], $position: 1 } } }, { a: [1, 2] })).to.deep.equal({ a: [1, 9, 2] })
    expect(updated({ $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 2] })).to.deep.equal({ a: [1, 9, 2] })
    expect(updated({ $push: { a: { $each: [4], $slice: -2 } } }, { a: [1, 2] })).to.deep.equal({ a: [2, 4] })
    expect(updated({ $push: { a: { $each: [{ q: 1 }], $sort: { q: 1 } } } }, { a: [{ q: 2 }] })).to.deep.equal({
      a: [{ q: 1 }, { q: 2 }],
    })
    expect(updated({ $push: { a: { $each: [{ q: [0] }], $sort: { q: 1 } } } }, { a: [{ q: 2 }, 5] })).to.deep.equal({
      a: [5, { q: 2 }, { q: [0] }],
    })
    const document = { a: [1] }
    expect(updated({ $push: { a: { $each: [] } } }, document)).to.equal(document)
  })

  it("$push is refused on what is no array, and with unknown clauses", () => {
    refuses(
      { $push: { a: 1 } },
      { _id: int(1), a: int(5) },
      2,
      "The field 'a' must be an array but is of type int in document {_id: 1}",
    )
    refuses(
      { $push: { a: { $each: 1 } } },
      {},
      2,
      "The argument to $each in $push must be an array but it was of type: int",
    )
    refuses({ $push: { a: { $each: [], $foo: 1 } } }, {}, 2, "Unrecognized clause in $push: $foo")
    refuses({ $push: { a: { $each: [], $sort: 2 } } }, {}, 2, "The $sort element value must be either 1 or -1")
  })

  it("$addToSet adds what is not there, numbers being equal across types", () => {
    expect(updated({ $addToSet: { a: { $each: [1, new Double(2), 3, 3] } } }, { a: [int(1), int(2)] })).to.deep.equal({
      a: [int(1), int(2), 3],
    })
    const document = { a: [{ b: 1, c: 1 }] }
    expect(updated({ $addToSet: { a: { b: 1, c: 1 } } }, document)).to.equal(document)
    expect(updated({ $addToSet: { a: { c: 1, b: 1 } } }, document)["a"]).to.have.length(2)
    refuses(
      { $addToSet: { a: 1 } },
      { a: "x" },
      2,
      "Cannot apply $addToSet to non-array field. Field named 'a' has non-array type string",
    )
  })

  it("$pull takes away what equals, what matches, and what a filter finds", () => {
    const id = new ObjectId()
    expect(updated({ $pull: { a: 1 } }, { a: [1, 2, new Double(1)] })).to.deep.equal({ a: [2] })
    expect(updated({ $pull: { a: { $gte: 2 } } }, { a: [1, 2, 3] })).to.deep.equal({ a: [1] })
    expect(updated({ $pull: { a: { $in: [id] } } }, { a: [id, "x"] })).to.deep.equal({ a: ["x"] })
    expect(updated({ $pull: { a: { b: { $gt: 1 }, c: 1 } } }, { a: [{ b: 2, c: 1 }, { b: 2 }, 5] })).to.deep.equal({
      a: [{ b: 2 }, 5],
    })
    expect(updated({ $pull: { a: /^x/ } }, { a: ["xa", "ax"] })).to.deep.equal({ a: ["ax"] })
    expect(updated({ $pull: { a: /^x/ } }, { a: [["xa"], ["ax"]] })).to.deep.equal({ a: [["ax"]] })
    const document = { a: [1], b: 2 }
    expect(updated({ $pull: { a: 9, c: 1 } }, document)).to.equal(document)
    refuses({ $pull: { b: 1 } }, document, 2, "Cannot apply $pull to a non-array value")
  })

  it("$pull takes a filter that begins with a logical operator, as it takes any other", () => {
    const rows = [{ a: 1 }, { a: 2 }, { a: 3, b: 1 }, 5]
    const left = (condition: Record<string, unknown>) =>
      (updated({ $pull: { r: condition } }, { r: rows }) as { r: unknown[] }).r
    expect(left({ $or: [{ a: 1 }, { a: 2 }] })).to.deep.equal([{ a: 3, b: 1 }, 5])
    expect(left({ $and: [{ a: { $gt: 1 } }, { b: 1 }] })).to.deep.equal([{ a: 1 }, { a: 2 }, 5])
    expect(left({ $nor: [{ a: 1 }] })).to.deep.equal([{ a: 1 }, 5])
    expect(left({ $comment: "why", a: 1 })).to.deep.equal([{ a: 2 }, { a: 3, b: 1 }, 5])
    expect(left({ $or: [{ a: 1 }], b: { $exists: false } })).to.deep.equal([{ a: 2 }, { a: 3, b: 1 }, 5])
    refuses(
      { $pull: { r: { $not: { $gt: 1 } } } },
      { r: rows },
      2,
      "unknown top level operator: $not. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.",
    )
  })

  it("$pull and array filters take no $expr, as in MongoDB", () => {
    for (const condition of [{ $expr: true }, { a: 1, $expr: true }]) {
      refuses({ $pull: { r: condition } }, { r: [] }, 224, "$expr is not allowed in this context")
    }
  })

  it("$pull and $pullAll are refused where no field could be, and leave alone where one is missing", () => {
    const reason = (value: string) => `Cannot use the part (b) of (a.b) to traverse the element ({a: ${value}})`
    refuses({ $pull: { "a.b": 1 } }, { a: "x" }, 28, reason('"x"'))
    refuses({ $pullAll: { "a.b": [1] } }, { a: [int(1)] }, 28, reason("[ 1 ]"))
    const document = { a: {} }
    expect(updated({ $pull: { "a.b": 1 } }, document)).to.equal(document)
  })

  it("$pullAll takes away each of a list", () => {
    expect(updated({ $pullAll: { a: [1, { b: 1 }] } }, { a: [1, 2, { b: 1 }, { b: 1, c: 1 }] })).to.deep.equal({
      a: [2, { b: 1, c: 1 }],
    })
    refuses({ $pullAll: { a: 1 } }, {}, 2, "$pullAll requires an array argument but was given a int")
  })
})

describe("positions in arrays", () => {
  it("$ is the element that the filter matched", () => {
    const document = {
      a: [
        { k: 1, v: 1 },
        { k: 2, v: 1 },
      ],
    }
    expect(updated({ $set: { "a.$.v": 9 } }, document, { filter: { "a.k": 2 } })).to.deep.equal({
      a: [
        { k: 1, v: 1 },
        { k: 2, v: 9 },
      ],
    })
    expect(updated({ $inc: { "a.$": 1 } }, { a: [int(4), int(5)] }, { filter: { a: { $gt: 4 } } })).to.deep.equal({
      a: [int(4), int(6)],
    })
    refuses(
      { $set: { "a.$": 1 } },
      document,
      2,
      "The positional operator did not find the match needed from the query.",
      { filter: {} },
    )
  })

  it("$[] is every element, $[identifier] those that its filter finds", () => {
    expect(updated({ $inc: { "a.$[].v": int(1) } }, { a: [{ v: int(1) }, { v: int(2) }] })).to.deep.equal({
      a: [{ v: int(2) }, { v: int(3) }],
    })
    expect(
      updated({ $set: { "a.$[e].v": 0 } }, { a: [{ k: 1 }, { k: 2 }] }, { arrayFilters: [{ "e.k": { $gt: 1 } }] }),
    ).to.deep.equal({ a: [{ k: 1 }, { k: 2, v: 0 }] })
    expect(updated({ $set: { "a.$[e]": 0 } }, { a: [1, 5] }, { arrayFilters: [{ e: { $gt: 1 } }] })).to.deep.equal({
      a: [1, 0],
    })
    const nested = { a: [{ b: [1, 2] }, { b: [2] }] }
    expect(updated({ $set: { "a.$[].b.$[x]": 9 } }, nested, { arrayFilters: [{ x: 2 }] })).to.deep.equal({
      a: [{ b: [1, 9] }, { b: [9] }],
    })
    expect(
      updated({ $set: { "a.$[x].c": 1, "a.$[].d": 2 } }, { a: [{ b: 1 }] }, { arrayFilters: [{ "x.b": 1 }] }),
    ).to.deep.equal({ a: [{ b: 1, c: 1, d: 2 }] })
  })

  it("are refused without an array, a filter or a use", () => {
    refuses({ $set: { "a.$[]": 1 } }, {}, 2, "The path 'a' must exist in the document in order to apply array updates.")
    refuses({ $set: { "a.$[]": 1 } }, { a: int(5) }, 2, "Cannot apply array updates to non-array element a: 5")
    refuses({ $set: { "a.$[x]": 1 } }, {}, 2, "No array filter found for identifier 'x' in path 'a.$[x]'")
    expect(refusal(() => updated({ $set: { a: 1 } }, {}, { arrayFilters: [{ x: 1 }] })).code).to.equal(9)
    expect(
      refusal(() => updated({ $set: { "a.$[x]": 1 } }, {}, { arrayFilters: [{ x: 1 }, { "x.y": 1 }] })).code,
    ).to.equal(9)
    refuses({ $set: { "a.$[x]": 1, "a.$[]": 2 } }, { a: [1] }, 40, "Update created a conflict at 'a.0'", {
      arrayFilters: [{ x: 1 }],
    })
  })
})

describe("what an update refuses", () => {
  it("is two operators on one path, or on a path and what lies inside", () => {
    refuses({ $set: { a: 1 }, $inc: { a: 1 } }, {}, 40, "Updating the path 'a' would create a conflict at 'a'")
    refuses({ $set: { a: 1, "a.b": 2 } }, {}, 40, "Updating the path 'a.b' would create a conflict at 'a'")
    refuses({ $set: { "a.b": 1, a: 2 } }, {}, 40, "Updating the path 'a' would create a conflict at 'a'")
    expect(updated({ $set: { "a.b": 1, "a.c": 2 } }, {})).to.deep.equal({ a: { b: 1, c: 2 } })
  })

  it("is what it does not know, and paths that lead nowhere", () => {
    refuses(
      { $foo: { a: 1 } },
      {},
      9,
      "Unknown modifier: $foo. Expected a valid update modifier or pipeline-style update specified as an array",
    )
    expect(refusal(() => updated({ $set: 5 }, {})).code).to.equal(9)
    refuses(
      { $set: { "a..b": 1 } },
      {},
      56,
      "The update path 'a..b' contains an empty field name, which is not allowed.",
    )
    refuses({ $set: { "": 1 } }, {}, 56, "An empty update path is not valid.")
    expect(refusal(() => updated({ $set: { $a: 1 } }, {})).code).to.equal(52)
    expect(refusal(() => updated({ $inc: { $a: 1 } }, { $a: 1 })).code).to.equal(52)
    expect(updated({ $unset: { $a: 1 } }, { $a: 1, b: 1 })).to.deep.equal({ b: 1 })
    refuses({ $set: { "a.$.b.$": 1 } }, {}, 2, "Too many positional (i.e. '$') elements found in path 'a.$.b.$'")
  })
})
