import { calculateObjectSize } from "bson"
import { location } from "../query/refuse.ts"
import { compareValues } from "../values/compare.ts"
import { parseCollation, type Collation } from "../values/collation.ts"
import { visitPath } from "../values/paths.ts"
import { ValueMap } from "../values/valueMap.ts"
import { maxDocumentSize } from "../wire/documents.ts"
import type { Command } from "./command.ts"
import { readHint, select } from "./selection.ts"
import { sourceOf } from "./views.ts"

export const distinct: Command = {
  fields: ["key", "query", "collation", "hint"],
  transactional: true,
  reads: true,
  run(context) {
    const { fields } = context
    const path = fields.required("key", fields.string("key")).split(".")
    const collation = fields.document("collation")
    const selection = { filter: fields.document("query") ?? {}, collation, hint: readHint(fields) }
    return context.read((view) => {
      const found = new Found()
      const source = sourceOf(view, context, context.database, context.collectionName)
      for (const stored of select(source, selection, context).records) {
        visitPath(stored.doc(), path, "whole", (value) => {
          if (Array.isArray(value)) for (const item of value) found.add(item)
          else if (value !== undefined) found.add(value)
          return false
        })
        if (!collation && found.size > 2 * maxDocumentSize) throw tooLarge()
      }
      const values = collation ? unique(found.values, parseCollation(collation)) : found.values
      if (calculateObjectSize({ values }) > maxDocumentSize) throw tooLarge()
      return { values }
    })
  },
}

/** Values, each once, in the order in which they were met. */
class Found {
  readonly values: unknown[] = []
  /** In bytes, somewhat more than they take in an answer. */
  size = 0
  readonly #known = new ValueMap<true>()

  add(value: unknown) {
    if (this.#known.has(value)) return
    this.#known.add(value, true)
    this.values.push(value)
    this.size += calculateObjectSize({ value })
  }
}

/** The first of those that a collation takes for the same. */
function unique(values: unknown[], collation: Collation | undefined): unknown[] {
  const order = values.map((_, index) => index)
  const compared = (a: number, b: number) => compareValues(values[a], values[b], collation)
  order.sort((a, b) => compared(a, b) || a - b)
  const first = order.filter((index, at) => at === 0 || compared(order[at - 1]!, index) !== 0)
  return first.sort((a, b) => a - b).map((index) => values[index])
}

const tooLarge = () => location(17217, "distinct too big, 16mb cap")
