import type { Document } from "../values/types.ts"
import type { CompileOptions, SortKey } from "./interface.ts"
import { compileSort } from "./sort.ts"

type Keyed = { key: SortKey; document: Document }

/** Sorts documents, each key read once; with a limit only the first ones are kept while reading. Stable. */
export function sortDocuments(
  documents: Iterable<Document>,
  sort: Document,
  options: CompileOptions,
  limit = Infinity,
): Document[] {
  const { keyOf, compareKeys } = compileSort(sort, options)
  let kept: Keyed[] = []
  const inOrder = (a: Keyed, b: Keyed) => compareKeys(a.key, b.key)
  // Sorting twice the limit, then cutting, keeps memory small and costs little more than a heap.
  const enough = Math.max(limit * 2, 1000)
  for (const document of documents) {
    kept.push({ key: keyOf(document), document })
    if (kept.length >= enough) kept = kept.sort(inOrder).slice(0, limit)
  }
  return kept
    .sort(inOrder)
    .slice(0, limit)
    .map(({ document }) => document)
}
