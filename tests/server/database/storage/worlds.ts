import { BSONRegExp, Decimal128, Double, Int32, Long, MaxKey, MinKey } from "bson"
import fc, { type Arbitrary } from "fast-check"
import type { Document } from "../../../../server/database/values/types.ts"

/** Documents with indexes over them, and a question that is put to them. */
export interface World {
  documents: Document[]
  indexes: { key: Document; sparse?: boolean; partialFilterExpression?: Document; collation?: Document }[]
  filter: Document
  sort: Document | undefined
  collation?: Document | undefined
}

interface Matter {
  documents: Arbitrary<Document>
  paths: Arbitrary<string>
  condition: Arbitrary<unknown>
  partial: Arbitrary<Document>
}

function worldsOf({ documents, paths, condition, partial }: Matter): Arbitrary<World> {
  const patterns = fc
    .uniqueArray(
      fc.tuple(
        paths,
        fc.constantFrom(1, -1).map((order) => new Int32(order)),
      ),
      { minLength: 1, maxLength: 3, selector: ([path]) => path },
    )
    .map((pairs) => Object.fromEntries(pairs) as Document)
  const conditions = fc
    .uniqueArray(fc.tuple(paths, condition), { maxLength: 3, selector: ([path]) => path })
    .map((pairs) => Object.fromEntries<unknown>(pairs))
  const index = fc.oneof(
    { weight: 4, arbitrary: fc.record({ key: patterns }) },
    { weight: 1, arbitrary: fc.record({ key: patterns, sparse: fc.constant(true) }) },
    { weight: 1, arbitrary: fc.record({ key: patterns, partialFilterExpression: partial }) },
  )
  return fc.record({
    documents: fc.array(documents, { minLength: 1, maxLength: 12 }),
    indexes: fc.uniqueArray(index, { minLength: 1, maxLength: 3, selector: (spec) => JSON.stringify(spec) }),
    filter: fc.oneof(
      { weight: 6, arbitrary: conditions },
      { weight: 1, arbitrary: fc.record({ $and: fc.array(conditions, { minLength: 1, maxLength: 2 }) }) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(conditions, fc.array(conditions, { minLength: 1, maxLength: 3 }))
          .map(([rest, $or]) => ({ ...rest, $or })),
      },
    ),
    sort: fc.option(patterns, { nil: undefined }),
  })
}

/** Values of many types that meet each other often. */
const few: Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 4 }).map((value) => new Int32(value)) },
  { weight: 2, arbitrary: fc.constantFrom("", "a", "ab", "b", "B") },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      new Double(1.5),
      new Double(2),
      Long.fromNumber(3),
      Decimal128.fromString("2.5"),
      null,
      true,
      new Double(NaN),
      new Date(0),
      new MinKey(),
      new MaxKey(),
    ),
  },
)

const leaf: Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: few },
  { weight: 2, arbitrary: fc.array(few, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(fc.array(few, { maxLength: 2 }), { maxLength: 2 }) },
)

const inner = fc.record({ a: leaf, b: leaf, c: few }, { requiredKeys: [], noNullPrototype: true })
const element = fc.oneof({ weight: 3, arbitrary: inner }, leaf)
const outer: Arbitrary<unknown> = fc.oneof(leaf, inner, fc.array(element, { maxLength: 3 }))
const operand = fc.oneof({ weight: 5, arbitrary: few }, { weight: 1, arbitrary: leaf }, { weight: 1, arbitrary: inner })

function comparisonOf(value: Arbitrary<unknown>): Arbitrary<Document> {
  return fc.oneof(
    fc.record({ $eq: value }),
    fc.record({ $gt: value }),
    fc.record({ $gte: value, $lt: value }, { requiredKeys: ["$gte"] }),
    fc.record({ $gt: value, $lte: value }),
    fc.record({ $in: fc.array(value, { maxLength: 3 }) }),
  )
}

const comparison = comparisonOf(operand)
const elementOf = (names: [string, string], value: Arbitrary<Document>) =>
  fc.record({
    $elemMatch: fc.record(
      { [names[0]]: value, [names[1]]: value },
      { requiredKeys: [names[0]], noNullPrototype: true },
    ),
  })

