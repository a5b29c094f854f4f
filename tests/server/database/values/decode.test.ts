import { Double, Int32, Long, ObjectId, serialize } from "bson"
import { expect } from "chai"
import { decodeDocument } from "../../../../server/database/values/decode.ts"

describe("a stored document in memory", () => {
  it("keeps the types that its numbers were sent with", () => {
    const sent = { int: new Int32(5), double: new Double(5), long: Long.fromNumber(5) }
    expect(decodeDocument(serialize(sent))).to.deep.equal(sent)
  })

  it("keeps references as documents, at any depth", () => {
    const reference = { $ref: "people", $id: new ObjectId(), extra: new Int32(1) }
    const sent = { a: [ { b: reference } ], c: reference }
    const document = decodeDocument(serialize(sent))
    expect(document).to.deep.equal(sent)
    expect(Object.getPrototypeOf(document["c"])).to.equal(Object.prototype)
  })
})
