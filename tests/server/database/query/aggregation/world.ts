import { compileFilter, aggregate, type AggregateContext } from "../../../../../server/database/query/index.ts"
import type { Document } from "../../../../../server/database/values/types.ts"

/** Runs a pipeline over documents, with other collections to read; the filters that were asked for are noted. */
export function world(collections: Record<string, Document[]> = {}, options: Partial<AggregateContext> = {}) {
  const asked: (Document | undefined)[] = []
  const context: AggregateContext = {
    database: "test",
    read(_database, collection, filter) {
      asked.push(filter)
      const documents = collections[collection] ?? []
      return filter === undefined ? documents : documents.filter((document) => compileFilter(filter).matches(document))
    },
    ...options,
  }
  const run = (pipeline: Document[], input: Document[] = [{}]) => [...aggregate(pipeline, input, context)]
  return { run, asked }
}
