import { Long } from "bson"
import { MongoError } from "../../../errors.ts"
import { isNumber, typeOf, type Document } from "../../../values/types.ts"
import { integerOf } from "../../integers.ts"
import { location } from "../../refuse.ts"
import { isNullish, named, namedFields } from "../arguments.ts"
import { compileExpression } from "../compile.ts"
import { conversionFailure } from "../conversion/convert.ts"
import type { Operator } from "../operator.ts"
import { checkFormat, formatDate } from "./format.ts"
import { dateFrom, unitFrom, weekStartFrom, zoneFrom } from "./input.ts"
import { parseDate, parseFormatted } from "./parse.ts"
import { datePartOperators } from "./parts.ts"
import { dateAt } from "./range.ts"
import { addUnits, boundariesBetween, truncateTo } from "./units.ts"

const dateToString: Operator = (operand, environment) => {
  const fields = namedFields("$dateToString", operand, ["date"], ["format", "timezone", "onNull"])
  const [date, format, timezone, onNull] = ["date", "format", "timezone", "onNull"].map((name) =>
    compileExpression(fields[name], environment),
  )
  return (scope) => {
    const value = date!(scope)
    const written = format!(scope)
    const zone = zoneFrom("$dateToString", timezone!(scope), "timezone" in fields)
    if (isNullish(value)) return "onNull" in fields ? onNull!(scope) : null
    if (zone === null || ("format" in fields && isNullish(written))) return null
    const usual = zone.isUtc ? "%Y-%m-%dT%H:%M:%S.%LZ" : "%Y-%m-%dT%H:%M:%S.%L"
    return formatDate(dateFrom(value), "format" in fields ? checkedFormat("$dateToString", written) : usual, zone)
  }
}

function checkedFormat(name: string, format: unknown): string {
  if (typeof format !== "string") {
    throw location(18533, `${name} requires that 'format' be a string, found: ${typeOf(format)}`)
  }
  checkFormat(format)
  return format
}

const dateFromString: Operator = (operand, environment) => {
  const optional = ["format", "timezone", "onError", "onNull"]
  const fields = namedFields("$dateFromString", operand, ["dateString"], optional)
  const compiled = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, compileExpression(value, environment)]),
  )
  return (scope) => {
    const text = compiled["dateString"]!(scope)
    const zone = zoneFrom("$dateFromString", compiled["timezone"]?.(scope), "timezone" in fields)
    if (isNullish(text)) return compiled["onNull"]?.(scope) ?? null
    const format = compiled["format"]?.(scope)
    if (zone === null || ("format" in fields && isNullish(format))) return null
    try {
      return parsed(text, format, zone, "timezone" in fields)
    } catch (error) {
      if (compiled["onError"] === undefined || !(error instanceof MongoError && error.code === 241)) throw error
      return compiled["onError"](scope)
    }
  }
}

function parsed(text: unknown, format: unknown, zone: Parameters<typeof parseDate>[1], zoneGiven: boolean): Date {
  if (typeof text !== "string") {
    throw conversionFailure(`$dateFromString requires that 'dateString' be a string, found: ${typeOf(text)}`)
  }
  if (format === undefined) return parseDate(text, zone, zoneGiven)
  if (typeof format !== "string") {
    throw location(40684, `$dateFromString requires that 'format' be a string, found: ${typeOf(format)}`)
  }
  return parseFormatted(text, format, zone, zoneGiven)
}

function adding(name: string, direction: 1 | -1): Operator {
  return named(name, ["startDate", "unit", "amount"], ["timezone"], (fields) => {
    const zone = zoneFrom(name, fields["timezone"], "timezone" in fields)
    const { startDate, unit, amount } = fields
    if (isNullish(startDate) || isNullish(unit) || isNullish(amount) || zone === null) return null
    const whole = isNumber(amount) ? integerOf(amount) : undefined
    if (whole === undefined) throw location(5166405, `${name} expects integer amount of time units`)
    return dateAt(addUnits(startingDate(name, startDate), unitFrom(name, unit), direction * whole, zone))
  })
}

function startingDate(name: string, value: unknown): number {
  if (["date", "objectId", "timestamp"].includes(typeOf(value))) return dateFrom(value).getTime()
  throw location(5166403, `${name} requires startDate to be convertible to a date`)
}

const dateDiff = named("$dateDiff", ["startDate", "endDate", "unit"], ["timezone", "startOfWeek"], (fields) => {
  const zone = zoneFrom("$dateDiff", fields["timezone"], "timezone" in fields)
  if (zone === null || nullIn(fields, "startDate", "endDate", "unit")) return null
  const [start, end] = ["startDate", "endDate"].map((name) => {
    if (!["date", "objectId", "timestamp"].includes(typeOf(fields[name]))) {
      throw location(5166307, `$dateDiff requires '${name}' to be a date, but got ${typeOf(fields[name])}`)
    }
    return dateFrom(fields[name]).getTime()
  }) as [number, number]
  const unit = unitFrom("$dateDiff", fields["unit"])
  if (unit === "week" && "startOfWeek" in fields && isNullish(fields["startOfWeek"])) return null
  const weekStart = unit === "week" ? weekStartFrom("$dateDiff", fields["startOfWeek"]) : 6
  return Long.fromNumber(boundariesBetween(start, end, unit, zone, weekStart))
})

const dateTrunc = named("$dateTrunc", ["date", "unit"], ["binSize", "timezone", "startOfWeek"], (fields) => {
  const zone = zoneFrom("$dateTrunc", fields["timezone"], "timezone" in fields)
  if (zone === null || nullIn(fields, "date", "unit")) return null
  if ("binSize" in fields && isNullish(fields["binSize"])) return null
  const unit = unitFrom("$dateTrunc", fields["unit"])
  if (unit === "week" && "startOfWeek" in fields && isNullish(fields["startOfWeek"])) return null
  const size = "binSize" in fields ? integerOf(fields["binSize"]) : 1
  if (size === undefined) throw location(5439017, "$dateTrunc requires 'binSize' to be a 64-bit integer")
  if (size <= 0) throw location(5439018, `$dateTrunc requires 'binSize' to be greater than 0, but got value ${size}`)
  const weekStart = unit === "week" ? weekStartFrom("$dateTrunc", fields["startOfWeek"]) : 6
  return dateAt(truncateTo(dateFrom(fields["date"]).getTime(), unit, size, zone, weekStart))
})

function nullIn(fields: Document, ...names: string[]) {
  return names.some((name) => isNullish(fields[name]))
}

export const dateOperators: Record<string, Operator> = {
  ...datePartOperators,
  $dateToString: dateToString,
  $dateFromString: dateFromString,
  $dateAdd: adding("$dateAdd", 1),
  $dateSubtract: adding("$dateSubtract", -1),
  $dateDiff: dateDiff,
  $dateTrunc: dateTrunc,
}
