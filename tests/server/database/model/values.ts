import { Binary, BSONRegExp, Decimal128, Double, Int32, Long, ObjectId } from "bson"
import fc, { type Arbitrary } from "fast-check"
import type { Collation, Document } from "./order.ts"

const decimal = (digits: string) => Decimal128.fromString(digits)

/** Equal across types, beside each other where doubles end, and on both sides of what a type holds. */
const numbers = [
  new Int32(-1),
  new Int32(0),
  new Int32(1),
  new Int32(2),
  new Int32(2 ** 31 - 1),
  new Int32(-(2 ** 31)),
  new Double(1),
  new Double(1.5),
  new Double(-0.125),
  new Double(0.1),
  new Double(-0),
  new Double(2 ** 53),
  new Double(Infinity),
  new Double(NaN),
  Long.fromNumber(0),
  Long.fromNumber(2),
  Long.fromString("9007199254740993"),
  Long.MAX_VALUE,
  Long.MIN_VALUE,
  decimal("1.50"),
  decimal("2"),
  decimal("0"),
  decimal("0.1"),
  decimal("9007199254740993"),
  decimal("1E+6"),
  decimal("NaN"),
  decimal("-Infinity"),
  decimal("1234567890123456789012345678901234"),
]

/** Alike but for accents or capitals, or made of others; the last characters of two have no place in an alphabet. */
const texts = [
  ["a", "A", "ab"],
  ["\u00e9", "e\u0301", "E", "e"],
  ["ea", "\u00e9a", "e\u00e1"],
  ["\u0153", "oe", "Oe", "of"],
  ["", "a", "\u00e9t\u00e9", "ETE"],
  ["z", "\u{1F600}", "\uFFFD"],
]

const others = [
  null,
  true,
  false,
  new Date(0),
  new Date(1e12),
  new ObjectId("0".repeat(24)),
  new ObjectId("f".repeat(24)),
  new Binary(Buffer.from("ab")),
  new Binary(Buffer.from("b")),
  new Binary(Buffer.alloc(16), 4),
  new BSONRegExp("^a", "i"),
]

/** The scalars, the paths and the collation of one world: few, so that what is asked for is met, and in an index. */
export interface Palette {
  paths: string[]
  collation: Collation
  numbers: unknown[]
  texts: string[]
  others: unknown[]
}

export const palettes: Arbitrary<Palette> = fc.record({
  paths: fc.shuffledSubarray(["a", "b", "c", "a.x", "a.y", "b.x"], { minLength: 2, maxLength: 3 }),
  collation: fc.oneof<Arbitrary<Collation>[]>(
    fc.constant({ locale: "simple" }),
    ...(["fr", "nl"] as const).map((locale) =>
      fc.record({ locale: fc.constant(locale), strength: fc.constantFrom<1 | 2 | 3>(1, 2, 3, 3) }),
    ),
  ),
  numbers: fc.shuffledSubarray<unknown>(numbers, { minLength: 2, maxLength: 3 }),
  texts: fc.constantFrom(...texts),
  others: fc.shuffledSubarray<unknown>(others, { minLength: 1, maxLength: 2 }),
})

export type Values = ReturnType<typeof valuesOf>

export function valuesOf(palette: Palette) {
  const int = fc.integer({ min: 0, max: 1 }).map((value) => new Int32(value))
  const number = fc.oneof({ weight: 2, arbitrary: int }, { weight: 3, arbitrary: fc.constantFrom(...palette.numbers) })
  const text = fc.constantFrom(...palette.texts)
  const scalar: Arbitrary<unknown> = fc.oneof(
    { weight: 4, arbitrary: number },
    { weight: 4, arbitrary: text },
    { weight: 1, arbitrary: fc.constantFrom(...palette.others) },
  )
  const small = fc.record({ x: scalar, y: int }, { requiredKeys: [], noNullPrototype: true })
  const element = fc.oneof(
    { weight: 4, arbitrary: scalar },
    { weight: 3, arbitrary: small },
    { weight: 1, arbitrary: fc.array(scalar, { maxLength: 2 }) },
  )
  const lists = fc.oneof(
    ...[element, element, small, small, text, number].map((one) =>
      fc.array<unknown>(one, { maxLength: 3, size: "max" }),
    ),
  )
  const value: Arbitrary<unknown> = fc.oneof(
    { weight: 2, arbitrary: scalar },
    { weight: 6, arbitrary: lists },
    { weight: 1, arbitrary: small },
  )
  const fields = {
    a: value,
    b: fc.oneof(scalar, small),
    c: fc.oneof({ weight: 5, arbitrary: scalar }, { weight: 1, arbitrary: lists }),
  }
  const document: Arbitrary<Document> = fc.oneof(
    { weight: 3, arbitrary: fc.record(fields) },
    { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [], noNullPrototype: true }) },
  )
  return { int, number, text, scalar, small, element, value, document }
}
