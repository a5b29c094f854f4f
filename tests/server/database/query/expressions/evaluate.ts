import { EJSON } from "bson"
import { expect } from "chai"
import { aggregate, type CompileOptions } from "../../../../../server/database/query/index.ts"
import type { Document } from "../../../../../server/database/values/types.ts"

/** The value of an expression for a document; `undefined` when it is missing. */
export function evaluate(expression: unknown, document: Document = {}, options: CompileOptions = {}): unknown {
  const [result] = aggregate([{ $replaceWith: { value: expression } }], [document], {
    database: "test",
    read: () => [],
    ...options,
  })
  return result?.["value"]
}

/** Each row: an expression and its value, which must have the same types too. */
export function gives(rows: [unknown, unknown][], document: Document = {}) {
  for (const [expression, value] of rows) {
    const found = evaluate(expression, document)
    expect(EJSON.stringify({ value: found }, { relaxed: false }), JSON.stringify(expression)).to.equal(
      EJSON.stringify({ value }, { relaxed: false }),
    )
  }
}
