import { show } from "../../values/show.ts"
import { isDocument } from "../../values/types.ts"
import { integerOf } from "../integers.ts"
import { badValue, failedToParse } from "../refuse.ts"
import { satisfies, type Condition, type Node, type Test } from "./conditions.ts"

export function sizeCondition(operand: unknown): Condition {
  const size = integerOf(operand)
  if (size === undefined) throw failedToParse(`Failed to parse $size. Expected a number in: $size: ${show(operand)}`)
  if (size < 0) throw failedToParse(`Failed to parse $size. Expected a non-negative number in: $size: ${size}`)
  return { leaf: "whole", test: (value) => Array.isArray(value) && value.length === size }
}

/** An element that, taken by itself, satisfies the conditions. */
export function elementValue(conditions: Condition[]): Condition {
  return elementCondition(satisfies(conditions))
}

/** An element that is a document satisfying the filter; an array is a document of its indexes. */
export function elementDocument(filter: Node): Condition {
  return elementCondition((item) => {
    if (isDocument(item)) return filter.matches(item)
    return Array.isArray(item) && filter.matches({ ...item })
  })
}

function elementCondition(test: Test): Condition {
  return {
    leaf: "whole",
    test: (value) => Array.isArray(value) && value.some(test),
    indexIn: (value) => (Array.isArray(value) ? value.findIndex(test) : undefined),
  }
}

export function listOf(operator: string, operand: unknown): unknown[] {
  if (Array.isArray(operand)) return operand
  throw badValue(`${operator} needs an array`)
}
