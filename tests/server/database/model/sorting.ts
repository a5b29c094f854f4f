import { ends } from "./matching.ts"
import { compare, isDocument, type Document } from "./order.ts"
import { Refused } from "./refused.ts"

export type Sort = Record<string, 1 | -1>

/** Below 0, 0 or above 0: which document comes first. Of the keys of each the first in the order of the sort counts. */
export const sorter =
  (sort: Sort) =>
  (a: Document, b: Document): number => {
    const inOrder = (one: unknown[], other: unknown[]) =>
      Object.values(sort).reduce((difference, direction, i) => difference || compare(one[i], other[i]) * direction, 0)
    const [first, second] = [a, b].map((document) => keysOf(document, Object.keys(sort)).sort(inOrder)[0]!)
    return inOrder(first!, second!)
  }

/** A document that cannot be sorted is refused, were it the only one. */
export function sorted(documents: Document[], sort: Sort): Document[] {
  for (const document of documents) keysOf(document, Object.keys(sort))
  return [...documents].sort(sorter(sort))
}

/** One key, or where the paths cross an array, one for each of its elements. Two arrays side by side are refused. */
function keysOf(document: Document, paths: string[]): unknown[][] {
  const [crossed, ...others] = new Set(paths.flatMap((path) => arrayOn(document, path) ?? []))
  if (others.length > 0) throw new Refused(2)
  if (crossed === undefined) return [paths.map((path) => end(document, path))]
  const array = ends(document, crossed)[0] as unknown[]
  const keyFor = (atArray: unknown, inArray: (path: string) => unknown) =>
    paths.map((path) => {
      if (path === crossed) return atArray
      return path.startsWith(`${crossed}.`) ? inArray(path.slice(crossed.length + 1)) : end(document, path)
    })
  // An empty array comes before null, which is what is inside of it.
  if (array.length === 0) return [keyFor(undefined, () => null)]
  return array.map((element) => keyFor(element, (path) => (isDocument(element) ? end(element, path) : null)))
}

/** Where on the path the first array is. */
function arrayOn(document: Document, path: string): string | undefined {
  const parts = path.split(".")
  return parts.map((_, i) => parts.slice(0, i + 1).join(".")).find((above) => Array.isArray(ends(document, above)[0]))
}

const end = (document: Document, path: string) => ends(document, path)[0] ?? null
