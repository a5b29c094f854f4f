import { Int32, Long } from "bson"
import { expect } from "chai"
import { failureOf } from "../../../../../server/database/query/index.ts"
import type { Document } from "../../../../../server/database/values/types.ts"

const one = (operatorName: string, specifiedAs: Document, rest: Document) => ({ operatorName, specifiedAs, ...rest })
const comparison = (operator: string, specifiedAs: Document, value: unknown) =>
  one(operator, specifiedAs, { reason: "comparison failed", consideredValue: value })

/** Validators and documents that they refuse, with MongoDB's details of the refusal. */
const failures: [Document, Document, Document][] = [
  [{ a: 2 }, { a: 1 }, comparison("$eq", { a: 2 }, 1)],
  [{ a: { $gt: 2 } }, { b: 1 }, one("$gt", { a: { $gt: 2 } }, { reason: "field was missing" })],
  [
    { "a.b": { $lt: 0 } },
    { a: [{ b: [1, 2] }, { b: 3 }] },
    one("$lt", { "a.b": { $lt: 0 } }, { reason: "comparison failed", consideredValues: [1, 2, 3] }),
  ],
  [{ a: 1 }, { a: [] }, one("$eq", { a: 1 }, { reason: "comparison failed", consideredValues: [] })],
  [{ a: { $ne: 2 } }, { a: 2 }, one("$ne", { a: { $ne: 2 } }, { reason: "comparison succeeded", consideredValue: 2 })],
  [
    { a: { $in: [1] } },
    { a: 2 },
    one("$in", { a: { $in: [1] } }, { reason: "no matching value found in array", consideredValue: 2 }),
  ],
  [
    { a: { $nin: [1] } },
    { a: 1 },
    one("$nin", { a: { $nin: [1] } }, { reason: "matching value found in array", consideredValue: 1 }),
  ],
  [{ a: { $exists: true } }, {}, one("$exists", { a: { $exists: true } }, { reason: "path does not exist" })],
  [{ a: { $exists: false } }, { a: 1 }, one("$exists", { a: { $exists: false } }, { reason: "path does exist" })],
  [
    { a: { $type: "string" } },
    { a: new Int32(1) },
    one(
      "$type",
      { a: { $type: "string" } },
      { reason: "type did not match", consideredValue: new Int32(1), consideredType: "int" },
    ),
  ],
  [
    { a: { $regex: "^x", $options: "i" } },
    { a: "y" },
    one(
      "$regex",
      { a: { $regex: "^x", $options: "i" } },
      { reason: "regular expression did not match", consideredValue: "y" },
    ),
  ],
  [
    { a: { $regex: "^x" } },
    { a: true },
    one(
      "$regex",
      { a: { $regex: "^x" } },
      {
        reason: "type did not match",
        consideredType: "bool",
        expectedTypes: ["regex", "string", "symbol"],
        consideredValue: true,
      },
    ),
  ],
  [
    { a: { $size: 1 } },
    { a: [1, 2] },
    one("$size", { a: { $size: 1 } }, { reason: "array length was not equal to given size", consideredValue: [1, 2] }),
  ],
  [
    { a: { $size: 1 } },
    { a: "x" },
    one(
      "$size",
      { a: { $size: 1 } },
      { reason: "type did not match", consideredType: "string", expectedType: "array", consideredValue: "x" },
    ),
  ],
  [
    { a: { $elemMatch: { $gt: 5 } } },
    { a: [1] },
    one(
      "$elemMatch",
      { a: { $elemMatch: { $gt: 5 } } },
      { reason: "array did not satisfy the child predicate", consideredValue: [1] },
    ),
  ],
  [
    { a: { $all: [1, 3] } },
    { a: [1] },
    one(
      "$all",
      { a: { $all: [1, 3] } },
      { reason: "array did not contain all specified values", consideredValue: [1] },
    ),
  ],
  [
    { a: { $mod: [2, 1] } },
    { a: Long.fromNumber(4) },
    one(
      "$mod",
      { a: { $mod: [2, 1] } },
      { reason: "$mod did not evaluate to expected remainder", consideredValue: Long.fromNumber(4) },
    ),
  ],
  [
    { a: { $bitsAllSet: 1 } },
    { a: new Int32(2) },
    one(
      "$bitsAllSet",
      { a: { $bitsAllSet: 1 } },
      { reason: "bitwise operator failed to match", consideredValue: new Int32(2) },
    ),
  ],
  [
    { $expr: { $gt: ["$a", "$b"] } },
    { a: 1, b: 2 },
    one("$expr", { $expr: { $gt: ["$a", "$b"] } }, { reason: "expression did not match", expressionResult: false }),
  ],
  [
    { a: { $gt: 1, $lt: 5 }, b: 1 },
    { a: 9, b: 2 },
    {
      operatorName: "$and",
      clausesNotSatisfied: [
        { index: 1, details: comparison("$lt", { a: { $lt: 5 } }, 9) },
        { index: 2, details: comparison("$eq", { b: 1 }, 2) },
      ],
    },
  ],
  [
    { $or: [{ a: 1 }, { a: 2 }] },
    { a: 3 },
    {
      operatorName: "$or",
      clausesNotSatisfied: [
        { index: 0, details: comparison("$eq", { a: 1 }, 3) },
        { index: 1, details: comparison("$eq", { a: 2 }, 3) },
      ],
    },
  ],
  [
    { $nor: [{ a: 1 }, { a: { $gt: 1 } }] },
    { a: 3 },
    {
      operatorName: "$nor",
      clausesSatisfied: [
        { index: 1, details: one("$gt", { a: { $gt: 1 } }, { reason: "comparison succeeded", consideredValue: 3 }) },
      ],
    },
  ],
  [
    { a: { $not: { $lt: 10 } } },
    { a: 9 },
    {
      operatorName: "$not",
      details: one("$lt", { a: { $lt: 10 } }, { reason: "comparison succeeded", consideredValue: 9 }),
    },
  ],
]

describe("why a document does not pass a validator", () => {
  it("is told clause by clause", () => {
    for (const [validator, document, details] of failures) {
      expect(failureOf(validator, document), JSON.stringify(validator)).to.deep.equal(details)
    }
  })

  it("shows ten values at most", () => {
    const details = failureOf({ a: 99 }, { a: Array.from({ length: 12 }, (_, n) => n) })
    expect(details["consideredValues"]).to.have.length(10)
    expect(details["consideredValuesTruncated"]).to.equal(true)
  })
})
