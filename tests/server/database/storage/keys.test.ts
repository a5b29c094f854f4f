import { Decimal128, Double, Int32, Long } from "bson"
import { expect } from "chai"
import fc from "fast-check"
import { encodeKey, encodeValue } from "../../../../server/database/storage/keys/encode.ts"
import { compareValues } from "../../../../server/database/values/compare.ts"
import { neighbours, numbers, values } from "./arbitraries.ts"

describe("Ordered keys", () => {
  const inOrder = (a: unknown, b: unknown) => Math.sign(compareValues(a, b))
  const inBytes = (a: unknown, b: unknown) => Buffer.compare(encodeValue(a), encodeValue(b))

  it("stand in the order of the values, whatever their types", () => {
    fc.assert(
      fc.property(values, values, (a, b) => inOrder(a, b) === inBytes(a, b)),
      { numRuns: 5000 },
    )
  })

  it("put numbers of all types in one order, to the last digit", () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => inOrder(a, b) === inBytes(a, b)),
      { numRuns: 5000 },
    )
    fc.assert(
      fc.property(neighbours, ([a, b]) => inOrder(a, b) === inBytes(a, b)),
      { numRuns: 5000 },
    )
  })

  it("are the same for equal numbers of different types", () => {
    const ones = [1, 1n, new Int32(1), new Double(1), Long.ONE, Decimal128.fromString("1.00")].map(encodeValue)
    expect(new Set(ones.map(String))).to.have.length(1)
    const zeros = [0, -0, new Double(-0), Long.ZERO, Decimal128.fromString("-0.0")].map(encodeValue)
    expect(new Set(zeros.map(String))).to.have.length(1)
  })

  it("tell a long from the next one beyond what a double can hold", () => {
    const [small, large] = [Long.fromString("9007199254740992"), Long.fromString("9007199254740993")]
    expect(inBytes(small, large)).to.equal(-1)
    expect(inBytes(Decimal128.fromString("9007199254740993"), large)).to.equal(0)
  })

  it("are never the beginning of one another", () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const [one, other] = [encodeValue(a), encodeValue(b)]
        return one.equals(other) || !other.subarray(0, one.length).equals(one)
      }),
      { numRuns: 5000 },
    )
  })

  it("of several fields compare field by field, each in its own direction", () => {
    const pairs = fc.tuple(values, values)
    const direction = fc.boolean()
    fc.assert(
      fc.property(pairs, pairs, fc.tuple(direction, direction), (a, b, descending) => {
        const [first, second] = [0, 1].map((i) => inOrder(a[i], b[i]) * (descending[i] === true ? -1 : 1))
        return (first! || second!) === Buffer.compare(encodeKey(a, descending), encodeKey(b, descending))
      }),
      { numRuns: 5000 },
    )
  })
})
