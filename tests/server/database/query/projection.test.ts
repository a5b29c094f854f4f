import { Int32 } from "bson"
import { expect } from "chai"
import { compileFilter, compileProjection } from "../../../../server/database/query/index.ts"
import type { Document } from "../../../../server/database/values/types.ts"
import { refusal } from "./refusal.ts"

const projected = (projection: Document, document: Document, filter?: Document) =>
  compileProjection(projection)(document, filter && compileFilter(filter))

describe("a projection", () => {
  it("keeps the named fields in the order of the document, and the _id unless told", () => {
    const document = { _id: 1, a: 1, b: { c: 1, d: 2 }, e: 3 }
    expect(JSON.stringify(projected({ e: 1, a: true }, document))).to.equal('{"_id":1,"a":1,"e":3}')
    expect(projected({ "b.c": 1, _id: 0 }, document)).to.deep.equal({ b: { c: 1 } })
    expect(projected({ b: { c: 1 } }, document)).to.deep.equal({ _id: 1, b: { c: 1 } })
    expect(projected({ _id: 1 }, document)).to.deep.equal({ _id: 1 })
  })

  it("leaves out the named fields", () => {
    const document = { _id: 1, a: 1, b: { c: 1, d: 2 } }
    expect(projected({ a: 0, "b.c": 0 }, document)).to.deep.equal({ _id: 1, b: { d: 2 } })
    expect(projected({ _id: 0 }, document)).to.deep.equal({ a: 1, b: { c: 1, d: 2 } })
    expect(projected({}, document)).to.deep.equal(document)
  })

  it("goes into documents in arrays; other elements have no such field", () => {
    const document = { a: [{ b: 1, c: 2 }, 5, [{ b: 3 }, 6]] }
    expect(projected({ "a.b": 1 }, document)).to.deep.equal({ a: [{ b: 1 }, [{ b: 3 }]] })
    expect(projected({ "a.b": 0 }, document)).to.deep.equal({ a: [{ c: 2 }, 5, [{}, 6]] })
    expect(projected({ "a.b": 1 }, { a: 5 })).to.deep.equal({})
  })

  it("computes fields by expressions", () => {
    expect(
      projected({ total: { $add: ["$a", 1] }, copy: "$b.c", name: "x" }, { _id: 1, a: 1, b: { c: 2 } }),
    ).to.deep.equal({ _id: 1, total: new Int32(2), copy: 2, name: "x" })
  })

  it("does not change the document", () => {
    const document = { _id: 1, a: { b: [1, 2] } }
    projected({ "a.b": { $slice: 1 }, "a.c": 0 }, document)
    expect(document).to.deep.equal({ _id: 1, a: { b: [1, 2] } })
  })

  it("$slice cuts arrays, and by itself keeps the other fields", () => {
    const document = { _id: 1, a: [1, 2, 3, 4], b: 1 }
    expect(projected({ a: { $slice: 2 } }, document)).to.deep.equal({ _id: 1, a: [1, 2], b: 1 })
    expect(projected({ a: { $slice: -1 }, b: 1 }, document)).to.deep.equal({ _id: 1, a: [4], b: 1 })
    expect(projected({ a: { $slice: [1, 2] } }, document)["a"]).to.deep.equal([2, 3])
    expect(projected({ a: { $slice: [-3, 2] }, b: 0 }, document)).to.deep.equal({ _id: 1, a: [2, 3] })
    expect(projected({ "a.b": { $slice: 1 } }, { a: [{ b: [1, 2] }, [{ b: [1, 2] }]] })).to.deep.equal({
      a: [{ b: [1] }, [{ b: [1, 2] }]],
    })
    expect(projected({ a: { $slice: ["$a", 1] } }, document)).to.deep.equal({ _id: 1, a: [1] })
  })

  it("$elemMatch keeps the first element that matches, of documents and of values", () => {
    expect(
      projected({ a: { $elemMatch: { b: { $gt: 1 } } } }, { _id: 1, a: [{ b: 1 }, { b: 2 }, { b: 3 }], c: 1 }),
    ).to.deep.equal({ _id: 1, a: [{ b: 2 }] })
    expect(projected({ a: { $elemMatch: { $gt: 1 } } }, { a: [1, 2, 3] })).to.deep.equal({ a: [2] })
    expect(projected({ a: { $elemMatch: { $in: [] } } }, { a: [1] })).to.deep.equal({})
    expect(projected({ a: { $elemMatch: { $gte: 5 } }, b: 0 }, { a: [1, 9], b: 1, c: 1 })).to.deep.equal({
      a: [9],
      c: 1,
    })
  })

  it("$ keeps the element that the filter matched", () => {
    expect(projected({ "a.$": 1 }, { _id: 1, a: [1, 5, 6] }, { a: { $gt: 1 } })).to.deep.equal({ _id: 1, a: [5] })
    expect(projected({ "a.$": 1 }, { a: [{ b: 1 }, { b: 2, c: 3 }] }, { "a.b": 2 })).to.deep.equal({
      a: [{ b: 2, c: 3 }],
    })
    expect(projected({ "a.$": 1 }, { a: 5 }, { a: 5 })).to.deep.equal({ a: 5 })
    expect(refusal(() => projected({ "a.$": 1 }, { a: [1], b: 1 }, { b: 1 })).code).to.equal(51246)
    expect(refusal(() => projected({ "a.$": 1 }, { a: [1], b: [1, 2] }, { b: 2 })).code).to.equal(51247)
  })

  it("is refused where it contradicts itself", () => {
    for (const [projection, code] of [
      [{ a: 1, b: 0 }, 31254],
      [{ a: 0, b: 1 }, 31253],
      [{ a: 1, "a.b": 1 }, 31249],
      [{ "a.b": 1, a: 1 }, 31250],
      [{ a: 0, b: "$c" }, 31310],
      [{ a: 0, b: { $add: [1, 2] } }, 31252],
      [{ "a.$": 1, b: { $elemMatch: {} } }, 31255],
      [{ "a.$": 0 }, 31395],
      [{ "a.$": 1, "b.$": 1 }, 31276],
      [{ "a.$.b": 1 }, 31394],
      [{ "a.$": "x" }, 31308],
      [{ "a.b": { $elemMatch: {} } }, 31275],
      [{ a: {} }, 51270],
      [{ a: { $elemMatch: 1 } }, 31274],
      [{ a: { $foo: 1 } }, 31325],
      [{ a: { $meta: "textScore" } }, 238],
      [{ a: { $slice: [1, 0] } }, 31259],
      [{ "": 1 }, 40352],
    ] as const)
      expect(refusal(() => compileProjection(projection)).code, JSON.stringify(projection)).to.equal(code)
  })
})
