import { fieldOf } from "../../values/paths.ts"
import { isDocument, type Document } from "../../values/types.ts"
import type { Filter } from "../interface.ts"
import { location } from "../refuse.ts"

/** Reduces the first array of the path to the one element that the filter matched. */
export function positional(path: string) {
  const parts = path.split(".")
  return (document: Document, filter: Filter | undefined): Document =>
    narrowed(document, parts, 0, () => filter?.position(document)) as Document
}

function narrowed(value: unknown, parts: string[], at: number, position: () => number | undefined): unknown {
  if (Array.isArray(value)) return [elementAt(value, position())]
  if (at === parts.length || !isDocument(value)) return value
  const name = parts[at]!
  const inner = fieldOf(value, name)
  return inner === undefined ? value : { ...value, [name]: narrowed(inner, parts, at + 1, position) }
}

function elementAt(array: unknown[], index: number | undefined): unknown {
  if (index === undefined) {
    throw location(
      51246,
      "Executor error during find command :: caused by :: positional operator '.$' couldn't find a " +
        "matching element in the array",
    )
  }
  if (index >= array.length) {
    throw location(
      51247,
      "Executor error during find command :: caused by :: positional operator '.$' element " + "mismatch",
    )
  }
  return array[index]
}
