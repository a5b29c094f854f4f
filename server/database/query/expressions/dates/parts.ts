import { Int32, Long } from "bson"
import { show } from "../../../values/show.ts"
import { isDocument, isNumber, typeOf, type Document } from "../../../values/types.ts"
import { integerOf } from "../../integers.ts"
import { location } from "../../refuse.ts"
import { isNullish, named, namedFields, operands } from "../arguments.ts"
import { compileExpression } from "../compile.ts"
import type { Operator } from "../operator.ts"
import { constant, type Environment, type Evaluate } from "../scope.ts"
import { dayOfYear, isoDate, isoDayOfWeek, isoWeek, weekOfYear } from "./calendar.ts"
import { dateFrom, zoneFrom } from "./input.ts"
import { dateAt } from "./range.ts"
import { fromLocal, localMoment, toLocal } from "./zone.ts"

/** `$year` and its like: of a date, or of `{ date, timezone }`. */
function part(name: string, read: (local: Date) => unknown): Operator {
  return (operand, environment) => {
    const { date, timezone, zoned } = dateAndZone(name, operand, environment)
    return (scope) => {
      const value = date(scope)
      const zone = zoneFrom(name, timezone(scope), zoned)
      if (isNullish(value) || zone === null) return null
      return read(new Date(toLocal(dateFrom(value).getTime(), zone)))
    }
  }
}

function dateAndZone(name: string, operand: unknown, environment: Environment) {
  if (isDocument(operand) && !Object.keys(operand)[0]?.startsWith("$")) {
    const fields = namedFields(name, operand, ["date"], ["timezone"])
    return {
      date: compileExpression(fields["date"], environment),
      zoned: "timezone" in fields,
      timezone: compileExpression(fields["timezone"], environment),
    }
  }
  const list = operands(operand, environment)
  if (list.length !== 1) {
    throw location(40536, `${name} accepts exactly one argument if given an array, but was given ${list.length}`)
  }
  return { date: list[0] as Evaluate, timezone: constant(undefined), zoned: false }
}

const int = (read: (local: Date) => number) => (local: Date) => new Int32(read(local))

const dateToParts = named("$dateToParts", ["date"], ["timezone", "iso8601"], (fields) => {
  const zone = zoneFrom("$dateToParts", fields["timezone"], "timezone" in fields)
  const iso = fields["iso8601"]
  if (isNullish(fields["date"]) || zone === null || ("iso8601" in fields && isNullish(iso))) return null
  if (iso !== undefined && typeof iso !== "boolean") {
    throw location(40521, `iso8601 must evaluate to a bool, found ${typeOf(iso)}`)
  }
  const local = new Date(toLocal(dateFrom(fields["date"]).getTime(), zone))
  const { year, week } = isoWeek(local)
  const day = iso
    ? { isoWeekYear: year, isoWeek: week, isoDayOfWeek: isoDayOfWeek(local) }
    : { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() }
  const clock = {
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
  }
  return Object.fromEntries(Object.entries({ ...day, ...clock }).map(([name, number]) => [name, new Int32(number)]))
})

const isoFields = ["isoWeekYear", "isoWeek", "isoDayOfWeek"]
const dayFields = ["year", "month", "day"]
const clockFields = ["hour", "minute", "second", "millisecond", "timezone"]

const dateFromParts: Operator = (operand, environment) => {
  const iso = isDocument(operand) && isoFields.some((name) => name in operand)
  if (isDocument(operand) && iso && dayFields.some((name) => name in operand)) {
    throw location(40489, "$dateFromParts does not allow mixing natural dates with ISO dates")
  }
  if (isDocument(operand) && !iso && !("year" in operand)) {
    throw location(40516, "$dateFromParts requires either 'year' or 'isoWeekYear' to be present")
  }
  const [first, ...rest] = iso ? isoFields : dayFields
  const assemble = named("$dateFromParts", [first!], [...rest, ...clockFields], (values) => assembled(values, iso))
  return assemble(operand, environment)
}

function assembled(values: Document, iso: boolean): Date | null {
  const zone = zoneFrom("$dateFromParts", values["timezone"], "timezone" in values)
  if (zone === null || Object.values(values).some(isNullish)) return null
  const [year = 1, month = 1, day = 1] = (iso ? isoFields : dayFields).map((name) => partNumber(values, name, 1))
  const clock = clockFields.slice(0, 4).map((name) => partNumber(values, name, 0)) as [number, number, number, number]
  if (year < 1 || year > 9999) {
    throw location(
      40523,
      `'${iso ? "isoWeekYear" : "year"}' must evaluate to an integer in the range 1 to 9999, ` + `found ${year}`,
    )
  }
  const local = (iso ? isoDate(year, month, day) : localMoment(year, month, day)) + localMoment(1970, 1, 1, ...clock)
  return dateAt(fromLocal(local, zone))
}

function partNumber(values: Document, name: string, usual: number): number {
  const value = values[name]
  if (value === undefined) return usual
  const whole = isNumber(value) ? integerOf(value) : undefined
  if (whole === undefined) {
    throw location(40515, `'${name}' must evaluate to an integer, found ${typeOf(value)} with value ${show(value)}`)
  }
  if (whole < -32768 || whole > 32767) {
    if (name === "second" || name === "millisecond") return whole
    throw location(
      31034,
      `'${name}' must evaluate to a value in the range [-32768, 32767]; value ${whole} is not in ` + "range",
    )
  }
  return whole
}

export const datePartOperators: Record<string, Operator> = {
  $year: part(
    "$year",
    int((local) => local.getUTCFullYear()),
  ),
  $month: part(
    "$month",
    int((local) => local.getUTCMonth() + 1),
  ),
  $dayOfMonth: part(
    "$dayOfMonth",
    int((local) => local.getUTCDate()),
  ),
  $hour: part(
    "$hour",
    int((local) => local.getUTCHours()),
  ),
  $minute: part(
    "$minute",
    int((local) => local.getUTCMinutes()),
  ),
  $second: part(
    "$second",
    int((local) => local.getUTCSeconds()),
  ),
  $millisecond: part(
    "$millisecond",
    int((local) => local.getUTCMilliseconds()),
  ),
  $dayOfYear: part("$dayOfYear", int(dayOfYear)),
  $dayOfWeek: part(
    "$dayOfWeek",
    int((local) => local.getUTCDay() + 1),
  ),
  $isoDayOfWeek: part("$isoDayOfWeek", int(isoDayOfWeek)),
  $week: part("$week", int(weekOfYear)),
  $isoWeek: part(
    "$isoWeek",
    int((local) => isoWeek(local).week),
  ),
  $isoWeekYear: part("$isoWeekYear", (local) => Long.fromNumber(isoWeek(local).year)),
  $dateToParts: dateToParts,
  $dateFromParts: dateFromParts,
}
