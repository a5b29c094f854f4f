import type { ObjectId } from "bson"
import type { Collation } from "../../values/collation.ts"
import { compareNumbers, compareWithin } from "../../values/compare.ts"
import { keyOf } from "../../values/key.ts"
import { bracketOf, numberOf, tagOf, typeOf } from "../../values/types.ts"
import type { Test } from "./conditions.ts"

export type Comparison = "$eq" | "$gt" | "$gte" | "$lt" | "$lte"

/** Equality; null also finds missing fields, and numbers are equal across their types. */
export function equalTo(wanted: unknown, collation?: Collation): Test {
  switch (typeOf(wanted)) {
    case "null":
    case "missing":
      return (value) => value === null || value === undefined
    case "string":
      return equalText(wanted as string, collation)
    case "bool":
      return (value) => value === wanted
    case "objectId":
      return equalObjectId(wanted as ObjectId)
    case "int":
    case "double":
      return equalNumber(wanted)
    default:
      return equalWithin(wanted, collation)
  }
}

function equalText(wanted: string, collation: Collation | undefined): Test {
  if (collation !== undefined) return equalWithin(wanted, collation)
  return (value) => value === wanted || (typeOf(value) === "symbol" && symbolText(value) === wanted)
}

function symbolText(value: unknown): string {
  return (value as { value: string }).value
}

function equalObjectId(wanted: ObjectId): Test {
  return (value) =>
    typeof value === "object" && value !== null && tagOf(value) === "ObjectId" && wanted.equals(value as ObjectId)
}

function equalNumber(wanted: unknown): Test {
  const number = Number(wanted)
  return (value) => {
    if (typeof value !== "object" || value === null) {
      return (typeof value === "number" || typeof value === "bigint") && compareNumbers(value, wanted) === 0
    }
    const tag = tagOf(value)
    if (tag === "Int32") return (value as { value: number }).value === number
    return (tag === "Double" || tag === "Long" || tag === "Decimal128") && compareNumbers(value, wanted) === 0
  }
}

function equalWithin(wanted: unknown, collation: Collation | undefined): Test {
  const bracket = bracketOf(wanted)
  return (value) => bracketOf(value) === bracket && compareWithin(bracket, value, wanted, collation) === 0
}

/**
 * An ordered comparison: only values of the same bracket of BSON order are compared, save for MinKey and MaxKey,
 * which are below and above everything. NaN is only equal to itself.
 */
export function comparedTo(operator: Comparison, wanted: unknown, collation?: Collation): Test {
  if (operator === "$eq") return equalTo(wanted, collation)
  const bracket = bracketOf(wanted ?? null)
  const orEqual = operator === "$gte" || operator === "$lte"
  if (wanted == null) return (value) => orEqual && value == null
  if (isNaNumber(wanted)) return (value) => orEqual && isNaNumber(value)
  const holds = holding(operator)
  const otherTypes = (bracket === -1 && holds(1)) || (bracket === 127 && holds(-1))
  return (value) => {
    if (bracketOf(value) !== bracket) return otherTypes
    return holds(compareWithin(bracket, value, wanted, collation)) && !(bracket === 10 && isNaNumber(value))
  }
}

function holding(operator: Comparison): (order: number) => boolean {
  switch (operator) {
    case "$gt":
      return (order) => order > 0
    case "$gte":
      return (order) => order >= 0
    case "$lt":
      return (order) => order < 0
    case "$lte":
      return (order) => order <= 0
    case "$eq":
      return (order) => order === 0
  }
}

function isNaNumber(value: unknown): boolean {
  if (typeof value === "number") return Number.isNaN(value)
  if (typeof value !== "object" || value === null) return false
  const tag = tagOf(value)
  if (tag === "Double") return Number.isNaN((value as { value: number }).value)
  return tag === "Decimal128" && Number.isNaN(numberOf(value))
}

/** Membership of a list without regular expressions: a set for what a set can hold, one test each under a collation. */
export function memberOf(list: unknown[], collation?: Collation): Test {
  if (collation !== undefined || list.length <= 3) return anyTest(list.map((item) => equalTo(item, collation)))
  const texts = new Set(list.filter((item) => typeof item === "string"))
  const keys = new Set(list.filter((item) => typeof item !== "string").map((item) => keyOf(item ?? null)))
  const missing = keys.has("null")
  return (value) => {
    if (typeof value === "string") return texts.has(value)
    if (value == null) return missing
    return (keys.size > 0 && keys.has(keyOf(value))) || (typeOf(value) === "symbol" && texts.has(symbolText(value)))
  }
}

export function anyTest(tests: Test[]): Test {
  if (tests.length === 1) return tests[0]!
  return (value) => tests.some((test) => test(value))
}
