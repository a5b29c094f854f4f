import {
  aggregate,
  compileFilter,
  sortDocuments,
  type AggregateContext,
  type Reading,
} from "../../../../../server/database/query/index.ts"
import type { Document } from "../../../../../server/database/values/types.ts"

/** Runs a pipeline over documents, with other collections to read; what was wanted of them is noted. */
export function world(collections: Record<string, Document[]> = {}, options: Partial<AggregateContext> = {}) {
  const asked: (Reading | undefined)[] = []
  const context: AggregateContext = {
    database: "test",
    read(_database, collection, wanted) {
      asked.push(wanted)
      const { filter = {}, limit = Infinity, skip = 0, sort = {} } = wanted ?? {}
      const found = (collections[collection] ?? []).filter((document) => compileFilter(filter).matches(document))
      const ordered = Object.keys(sort).length > 0 ? [...sortDocuments(found, sort, context)] : found
      return ordered.slice(skip, skip + limit)
    },
    ...options,
  }
  const run = (pipeline: Document[], input: Document[] = [{}]) => [...aggregate(pipeline, input, context)]
  return { run, asked }
}
