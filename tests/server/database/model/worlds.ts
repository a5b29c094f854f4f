import { Binary, BSONRegExp, Decimal128, Double, Int32, Long, ObjectId } from "bson"
import fc, { type Arbitrary } from "fast-check"
import type { Document } from "./order.ts"
import type { Update } from "./updating.ts"

const int = fc.integer({ min: -1, max: 3 }).map((value) => new Int32(value))
const number: Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: int },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(new Double(1), new Double(1.5), new Double(-0.125), Long.fromNumber(2),
    Long.fromString("9007199254740993"), new Double(2 ** 53), Decimal128.fromString("1.50"), Decimal128.fromString("2"),
    Decimal128.fromString("9007199254740993"), new Int32(2 ** 31 - 1)) },
)
const text = fc.constantFrom("", "a", "ab", "é", "e\u0301", "Z", "été", "œ", "\u{1F600}", "\uFFFD")
const other = fc.constantFrom<unknown>(null, true, false, new Date(0), new Date(1e12), new ObjectId("0".repeat(24)),
  new ObjectId("f".repeat(24)), new Binary(Buffer.from("ab")), new Binary(Buffer.from("b")), new Binary(Buffer.alloc(16), 4),
  new BSONRegExp("^a", "i"), new Double(NaN))

const scalar: Arbitrary<unknown> = fc.oneof({ weight: 4, arbitrary: number }, { weight: 3, arbitrary: text },
  { weight: 2, arbitrary: other })
const small = fc.record({ x: scalar, y: int }, { requiredKeys: [], noNullPrototype: true })
const element = fc.oneof({ weight: 4, arbitrary: scalar }, { weight: 2, arbitrary: small },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 2 }) })
const value: Arbitrary<unknown> = fc.oneof({ weight: 4, arbitrary: scalar }, { weight: 3, arbitrary: fc.array(element, { maxLength: 3 }) },
  { weight: 2, arbitrary: small })

const document = fc.record({ a: value, b: fc.oneof(scalar, small), c: scalar }, { requiredKeys: [], noNullPrototype: true })
const path = fc.constantFrom("a", "b", "c", "a.x", "a.y", "b.x")

const operand = fc.oneof({ weight: 5, arbitrary: scalar }, { weight: 1, arbitrary: value })
/** Regular expressions are refused as operands of these. */
const plain = operand.filter((given) => !(given instanceof BSONRegExp))
const compared = fc.oneof(
  fc.record({ $gt: plain }), fc.record({ $gte: plain }), fc.record({ $lt: plain }), fc.record({ $gte: plain, $lte: plain }),
  fc.record({ $eq: operand }), fc.record({ $in: fc.array(operand, { maxLength: 3 }) }),
)
const looked = fc.oneof(
  fc.record({ $exists: fc.boolean() }), fc.record({ $size: fc.integer({ min: 0, max: 2 }).map((size) => new Int32(size)) }),
  fc.record({ $type: fc.constantFrom("int", "long", "double", "decimal", "number", "string", "array", "object", "null", "bool", "regex") }),
  fc.record({ $ne: plain }), fc.record({ $nin: fc.array(operand, { maxLength: 2 }) }), fc.record({ $not: compared }),
  fc.record({ $all: fc.array(scalar, { maxLength: 2 }) }),
  fc.record({ $elemMatch: compared }),
  fc.record({ $elemMatch: fc.record({ x: fc.oneof(scalar, compared), y: compared }, { requiredKeys: ["x"], noNullPrototype: true }) }),
)
const condition: Arbitrary<unknown> = fc.oneof({ weight: 3, arbitrary: operand }, { weight: 4, arbitrary: compared },
  { weight: 3, arbitrary: looked })
const conditions = fc.uniqueArray(fc.tuple(path, condition), { maxLength: 2, selector: ([name]) => name })
  .map((pairs) => Object.fromEntries(pairs) as Document)
