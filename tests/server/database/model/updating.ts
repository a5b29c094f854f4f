import { Decimal128, Double, Int32, Long } from "bson"
import { elementHolds, isPlaceOf, matches } from "./matching.ts"
import { compare, exact, isDocument, isEqual, isNumber, scaled, typeOf, type Document } from "./order.ts"

/** What MongoDB refuses an update with. */
export class Refused extends Error {
  constructor(readonly code: number) {
    super(`code ${code}`)
  }
}

export interface Update {
  update: Document
  arrayFilters?: Document[]
}

const copy = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(copy)
    : isDocument(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copy(inner)])) : value

/** The document after the update; what is new in it stands in the order of the names. */
export function updated(before: Document, { update, arrayFilters = [] }: Update, filter: Document = {}, inserting = false): Document {
  const document = copy(before) as Document
  const changes = Object.entries(update)
    .filter(([operator]) => operator !== "$setOnInsert" || inserting)
    .flatMap(([operator, fields]) => Object.entries(fields as Document).map(([path, operand]) => ({ operator, path, operand })))
    .sort((a, b) => placeOf(a) < placeOf(b) ? -1 : 1)
  for (const { operator, path, operand } of changes) {
    if (operator === "$rename") rename(document, path, operand as string)
    else for (const way of waysOf(document, path.split("."), arrayFilters, filter)) change(document, way, operator, operand)
  }
  return document
}

const placeOf = ({ operator, path, operand }: { operator: string, path: string, operand: unknown }) =>
  operator === "$rename" ? operand as string : path

/** The paths that `$`, `$[]` and `$[name]` stand for. */
function waysOf(document: Document, parts: string[], arrayFilters: Document[], filter: Document): string[][] {
  const at = parts.findIndex((part) => part.startsWith("$"))
  if (at < 0) return [parts]
  const array = parts.slice(0, at).reduce<unknown>((value, part) => (value as Document | undefined)?.[part], document)
  if (!Array.isArray(array)) throw new Refused(2)
  const name = /^\$\[(\w*)\]$/.exec(parts[at]!)?.[1]
  const position = name === undefined ? positionIn(array, filter, parts.slice(0, at).join(".")) : undefined
  const isChosen = (element: unknown, i: number) => {
    if (name === undefined) return i === position
    return name === "" || arrayFilters.some((each) => name in each && matches({ [name]: element }, each))
  }
  return array.flatMap((element, i) => isChosen(element, i) ? [[...parts.slice(0, at), String(i), ...parts.slice(at + 1)]] : [])
}

/** The first element that satisfies the filter's condition on the array. */
function positionIn(array: unknown[], filter: Document, path: string): number {
  const found = array.findIndex((element) => isPlaceOf(element, filter[path]))
  if (found < 0) throw new Refused(2)
  return found
}

function change(document: Document, way: string[], operator: string, operand: unknown) {
  const [last, ...above] = [...way].reverse()
  let place: Document | unknown[] = document
  for (const [i, part] of above.reverse().entries()) {
    const inner: unknown = valueIn(place, part)
    if (inner === undefined && onlyWhereThere.includes(operator)) return
    const next: unknown = inner === undefined ? put(place, part, {}) : inner
    if (!isDocument(next) && !Array.isArray(next)) {
      if (onlyWhereThere.includes(operator)) return
      throw new Refused(28)
    }
    if (Array.isArray(next) && !/^\d+$/.test(way[i + 1]!)) {
      if (onlyWhereThere.includes(operator)) return
      throw new Refused(28)
    }
    place = next
  }
  apply(place, last!, operator, operand)
}

/** These make no field that is not there. */
const onlyWhereThere = ["$unset", "$pop", "$pull", "$pullAll"]

const valueIn = (place: Document | unknown[], name: string): unknown => (place as Document)[name]

function put(place: Document | unknown[], name: string, value: unknown) {
  if (Array.isArray(place)) while (place.length < Number(name)) place.push(null)
  ;(place as Document)[name] = value
  return value as Document
}

function apply(place: Document | unknown[], name: string, operator: string, operand: unknown) {
  const old = valueIn(place, name)
  if (operator === "$unset") {
    if (Array.isArray(place)) { if (old !== undefined) put(place, name, null) } else delete place[name]
    return
  }
  const value = operators[operator]!(old, operand)
  if (value !== undefined) put(place, name, value)
}

