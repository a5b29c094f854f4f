import { MongoError } from "../../../errors.ts"
import { typeNamed, typeOf } from "../../../values/types.ts"
import { integerOf } from "../../integers.ts"
import { badValue, failedToParse } from "../../refuse.ts"
import { isNullish, namedFields, unary } from "../arguments.ts"
import { compileExpression } from "../compile.ts"
import type { Operator } from "../operator.ts"
import { convert, conversionFailure, type Target } from "./convert.ts"

const targets = new Set<string>(["double", "string", "objectId", "bool", "date", "int", "long", "decimal"])

function shorthand(name: string, target: Target): Operator {
  return unary(name, (value) => (isNullish(value) ? null : convert(value, target)))
}

const convertTo: Operator = (operand, environment) => {
  const fields = namedFields("$convert", operand, ["input", "to"], ["onError", "onNull"])
  const input = compileExpression(fields["input"], environment)
  const to = compileExpression(fields["to"], environment)
  const onNull = compileExpression(fields["onNull"] ?? null, environment)
  const onError = "onError" in fields ? compileExpression(fields["onError"], environment) : undefined
  return (scope) => {
    const value = input(scope)
    const target = targetFrom(to(scope))
    if (target === null) return null
    if (isNullish(value)) return onNull(scope)
    try {
      return converted(value, target)
    } catch (error) {
      if (onError === undefined || !(error instanceof MongoError && error.code === 241)) throw error
      return onError(scope)
    }
  }
}

function converted(value: unknown, target: string) {
  if (targets.has(target)) return convert(value, target as Target)
  throw conversionFailure(`Unsupported conversion from ${typeOf(value)} to ${target} in $convert with no onError value`)
}

function targetFrom(to: unknown): string | null {
  if (isNullish(to)) return null
  const number = integerOf(to)
  if (typeof to !== "string" && number === undefined) {
    throw failedToParse("$convert's 'to' argument must be a string or number, but is " + typeOf(to))
  }
  const target = typeNamed(typeof to === "string" ? to : number!)
  if (target !== undefined) return target
  throw badValue(
    typeof to === "string"
      ? `Unknown type name: ${to}`
      : `In $convert, numeric value for 'to' does not correspond to a BSON type: ${number}`,
  )
}

export const conversionOperators: Record<string, Operator> = {
  $convert: convertTo,
  $toBool: shorthand("$toBool", "bool"),
  $toDate: shorthand("$toDate", "date"),
  $toDecimal: shorthand("$toDecimal", "decimal"),
  $toDouble: shorthand("$toDouble", "double"),
  $toInt: shorthand("$toInt", "int"),
  $toLong: shorthand("$toLong", "long"),
  $toObjectId: shorthand("$toObjectId", "objectId"),
  $toString: shorthand("$toString", "string"),
}
