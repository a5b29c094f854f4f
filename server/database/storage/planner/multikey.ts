import type { Index } from "../collection/index.ts"
import type { Served } from "./access.ts"

/**
 * Whether one entry of the index must satisfy both predicates. Two predicates on a path that crosses an array may be
 * satisfied by two different elements, that is by two entries, unless one `$elemMatch` ties them to one element.
 */
export function canCombine(index: Index, one: Served, other: Served): boolean {
  const shared = sharedParts(index.pattern.fields[one.field]!, index.pattern.fields[other.field]!)
  const tied =
    one.predicate.element !== undefined && one.predicate.element === other.predicate.element
      ? one.predicate.element.depth
      : -1
  const arrays = [...index.entry.arrays[one.field]!, ...index.entry.arrays[other.field]!]
  return !arrays.some((part) => part < shared && part > tied)
}

function sharedParts(one: string, other: string): number {
  const parts = one.split(".")
  const others = other.split(".")
  const end = parts.findIndex((part, i) => part !== others[i])
  return end < 0 ? parts.length : end
}

/** A path with a number in it may mean a field or a place in an array; indexes on it are not read. */
export function isPositional(path: string): boolean {
  return path.split(".").some((part) => /^\d+$/.test(part))
}
