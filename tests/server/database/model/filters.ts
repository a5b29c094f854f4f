import { BSONRegExp, Int32 } from "bson"
import fc, { type Arbitrary } from "fast-check"
import type { Document } from "./order.ts"
import type { Palette, Values } from "./values.ts"

export type Filters = ReturnType<typeof filtersOf>

/** Comparisons by one operator, or from one value to another. Regular expressions are refused as operands of most. */
function comparisons(operand: Arbitrary<unknown>, ...ranges: Arbitrary<unknown>[]) {
  const plain = operand.filter((given) => !(given instanceof BSONRegExp))
  const one: Arbitrary<Document> = fc.oneof(
    fc.record({ $gt: plain }),
    fc.record({ $gte: plain }),
    fc.record({ $lt: plain }),
    fc.record({ $lte: plain }),
    fc.record({ $eq: operand }),
    fc.record({ $in: fc.array(operand, { maxLength: 3, size: "max" }) }),
  )
  const range = fc.oneof(...[plain, ...ranges].map((bound) => fc.record({ $gte: bound, $lte: bound })))
  return { plain, one, compared: fc.oneof({ weight: 5, arbitrary: one }, { weight: 2, arbitrary: range }) }
}

export function filtersOf({ paths }: Palette, { int, number, scalar, text, value }: Values) {
  const operand = fc.oneof({ weight: 6, arbitrary: scalar }, { weight: 1, arbitrary: value })
  const { plain, one, compared } = comparisons(operand, number, text)
  const ofY = comparisons(int, int).compared

  const inElement: Arbitrary<Document> = fc.oneof(
    { weight: 4, arbitrary: compared },
    { weight: 1, arbitrary: fc.record({ $not: compared }) },
    {
      weight: 3,
      arbitrary: fc.record({ x: fc.oneof(scalar, compared), y: ofY }, { requiredKeys: ["x"], noNullPrototype: true }),
    },
    { weight: 2, arbitrary: fc.record({ y: ofY }) },
    { weight: 1, arbitrary: fc.record({ $or: fc.tuple(fc.record({ x: scalar }), fc.record({ y: ofY })) }) },
  )
  const elementOf: Arbitrary<Document> = fc.record({ $elemMatch: inElement })
  const looked: Arbitrary<Document> = fc.oneof(
    fc.record({ $exists: fc.boolean() }),
    fc.record({ $size: fc.integer({ min: 0, max: 2 }).map((size) => new Int32(size)) }),
    fc.record({
      $type: fc.constantFrom(
        "int",
        "long",
        "double",
        "decimal",
        "number",
        "string",
        "array",
        "object",
        "null",
        "bool",
        "regex",
      ),
    }),
    fc.record({ $ne: plain }),
    fc.record({ $nin: fc.array(operand, { maxLength: 2 }) }),
    fc.record({ $not: fc.oneof(compared, elementOf) }),
    fc.record({
      $all: fc.oneof(fc.array(scalar, { maxLength: 2 }), fc.array(elementOf, { minLength: 1, maxLength: 2 })),
    }),
  )
  const condition: Arbitrary<unknown> = fc.oneof(
    { weight: 2, arbitrary: operand },
    { weight: 3, arbitrary: compared },
    { weight: 2, arbitrary: looked },
  )
  const path = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...paths) },
    { weight: 1, arbitrary: fc.constantFrom("a", "a.1", "a.0.x") },
  )
  const single: Arbitrary<[string, unknown]> = fc.oneof(
    {
      weight: 3,
      arbitrary: path.chain((given) =>
        fc.tuple(fc.constant(given), given === "a.y" ? fc.oneof(ofY, looked) : condition),
      ),
    },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom("a", "a", "a", "a", "a.x", "c"), elementOf) },
  )
  const conditions = fc
    .oneof(
      { weight: 3, arbitrary: fc.tuple(single) },
      { weight: 1, arbitrary: fc.uniqueArray(single, { maxLength: 2, selector: ([name]) => name }) },
    )
    .map((pairs) => Object.fromEntries(pairs) as Document)

  const filter: Arbitrary<Document> = fc.oneof(
    { weight: 5, arbitrary: conditions },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom("$and", "$or", "$nor"), fc.array(conditions, { minLength: 1, maxLength: 2 }))
        .map(([name, parts]) => ({ [name]: parts })),
    },
  )

  /** Finds an element for `$`: of several operators, each may be satisfied by an element of its own, so there is one. */
  const placing: Arbitrary<Document> = fc.oneof(
    fc.record({ a: fc.oneof(scalar, one) }),
    fc.record({ a: elementOf }),
    fc.record({ "a.y": fc.oneof(int, fc.record({ $gte: int })) }),
    fc.record({
      $or: fc.array(fc.record({ a: fc.oneof(scalar, scalar, scalar, one) }), { minLength: 1, maxLength: 2 }),
    }),
  )

  /** What an upsert looks for, beside its `_id`: some of it is what the new document starts from. */
  const sought: Arbitrary<Document> = fc.oneof(
    { weight: 3, arbitrary: fc.record({ c: scalar, "n.x": scalar }, { requiredKeys: [], noNullPrototype: true }) },
    { weight: 2, arbitrary: fc.record({ n: scalar, c: fc.oneof(compared, fc.record({ $in: fc.tuple(operand) })) }) },
    { weight: 2, arbitrary: fc.record({ c: fc.record({ $all: fc.tuple(operand) }), b: fc.record({ $eq: value }) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        $and: fc.tuple(
          fc.record({ c: scalar }),
          fc.record({ "b.x": scalar, b: value }, { requiredKeys: [], noNullPrototype: true }),
        ),
      }),
    },
  )
  return { compared, filter, placing, sought }
}
