import { isDocument, isNumber, isTrue, type Document } from "../values/types.ts"

/** Fields of a document by their names, the first part of a path; undefined where it may be any of them. */
export type Reads = ReadonlySet<string> | undefined

const nothing: ReadonlySet<string> = new Set()

/** The fields that a filter looks at. */
export function readByFilter(filter: Document): Reads {
  return both(
    Object.entries(filter).map(([name, operand]) => {
      if (!name.startsWith("$")) return new Set([firstPart(name)])
      if (name === "$comment") return nothing
      const isBranches = (name === "$and" || name === "$or" || name === "$nor") && Array.isArray(operand)
      return isBranches && operand.every(isDocument) ? both(operand.map(readByFilter)) : undefined
    }),
  )
}

/** The fields that a find's projection gives; one that leaves fields out, computes or cuts gives any. */
export function readByProjection(projection: Document): Reads {
  const entries = Object.entries(projection).filter(([path]) => path !== "_id")
  const isPlain = entries.length > 0 && entries.every(([path, value]) => isYes(value) && !path.includes("$"))
  return isPlain ? new Set(["_id", ...entries.map(([path]) => firstPart(path))]) : undefined
}

/** The fields of all of them together. */
export function both(all: readonly Reads[]): Reads {
  const names = new Set<string>()
  for (const reads of all) {
    if (reads === undefined) return undefined
    for (const name of reads) names.add(name)
  }
  return names
}

const firstPart = (path: string) => path.split(".", 1)[0]!
const isYes = (value: unknown) => (value === true || isNumber(value)) && isTrue(value)
