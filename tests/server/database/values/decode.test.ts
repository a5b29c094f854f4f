import { Binary, BSONSymbol, Code, Decimal128, deserialize, Double, Int32, Long, ObjectId, serialize, UUID } from "bson"
import { expect } from "chai"
import fc from "fast-check"
import { identical } from "../../../../server/database/values/compare.ts"
import { decodeDocument, decodeFields } from "../../../../server/database/values/decode.ts"
import { elementsOf } from "../../../../server/database/values/elements.ts"
import type { Document } from "../../../../server/database/values/types.ts"
import { values } from "../storage/arbitraries.ts"

const asStored = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true }

describe("a stored document in memory", () => {
  it("keeps the types that its numbers were sent with", () => {
    const sent = {
      int: new Int32(5),
      double: new Double(5),
      long: Long.fromNumber(5),
      decimal: Decimal128.fromString("5.0"),
    }
    expect(decodeDocument(serialize(sent))).to.deep.equal(sent)
  })

  it("is what the library reads, whatever the types", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), values), (document) => {
        fc.pre(!Object.keys(document).some((name) => name.includes("\0")))
        const bytes = serialize(document)
        expect(identical(decodeDocument(bytes), deserialize(bytes, asStored))).to.equal(true)
      }),
      { numRuns: 500 },
    )
  })

  it("is read in part: of the other fields, whatever their types, only the length is looked at", () => {
    const all = fc.dictionary(fc.string({ unit: "grapheme" }), values)
    fc.assert(
      fc.property(all, fc.nat(3), (document, every) => {
        fc.pre(!Object.keys(document).some((name) => name.includes("\0")))
        const bytes = serialize({ ...document, code: new Code("f()", { a: 1 }), regex: /a/i, s: new BSONSymbol("s") })
        const whole = decodeDocument(bytes)
        const names = Object.keys(whole).filter((_, i) => i % (every + 1) === 0)
        const part = Object.fromEntries(names.map((name) => [name, whole[name]]))
        expect(identical(decodeFields(bytes, new Set(names)), part)).to.equal(true)
        expect(
          elementsOf(bytes)
            .map(({ end, value }) => end - value)
            .reduce((sum, size) => sum + size, 0),
        ).to.equal(bytes.length - 5 - Object.keys(whole).reduce((sum, name) => sum + Buffer.byteLength(name) + 2, 0))
      }),
      { numRuns: 300 },
    )
  })

  it("keeps references as documents, at any depth", () => {
    const reference = { $ref: "people", $id: new ObjectId(), extra: new Int32(1) }
    const sent = { a: [{ b: reference }], c: reference }
    const document = decodeDocument(serialize(sent))
    expect(document).to.deep.equal(sent)
    expect(Object.getPrototypeOf(document["c"])).to.equal(Object.prototype)
  })

  it("has its own copy of bytes, so that the memory it was read from may change", () => {
    const bytes = serialize({ a: new Binary(Buffer.from("abc")), u: new UUID(), id: new ObjectId() })
    const document = decodeDocument(bytes)
    const before = serialize(document)
    bytes.fill(0xff)
    expect(Buffer.compare(serialize(document), before)).to.equal(0)
  })

  it("does not let a field change what objects are", () => {
    const bytes = serialize(JSON.parse('{"__proto__":{"polluted":1},"a":1}') as Document)
    const document = decodeDocument(bytes)
    expect(Object.getPrototypeOf(document)).to.equal(Object.prototype)
    expect(Object.keys(document)).to.deep.equal(["__proto__", "a"])
  })

  it("is refused when its bytes are none, never read beyond their end", () => {
    const bytes = serialize({ a: "text", b: [1, { c: new Date() }], d: new Binary(Buffer.from("xyz")) })
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const changed = Uint8Array.from(bytes)
        changed[at] = value
        try {
          decodeDocument(changed)
        } catch (error) {
          expect((error as Error).message).to.match(/^(The bytes are not a BSON document: |The BSON type|A date)/)
        }
      }),
      { numRuns: 2000 },
    )
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeDocument(bytes.subarray(0, length))).to.throw("not a BSON document")
    }
  })

  it("is refused when it holds what could not be kept as it is", () => {
    const of = (type: number, ...value: number[]) =>
      Uint8Array.from([8 + value.length, 0, 0, 0, type, 97, 0, ...value, 0])
    expect(() => decodeDocument(of(6))).to.throw("undefined")
    expect(() => decodeDocument(of(12, 1, 0, 0, 0, 0, ...Array<number>(12).fill(1)))).to.throw("DBPointer")
    expect(() => decodeDocument(of(9, 0, 0, 0, 0, 0, 0, 0, 127))).to.throw("275,000 years")
    expect(() => decodeDocument(of(99))).to.throw("no type has the number 99")
  })

  it("is refused when documents lie in each other too deep", () => {
    let deep: Document = {}
    for (let i = 0; i < 250; i++) deep = { a: deep }
    expect(() => decodeDocument(serialize(deep))).to.throw("200 deep")
  })
})
