import type { Collation } from "../../values/collation.ts"
import { compareValues } from "../../values/compare.ts"
import { isTrue, typeOf } from "../../values/types.ts"
import { ValueMap } from "../../values/valueMap.ts"
import { location } from "../refuse.ts"
import { binary, isNullish, operands, variadic } from "./arguments.ts"
import type { Operator } from "./operator.ts"

function setOf(items: unknown[], collation: Collation | undefined): ValueMap<true> {
  const set = new ValueMap<true>(collation)
  for (const item of items) if (!set.has(item)) set.add(item, true)
  return set
}

function itemsOf(set: ValueMap<true>): unknown[] {
  return [...set.entries()].map(([item]) => item)
}

/** Sets come out in BSON order: MongoDB promises none, and one order is better than any. */
function sorted(items: unknown[], collation: Collation | undefined): unknown[] {
  return items.sort((a, b) => compareValues(a, b, collation))
}

const union = variadic((values, { collation }) => {
  if (values.some(isNullish)) return null
  const wrong = values.find((value) => !Array.isArray(value))
  if (wrong !== undefined) {
    throw location(17043, `All operands of $setUnion must be arrays. One argument is of type: ${typeOf(wrong)}`)
  }
  return sorted(itemsOf(setOf(values.flat(1), collation)), collation)
})

const intersection = variadic((values, { collation }) => {
  if (values.some(isNullish)) return null
  const wrong = values.find((value) => !Array.isArray(value))
  if (wrong !== undefined) {
    throw location(17047, `All operands of $setIntersection must be arrays. One argument is of type: ${typeOf(wrong)}`)
  }
  const sets = (values as unknown[][]).map((items) => setOf(items, collation))
  const [first, ...others] = sets
  if (first === undefined) return []
  return sorted(
    itemsOf(first).filter((item) => others.every((other) => other.has(item))),
    collation,
  )
})

const difference = binary("$setDifference", (a, b, { collation }) => {
  if (isNullish(a) || isNullish(b)) return null
  if (!Array.isArray(a)) {
    throw location(17048, `both operands of $setDifference must be arrays. First argument is of type: ${typeOf(a)}`)
  }
  if (!Array.isArray(b)) {
    throw location(17049, `both operands of $setDifference must be arrays. Second argument is of type: ${typeOf(b)}`)
  }
  const excluded = setOf(b, collation)
  return itemsOf(setOf(a, collation)).filter((item) => !excluded.has(item))
})

const equals: Operator = (operand, environment) => {
  const list = operands(operand, environment)
  if (list.length < 2) throw location(17045, `$setEquals needs at least two arguments had: ${list.length}`)
  return (scope) => {
    const arrays = list.map((argument) => argument(scope))
    const wrong = arrays.findIndex((array) => !Array.isArray(array))
    if (wrong >= 0) {
      throw location(
        17044,
        `All operands of $setEquals must be arrays. ${wrong + 1}-th argument is of type: ` + `${typeOf(arrays[wrong])}`,
      )
    }
    const [first, ...others] = (arrays as unknown[][]).map((items) => setOf(items, environment.collation))
    return others.every((other) => isSubset(first!, other) && isSubset(other, first!))
  }
}

function isSubset(inner: ValueMap<true>, outer: ValueMap<true>) {
  return itemsOf(inner).every((item) => outer.has(item))
}

const subset = binary("$setIsSubset", (a, b, { collation }) => {
  if (!Array.isArray(a)) {
    throw location(17046, `both operands of $setIsSubset must be arrays. First argument is of type: ${typeOf(a)}`)
  }
  if (!Array.isArray(b)) {
    throw location(17042, `both operands of $setIsSubset must be arrays. Second argument is of type: ${typeOf(b)}`)
  }
  return isSubset(setOf(a, collation), setOf(b, collation))
})

function elements(name: string, code: number, holds: (items: unknown[]) => boolean): Operator {
  return (operand, environment) => {
    const list = operands(operand, environment)
    if (list.length !== 1) {
      throw location(16020, `Expression ${name} takes exactly 1 arguments. ${list.length} were passed in.`)
    }
    return (scope) => {
      const value = list[0]!(scope)
      if (!Array.isArray(value)) throw location(code, `${name}'s argument must be an array, but is ${typeOf(value)}`)
      return holds(value)
    }
  }
}

export const setOperators: Record<string, Operator> = {
  $setUnion: union,
  $setIntersection: intersection,
  $setDifference: difference,
  $setEquals: equals,
  $setIsSubset: subset,
  $allElementsTrue: elements("$allElementsTrue", 17040, (items) => items.every(isTrue)),
  $anyElementTrue: elements("$anyElementTrue", 17041, (items) => items.some(isTrue)),
}
