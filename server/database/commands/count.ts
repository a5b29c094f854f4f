import type { Command } from "./command.ts"
import { lengthOf, readHint, select } from "./selection.ts"

export const count: Command = {
  fields: ["query", "skip", "limit", "hint", "collation", "fields"],
  run(context) {
    const { fields } = context
    const limit = fields.integer("limit", Number.MIN_SAFE_INTEGER)
    const selection = {
      filter: fields.document("query") ?? {}, hint: readHint(fields), collation: fields.document("collation"),
      skip: fields.integer("skip"), limit: limit === undefined ? undefined : Math.abs(limit),
    }
    const { filter, ...narrowing } = selection
    const everything = Object.keys(filter).length === 0 && !Object.values(narrowing).some(Boolean)
    return context.read((view) => {
      const collection = view.collection(context.database, context.collectionName)
      if (everything) return { n: collection?.count() ?? 0 }
      return { n: lengthOf(select(collection, selection, context).records) }
    })
  },
}
