import { isNumber, type Document } from "../../values/types.ts"
import { isPositional } from "./multikey.ts"
import type { Access } from "./access.ts"

/**
 * In which direction the ranges give the documents in the order of `sort`; undefined when in none. Fields held to one
 * value may be skipped; a field that is an array somewhere sorts by its least or greatest element, which the order of
 * the entries does not show.
 */
export function directionFor(sort: Document, { index, bounds }: Access): "forward" | "backward" | undefined {
  if (index.entry.isCut) return undefined
  const wanted = Object.entries(sort)
  const isSingle = (field: number) => bounds[field]?.length === 1 && bounds[field][0]!.isPoint
  let direction: number | undefined
  let field = 0
  for (const [path, order] of wanted) {
    if (!isNumber(order)) return undefined
    const place = index.pattern.fields.indexOf(path)
    if (place < 0 || isPositional(path) || index.entry.arrays[place]!.length > 0) return undefined
    if (place < field || isSingle(place)) continue
    while (field < place && isSingle(field)) field += 1
    if (field !== place) return undefined
    const turn = Number(order) * index.directions[place]!
    if (direction !== undefined && direction !== turn) return undefined
    direction = turn
    field += 1
  }
  return direction === -1 ? "backward" : "forward"
}
