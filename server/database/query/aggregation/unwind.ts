import { Long } from "bson"
import { isDocument, type Document } from "../../values/types.ts"
import { pathFrom } from "../expressions/fieldPath.ts"
import { location } from "../refuse.ts"
import { valueThrough, withField, withoutField } from "./fields.ts"
import type { MakeStage } from "./stage.ts"

type Unwind = { parts: string[]; indexParts: string[] | undefined; keepEmpty: boolean }

/** One document per element of an array. */
export const unwind: MakeStage = (operand) => {
  const plan = planFrom(operand)
  return function* (input) {
    for (const document of input) yield* unwound(document, plan)
  }
}

function planFrom(operand: unknown): Unwind {
  const options = isDocument(operand) ? operand : { path: operand }
  for (const name of Object.keys(options)) {
    if (!["path", "includeArrayIndex", "preserveNullAndEmptyArrays"].includes(name)) {
      throw location(28811, `unrecognized option to $unwind stage: ${name}`)
    }
  }
  const { path, includeArrayIndex, preserveNullAndEmptyArrays = false } = options
  if (path === undefined) throw location(28812, "no path specified to $unwind stage")
  if (typeof path !== "string") throw location(28808, "expected a string as the path for $unwind stage")
  if (!path.startsWith("$")) {
    throw location(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`)
  }
  if (typeof preserveNullAndEmptyArrays !== "boolean") {
    throw location(28809, "expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage")
  }
  const keepEmpty = preserveNullAndEmptyArrays
  return { parts: pathFrom(path.slice(1)), indexParts: indexFrom(includeArrayIndex), keepEmpty }
}

function indexFrom(includeArrayIndex: unknown): string[] | undefined {
  if (includeArrayIndex === undefined) return undefined
  if (typeof includeArrayIndex !== "string" || includeArrayIndex === "") {
    throw location(28810, "expected a non-empty string for the includeArrayIndex  option to $unwind stage")
  }
  if (includeArrayIndex.startsWith("$")) {
    throw location(
      28822,
      "includeArrayIndex option to $unwind stage should not be prefixed with a '$': " + includeArrayIndex,
    )
  }
  return pathFrom(includeArrayIndex)
}

function* unwound(document: Document, { parts, indexParts, keepEmpty }: Unwind) {
  const value = valueThrough(document, parts)
  const withIndex = (result: Document, index: Long | null) =>
    indexParts === undefined ? result : withField(result, indexParts, index)
  if (Array.isArray(value) && value.length > 0) {
    for (const [index, item] of value.entries()) {
      yield withIndex(withField(document, parts, item), Long.fromNumber(index))
    }
  } else if (value != null && !Array.isArray(value)) {
    yield withIndex(document, null)
  } else if (keepEmpty) {
    yield withIndex(Array.isArray(value) ? withoutField(document, parts) : document, null)
  }
}