/** What each operator makes of the old value; undefined leaves it as it is. */
const operators: Record<string, (old: unknown, operand: unknown) => unknown> = {
  $set: (_, operand) => copy(operand),
  $setOnInsert: (_, operand) => copy(operand),
  $inc: (old, operand) => old === undefined ? operand : calculate(old, operand, sum),
  $mul: (old, operand) => calculate(old === undefined ? new Int32(0) : old, operand, product),
  $min: (old, operand) => old === undefined || compare(operand, old) < 0 ? operand : undefined,
  $max: (old, operand) => old === undefined || compare(operand, old) > 0 ? operand : undefined,
  $push: (old, operand) => pushed(listOf(old, 2), operand),
  $addToSet: (old, operand) => [...new Set([operand])].reduce<unknown[]>((list, item) =>
    list.some((known) => isEqual(known, item)) ? list : [...list, item], listOf(old, 2)),
  $pop: (old, operand) => old === undefined ? undefined : Number(operand) < 0 ? listOf(old, 14).slice(1) : listOf(old, 14).slice(0, -1),
  $pullAll: (old, operand) => old === undefined ? undefined
    : listOf(old, 2).filter((item) => !(operand as unknown[]).some((gone) => isEqual(gone, item))),
  $pull: (old, condition) => old === undefined ? undefined
    : listOf(old, 2).filter((item) => isDocument(condition) ? !elementHolds(item, condition) : !isEqual(item, condition)),
}

function listOf(value: unknown, code: number): unknown[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new Refused(code)
  return value as unknown[]
}

function pushed(list: unknown[], operand: unknown): unknown[] {
  if (!isDocument(operand) || !("$each" in operand)) return [...list, operand]
  const { $each, $position, $slice, $sort } = operand
  const at = $position === undefined ? list.length : Number($position)
  const place = at < 0 ? Math.max(0, list.length + at) : at
  const all = [...list.slice(0, place), ...$each as unknown[], ...list.slice(place)]
  if ($sort !== undefined) all.sort((a, b) => compare(a, b) * Number($sort))
  if ($slice === undefined) return all
  return Number($slice) < 0 ? all.slice(Number($slice)) : all.slice(0, Number($slice))
}

/** On doubles as they are, -0 included, and on the others exactly. */
type Operation = { doubles: (a: number, b: number) => number, exact: (a: bigint, b: bigint) => bigint }

const sum: Operation = { doubles: (a, b) => a + b, exact: (a, b) => a + b }
const product: Operation = { doubles: (a, b) => a * b, exact: (a, b) => a * b / scaled(1n) }

const widths = ["int", "long", "double", "decimal"]

/** In the wider type of both; an int that is too large becomes a long. */
function calculate(a: unknown, b: unknown, operation: Operation): unknown {
  if (!isNumber(a) || !isNumber(b)) throw new Refused(14)
  const type = widths[Math.max(widths.indexOf(typeOf(a)), widths.indexOf(typeOf(b)))]!
  if ([a, b].some((each) => String(each) === "NaN")) return type === "decimal" ? Decimal128.fromString("NaN") : new Double(NaN)
  if (type === "double") return new Double(operation.doubles(Number(String(a)), Number(String(b))))
  const result = operation.exact(exact(beside(type, a)), exact(beside(type, b)))
  const whole = result / scaled(1n)
  if (type === "decimal") return decimal(result)
  return type === "int" && whole >= -(2n ** 31n) && whole < 2n ** 31n ? new Int32(Number(whole)) : Long.fromBigInt(whole)
}

/** Beside a decimal, a double counts with its first fifteen digits. */
function beside(type: string, value: unknown): unknown {
  return type === "decimal" && typeOf(value) === "double" ? Decimal128.fromString(Number(value).toPrecision(15)) : value
}

/** A decimal with no zeros at its end. */
export function decimal(value: bigint): Decimal128 {
  const digits = String(value < 0n ? -value : value)
  const zeros = value === 0n ? digits.length - 1 : /0*$/.exec(digits)![0].length
  const text = `${value < 0n ? "-" : ""}${digits.slice(0, digits.length - zeros)}E${value === 0n ? 0 : zeros - 40}`
  return Decimal128.fromString(text)
}

function rename(document: Document, from: string, to: string) {
  if (!(from in document)) return
  const value = document[from]
  delete document[from]
  document[to] = value
}
