import { EJSON, Int32 } from "bson"
import { isOperators, matches } from "./matching.ts"
import { calculate, product, sum } from "./numbers.ts"
import { compare, isDocument, isEqual, typeOf } from "./order.ts"
import { Refused } from "./refused.ts"
import type { Sort } from "./sorting.ts"

/** What each operator makes of the old value, `undefined` where there is none; `undefined` when it finds nothing to change. */
export const operators: Record<string, (old: unknown, operand: unknown) => unknown> = {
  $set: (old, operand) => (isIdentical(old, operand) ? undefined : operand),
  $setOnInsert: (old, operand) => (isIdentical(old, operand) ? undefined : operand),
  $inc: (old, operand) => (old === undefined ? operand : unlessSameNumber(old, calculate(old, operand, sum))),
  $mul: (old, operand) =>
    old === undefined
      ? calculate(new Int32(0), operand, product)
      : unlessSameNumber(old, calculate(old, operand, product)),
  $min: (old, operand) => (old === undefined || compare(operand, old) < 0 ? operand : undefined),
  $max: (old, operand) => (old === undefined || compare(operand, old) > 0 ? operand : undefined),
  $push: (old, operand) => pushed(old, isEach(operand) ? operand : { $each: [operand] }),
  $addToSet: (old, operand) => {
    const list = (isEach(operand) ? operand.$each : [operand]).reduce<unknown[]>(
      (known, item) => (known.some((one) => isEqual(one, item)) ? known : [...known, item]),
      listOf(old === undefined ? [] : old, 2),
    )
    return old !== undefined && list.length === (old as unknown[]).length ? undefined : list
  },
  $pop: (old, operand) => {
    const list = listOf(old, 14)
    return list.length === 0 ? undefined : Number(operand) < 0 ? list.slice(1) : list.slice(0, -1)
  },
  $pull: (old, condition) => without(listOf(old, 2), (item) => isPulled(item, condition)),
  $pullAll: (old, operand) =>
    without(listOf(old, 2), (item) => (operand as unknown[]).some((gone) => isEqual(gone, item))),
}

/** In type and in every byte. */
const isIdentical = (a: unknown, b: unknown) =>
  a !== undefined && EJSON.stringify(a, { relaxed: false }) === EJSON.stringify(b, { relaxed: false })

/** A number that comes out as it was is not written: 0 for -0 and 1.50 for 1.5; NaN is no number, and not itself. */
const unlessSameNumber = (old: unknown, value: unknown) =>
  typeOf(value) === typeOf(old) && String(value) !== "NaN" && isEqual(value, old) ? undefined : value

type Each = { $each: unknown[]; $position?: number; $slice?: number; $sort?: 1 | -1 | Sort }

const isEach = (operand: unknown): operand is Each => isDocument(operand) && "$each" in operand

function listOf(value: unknown, code: number): unknown[] {
  if (!Array.isArray(value)) throw new Refused(code)
  return value as unknown[]
}

/** Inserts, then sorts, then cuts; a sort counts as a change even where nothing moves. */
function pushed(old: unknown, { $each, $position, $slice, $sort }: Each): unknown[] | undefined {
  const list = listOf(old === undefined ? [] : old, 2)
  const at = $position === undefined ? list.length : $position
  const place = at < 0 ? Math.max(0, list.length + at) : at
  const all = [...list.slice(0, place), ...$each, ...list.slice(place)]
  const inOrder = $sort === undefined ? all : inOrderOf(all, $sort)
  const cut = $slice === undefined ? inOrder : $slice < 0 ? inOrder.slice($slice) : inOrder.slice(0, $slice)
  return old !== undefined && $each.length === 0 && $sort === undefined && cut.length === list.length ? undefined : cut
}

/** By fields, what is no document has none of them. */
function inOrderOf(list: unknown[], sort: 1 | -1 | Sort): unknown[] {
  if (typeof sort === "number") return [...list].sort((a, b) => compare(a, b) * sort)
  const valueOf = (item: unknown, name: string) => (isDocument(item) ? item[name] : undefined) ?? null
  return [...list].sort((a, b) =>
    Object.entries(sort).reduce(
      (difference, [name, direction]) => difference || compare(valueOf(a, name), valueOf(b, name)) * direction,
      0,
    ),
  )
}

function without(list: unknown[], isGone: (item: unknown) => boolean): unknown[] | undefined {
  const left = list.filter((item) => !isGone(item))
  return left.length === list.length ? undefined : left
}

/** Operators are tried on an element as on a field that holds it, a filter on documents only. */
function isPulled(item: unknown, condition: unknown): boolean {
  if (isOperators(condition)) return matches({ item }, { item: condition })
  if (typeOf(condition) === "regex") return matches({ item }, { item: condition })
  return isDocument(condition) ? isDocument(item) && matches(item, condition) : isEqual(item, condition)
}
