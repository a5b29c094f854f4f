import { location } from "../query/refuse.ts"
import { compareValues } from "../values/compare.ts"
import { parseCollation, type Collation } from "../values/collation.ts"
import { visitPath } from "../values/paths.ts"
import { encode, maxDocumentSize } from "../wire/documents.ts"
import type { Command } from "./command.ts"
import { readHint, select } from "./selection.ts"
import { sourceOf } from "./views.ts"

export const distinct: Command = {
  fields: ["key", "query", "collation", "hint"],
  transactional: true,
  run(context) {
    const { fields } = context
    const path = fields.required("key", fields.string("key")).split(".")
    const collation = fields.document("collation")
    const selection = { filter: fields.document("query") ?? {}, collation, hint: readHint(fields) }
    return context.read((view) => {
      const found: unknown[] = []
      const source = sourceOf(view, context, context.database, context.collectionName)
      for (const stored of select(source, selection, context).records) {
        visitPath(stored.doc(), path, "whole", (value) => {
          if (Array.isArray(value)) found.push(...value as unknown[])
          else if (value !== undefined) found.push(value)
          return false
        })
      }
      const answer = encode({ values: unique(found, parseCollation(collation)), ok: 1 })
      if (answer.length <= maxDocumentSize) return answer
      throw location(17217, "distinct too big, 16mb cap")
    })
  },
}

/** Each value once, in the order in which they were met. */
function unique(values: unknown[], collation: Collation | undefined): unknown[] {
  const order = values.map((_, index) => index)
  const compared = (a: number, b: number) => compareValues(values[a], values[b], collation)
  order.sort((a, b) => compared(a, b) || a - b)
  const first = order.filter((index, at) => at === 0 || compared(order[at - 1]!, index) !== 0)
  return first.sort((a, b) => a - b).map((index) => values[index])
}
