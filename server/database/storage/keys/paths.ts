import { isDocument, type Document } from "../../values/types.ts"

export interface Found {
  value: unknown
  /** What remains of the path when an array was met before its end. */
  rest: string | undefined
}

export const MISSING: Found = { value: undefined, rest: undefined }

/** Follows a dotted path until its end or the first array. */
export function follow(document: Document | readonly unknown[], path: string): Found {
  let place: Document | readonly unknown[] = document
  for (let rest = path; ;) {
    const dot = rest.indexOf(".")
    const value = fieldOf(place, dot < 0 ? rest : rest.slice(0, dot))
    if (dot < 0) return { value, rest: undefined }
    rest = rest.slice(dot + 1)
    if (Array.isArray(value)) return { value, rest }
    if (!isDocument(value)) return MISSING
    place = value
  }
}

/** A field of a document, or an element of an array by its number. */
export function fieldOf(place: Document | readonly unknown[], name: string): unknown {
  const isThere = Object.hasOwn(place, name) && !(Array.isArray(place) && name === "length")
  return isThere ? (place as Document)[name] : undefined
}

export function firstPart(path: string): string {
  const dot = path.indexOf(".")
  return dot < 0 ? path : path.slice(0, dot)
}

export function depthOf(path: string | undefined): number {
  return path === undefined ? 0 : path.split(".").length
}
