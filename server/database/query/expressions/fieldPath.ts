import { fieldOf } from "../../values/paths.ts"
import { isDocument } from "../../values/types.ts"
import { location } from "../refuse.ts"
import type { Evaluate } from "./scope.ts"

/** The parts of a dotted path, refused where no field could have such a name. */
export function pathFrom(path: string): string[] {
  const parts = path.split(".")
  if (path === "") throw location(40352, "FieldPath cannot be constructed with empty string")
  if (path.endsWith(".")) throw location(40353, "FieldPath must not end with a '.'.")
  for (const part of parts) {
    if (part === "") throw location(15998, "FieldPath field names may not be empty strings.")
    if (part.startsWith("$") && !["$ref", "$id", "$db"].includes(part)) {
      throw location(16410, "FieldPath field names may not start with '$'. Consider using $getField or $setField.")
    }
    if (part.includes("\0")) throw location(16411, "FieldPath field names may not contain '\\0'.")
  }
  return parts
}

/** Reads a path as expressions do: an array in the middle gives the array of what its documents have there. */
export function readPath(from: Evaluate, parts: string[]): Evaluate {
  if (parts.length === 1) {
    const name = parts[0]!
    return (scope) => {
      const value = from(scope)
      return isDocument(value) ? fieldOf(value, name) : pathOf(value, parts, 0)
    }
  }
  return (scope) => pathOf(from(scope), parts, 0)
}

export function pathOf(value: unknown, parts: readonly string[], at: number): unknown {
  let current = value
  for (let i = at; i < parts.length; i++) {
    if (isDocument(current)) current = fieldOf(current, parts[i]!)
    else if (Array.isArray(current)) return arrayPath(current, parts, i)
    else return undefined
  }
  return current
}

function arrayPath(array: unknown[], parts: readonly string[], at: number): unknown[] {
  const found: unknown[] = []
  for (const item of array) {
    const value = isDocument(item) ? pathOf(item, parts, at) : undefined
    if (value !== undefined) found.push(value)
  }
  return found
}
