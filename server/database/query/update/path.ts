import { MongoError } from "../../errors.ts"
import { badValue } from "../refuse.ts"

/** The identifier of `$[identifier]`, the empty one of `$[]`; undefined for any other part of a path. */
export function identifierOf(part: string): string | undefined {
  return part.startsWith("$[") && part.endsWith("]") ? part.slice(2, -1) : undefined
}

/** Refuses paths that no update may name. */
export function checkPath(path: string, parts: string[]) {
  if (path === "") throw new MongoError("EmptyFieldName", "An empty update path is not valid.")
  if (parts.includes("")) {
    throw new MongoError(
      "EmptyFieldName",
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    )
  }
  const positions = parts.filter((part) => part === "$").length
  if (positions > 1) throw badValue(`Too many positional (i.e. '$') elements found in path '${path}'`)
  if (parts[0] === "$") {
    throw badValue(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`)
  }
  if (identifierOf(parts[0]!) !== undefined) {
    throw badValue(
      "Cannot have array filter identifier (i.e. '$[<id>]') element in the first position in path " + `'${path}'`,
    )
  }
}

/** Fields of a document that is updated may begin with a dollar anywhere but at the top; of one that is inserted, there too. */
export function dollarPrefixed(field: string, path: string) {
  return new MongoError(
    "DollarPrefixedFieldName",
    `The dollar ($) prefixed field '${field}' in '${path}' is not ` +
      "allowed in the context of an update's replacement document. Consider using an aggregation pipeline with " +
      "$replaceWith.",
  )
}

export function isPositional(part: string) {
  return part === "$" || identifierOf(part) !== undefined
}