const filter: Arbitrary<Document> = fc.oneof(
  { weight: 5, arbitrary: conditions },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom("$and", "$or", "$nor"), fc.array(conditions, { minLength: 1, maxLength: 2 }))
    .map(([name, parts]) => ({ [name]: parts })) },
)

const fields = (given: Arbitrary<unknown>) => fc.tuple(fc.constantFrom("a", "b", "c", "a.x", "b.x", "a.1", "n.x"), given)
  .map(([name, one]) => ({ [name]: one }))
const list = (given: Arbitrary<unknown>) => fc.tuple(fc.constantFrom("a", "c", "n"), given).map(([name, one]) => ({ [name]: one }))
const each = fc.record({ $each: fc.array(element, { maxLength: 2 }), $position: fc.integer({ min: -2, max: 2 }),
  $slice: fc.integer({ min: -2, max: 2 }), $sort: fc.constantFrom(1, -1) }, { requiredKeys: ["$each"], noNullPrototype: true })

/** Updates by one operator each, on paths that are there, are not, or are something else. */
const update: Arbitrary<Update> = fc.oneof(
  fc.record({ $set: fields(value) }), fc.record({ $unset: fields(fc.constant("")) }), fc.record({ $inc: fields(number) }),
  fc.record({ $mul: fields(int) }), fc.record({ $min: fields(scalar) }), fc.record({ $max: fields(scalar) }),
  fc.record({ $push: list(fc.oneof(element, each)) }), fc.record({ $addToSet: list(scalar) }),
  fc.record({ $pop: list(fc.constantFrom(1, -1)) }), fc.record({ $pullAll: list(fc.array(scalar, { maxLength: 2 })) }),
  fc.record({ $pull: list(fc.oneof(scalar, compared, small.filter((given) => "x" in given))) }),
  fc.constantFrom<Document>({ $rename: { a: "z" } }, { $rename: { c: "y" } }),
  fc.record({ $set: fields(scalar).filter((set) => !("b" in set)), $max: fc.record({ b: scalar }) })
    .filter(({ $set }) => !("b.x" in $set)),
).map((operators) => ({ update: operators as Document }))

const everyElement: Arbitrary<Update> = fc.oneof(
  fc.record({ update: fc.record({ $set: fc.record({ "a.$[]": scalar }) }) }),
  fc.record({ update: fc.record({ $set: fc.record({ "a.$[e]": scalar }) }), arrayFilters: fc.tuple(fc.record({ e: compared })) }),
)

export interface World {
  documents: Document[]
  indexes: Document[]
  questions: { filter: Document, path: string, direction: 1 | -1 }[]
  change: Update
  /** With `$` in its path: the condition that finds the element. */
  placed: { condition: unknown, value: unknown }
  upserted: { c: unknown, setOnInsert: unknown, change: Update }
}

export const worlds: Arbitrary<World> = fc.record({
  documents: fc.array(document, { minLength: 1, maxLength: 8 }),
  indexes: fc.uniqueArray(fc.tuple(path, fc.constantFrom<1 | -1>(1, -1), fc.option(fc.constantFrom("b", "c"), { nil: undefined }))
    .map(([name, direction, more]) => ({ [name]: direction, ...more !== undefined && { [more]: 1 } }) as Document),
  { maxLength: 2, selector: (key) => JSON.stringify(key) }),
  questions: fc.array(fc.record({ filter, path, direction: fc.constantFrom<1 | -1>(1, -1) }), { minLength: 3, maxLength: 5 }),
  change: fc.oneof({ weight: 6, arbitrary: update }, { weight: 1, arbitrary: everyElement }),
  // Of two operators, each may be satisfied by an element of its own.
  placed: fc.record({ condition: fc.oneof(scalar, compared.filter((operators) => Object.keys(operators).length === 1)), value: scalar }),
  upserted: fc.record({ c: number, setOnInsert: scalar, change: update }),
})
