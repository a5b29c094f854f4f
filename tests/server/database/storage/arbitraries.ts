import { Binary, BSONRegExp, Code, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from "bson"
import fc, { type Arbitrary } from "fast-check"

const edges = [0, -0, 1, -1, 1.5, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 2 ** 63, 1e300, 5e-324, Infinity, -Infinity, NaN]
const longs = ["9007199254740993", "9007199254740992", "-9007199254740993", "9223372036854775807", "1", "0", "-1"]
const decimals = [
  "1",
  "1.0",
  "0.1",
  "1.5",
  "-0",
  "9007199254740993",
  "9223372036854775807",
  "9223372036854775807.5",
  "1E+6111",
  "1E-6176",
  "-1E-400",
  "NaN",
  "Infinity",
  "-Infinity",
  "0.1000000000000000055511151231257827",
  "12345678901234567890.12345",
]

export const numbers: Arbitrary<unknown> = fc.oneof(
  fc.integer().map((value) => new Int32(value)),
  fc.integer({ min: -3, max: 3 }).map((value) => new Double(value)),
  fc.double().map((value) => new Double(value)),
  fc.constantFrom(...edges).map((value) => new Double(value)),
  fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n).map((value) => Long.fromBigInt(value)),
  fc.constantFrom(...longs).map((value) => Long.fromString(value)),
  fc.constantFrom(...decimals).map((value) => Decimal128.fromString(value)),
  fc
    .tuple(fc.bigInt(-(10n ** 33n), 10n ** 33n), fc.integer({ min: -40, max: 40 }))
    .map(([coefficient, exponent]) => Decimal128.fromString(`${coefficient}E${exponent}`)),
)

/** Two numbers that are equal or all but equal, of any types. */
export const neighbours: Arbitrary<[unknown, unknown]> = fc
  .oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -1000, max: 1000 }).map((value) => value / 8),
    fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n).map(Number),
  )
  .chain((value) => fc.tuple(beside(value), beside(value)))

function beside(value: number): Arbitrary<unknown> {
  const long = BigInt.asIntN(64, BigInt(Math.trunc(Math.max(-(2 ** 62), Math.min(2 ** 62, value)))))
  return fc.oneof(
    fc.constant(new Double(value)),
    fc.constantFrom(value * (1 + Number.EPSILON), value * (1 - Number.EPSILON)).map((near) => new Double(near)),
    fc.integer({ min: 1, max: 34 }).map((digits) => Decimal128.fromString(value.toPrecision(digits))),
    fc.bigInt(-2n, 2n).map((step) => Long.fromBigInt(long + step)),
    fc.bigInt(-2n, 2n).map((step) => Decimal128.fromString(String(long + step))),
  )
}

const letters = fc.oneof(
  fc.string({ unit: "binary", maxLength: 5 }),
  fc.string({ unit: fc.constantFrom("a", "b", "\0", "é", "\u{1F600}", "\uFFFD"), maxLength: 4 }),
)

const scalars: Arbitrary<unknown> = fc.oneof(
  numbers,
  letters,
  fc.constantFrom<unknown>(null, true, false, new MinKey(), new MaxKey()),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc
    .tuple(fc.uint8Array({ maxLength: 4 }), fc.constantFrom(0, 5, 128))
    .map(([bytes, subtype]) => new Binary(Buffer.from(bytes), subtype)),
  fc.tuple(fc.nat(), fc.nat()).map(([t, i]) => new Timestamp({ t, i })),
  fc.tuple(fc.constantFrom("a", "b", "ab"), fc.constantFrom("", "i", "m")).map((parts) => new BSONRegExp(...parts)),
  fc.constantFrom(new Code("a"), new Code("b"), new Code("a", { x: 1 })),
)

const names = fc.constantFrom("a", "b", "c", "aa")

/** Any BSON value, nested two levels deep. */
export const values: Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    scalars,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(names, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value
