import { MongoError } from "../../errors.ts"
import { notSupported } from "../refuse.ts"
import { arrangementOperators } from "./arrangement.ts"
import { arrayOperators } from "./arrays.ts"
import { conversionOperators } from "./conversion/operators.ts"
import { dateOperators } from "./dates/operators.ts"
import { functionOperators } from "./functions.ts"
import { iterationOperators } from "./iteration.ts"
import { logicOperators } from "./logic.ts"
import { numberOperators } from "./numbers.ts"
import { objectOperators } from "./objects.ts"
import type { Operator } from "./operator.ts"
import { regexOperators } from "./regex.ts"
import { roundingOperators } from "./rounding.ts"
import { setOperators } from "./sets.ts"
import { stringOperators } from "./strings.ts"
import { summaryOperators } from "./summaries.ts"

/** Operators that MongoDB has and this database has not: named in the refusal. */
const unsupported = new Set([
  "$function",
  "$accumulator",
  "$meta",
  "$toHashedIndexKey",
  "$tsIncrement",
  "$tsSecond",
  "$median",
  "$percentile",
  "$covariancePop",
  "$covarianceSamp",
  "$sampleRate",
])

/** The compiler of an operator; refused by name when there is none. */
export function operatorNamed(name: string): Operator {
  const operator = tableOf().get(name)
  if (operator !== undefined) return operator
  if (unsupported.has(name)) throw notSupported(`the expression ${name}`)
  throw new MongoError("InvalidPipelineOperator", `Unrecognized expression '${name}'`, { code: 168 })
}

export function isExpressionName(name: string) {
  return tableOf().has(name) || unsupported.has(name)
}

let table: Map<string, Operator> | undefined

/** Made at first use: operators compile expressions, which look operators up here. */
function tableOf() {
  table ??= new Map(
    Object.entries({
      ...logicOperators,
      ...numberOperators,
      ...roundingOperators,
      ...functionOperators,
      ...arrayOperators,
      ...arrangementOperators,
      ...iterationOperators,
      ...setOperators,
      ...summaryOperators,
      ...objectOperators,
      ...stringOperators,
      ...regexOperators,
      ...conversionOperators,
      ...dateOperators,
    }),
  )
  return table
}