/** Documents of few fields in which arrays, missing fields and values of all types meet. */
export const wideWorlds = worldsOf({
  documents: fc.record({ a: outer, b: outer, c: few, d: few }, { requiredKeys: [], noNullPrototype: true }),
  paths: fc.constantFrom("a", "b", "c", "d", "a.a", "a.b", "a.c", "b.a", "a.a.b"),
  condition: fc.oneof(
    { weight: 4, arbitrary: operand },
    { weight: 5, arbitrary: comparison },
    { weight: 1, arbitrary: fc.record({ $exists: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ $ne: operand }) },
    { weight: 1, arbitrary: fc.record({ $not: comparison }) },
    { weight: 1, arbitrary: fc.record({ $all: fc.array(few, { minLength: 1, maxLength: 2 }) }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("^a", "^ab?", "b", "^(a|b)").map((pattern) => new BSONRegExp(pattern, "")),
    },
    { weight: 1, arbitrary: fc.record({ $elemMatch: comparison }) },
    { weight: 2, arbitrary: elementOf(["a", "b"], comparison) },
    { weight: 1, arbitrary: fc.constantFrom({ $type: "number" }, { $type: "array" }, { $size: new Int32(1) }) },
  ),
  partial: fc.constantFrom<Document>({ c: { $gte: 1 } }, { d: { $exists: true } }, { a: 1 }, { "a.b": { $lt: 3 } }),
})

const digit = fc.integer({ min: 0, max: 3 }).map((value) => new Int32(value))
const digits = fc.oneof({ weight: 3, arbitrary: digit }, { weight: 1, arbitrary: fc.array(digit, { maxLength: 2 }) })
const pair = fc.record({ x: digits, y: digit }, { requiredKeys: [], noNullPrototype: true })
const range = comparisonOf(digit)

/** Few values on few paths, two of them through one array: nearly every question has an answer and an index. */
export const narrowWorlds = worldsOf({
  documents: fc.record(
    { a: fc.oneof(pair, fc.array(pair, { maxLength: 3 })), b: digit, c: digits },
    { requiredKeys: [], noNullPrototype: true },
  ),
  paths: fc.constantFrom("a.x", "a.y", "b", "c"),
  condition: fc.oneof(
    { weight: 3, arbitrary: digit },
    { weight: 4, arbitrary: range },
    { weight: 1, arbitrary: fc.record({ $exists: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ $elemMatch: range }) },
    { weight: 1, arbitrary: fc.record({ $all: fc.array(digit, { minLength: 1, maxLength: 2 }) }) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  partial: fc.constantFrom<Document>({ b: { $gte: 1 } }, { b: { $exists: true } }, { c: 1 }, { "a.x": { $lt: 2 } }),
})

/** The same, asked through one `$elemMatch` on the array of pairs. */
export const elementWorlds = fc
  .tuple(narrowWorlds, elementOf(["x", "y"], range), fc.boolean())
  .map(([world, condition, isAlone]) => ({ ...world, filter: { ...(isAlone ? {} : world.filter), a: condition } }))

const collation = fc.constantFrom<Document>(
  { locale: "fr", strength: 1 },
  { locale: "fr", strength: 2 },
  { locale: "nl", strength: 1 },
)
const word = fc.constantFrom("e", "E", "é", "ea", "éa", "eá", "œ", "oe", "z", "")
const wordOrNumber = fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: digit })
const phrase = fc.oneof(
  { weight: 4, arbitrary: wordOrNumber },
  { weight: 1, arbitrary: fc.array(wordOrNumber, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.record({ x: word, y: wordOrNumber }, { noNullPrototype: true }) },
)
const wordWorlds = worldsOf({
  documents: fc.record({ a: phrase, b: wordOrNumber, c: word }, { requiredKeys: [], noNullPrototype: true }),
  paths: fc.constantFrom("a", "b", "c", "a.x"),
  condition: fc.oneof(
    { weight: 2, arbitrary: phrase },
    { weight: 3, arbitrary: comparisonOf(wordOrNumber) },
    { weight: 1, arbitrary: fc.constant(new BSONRegExp("^e", "")) },
  ),
  partial: fc.constantFrom<Document>({ c: "é" }, { b: { $gte: "E" } }, { c: { $exists: true } }),
})

/** Words that differ by accents and capitals, under one collation of the question and others, or none, of the indexes. */
export const collatedWorlds = fc
  .tuple(
    wordWorlds,
    fc.array(fc.option(collation, { nil: undefined }), { minLength: 3, maxLength: 3 }),
    fc.option(collation, { nil: undefined }),
  )
  .map(([world, collations, own]) => ({
    ...world,
    indexes: world.indexes.map((spec, i) => ({ ...spec, ...(collations[i] && { collation: collations[i] }) })),
    collation: own,
  }))
