import type { Command } from "./command.ts"
import { readHint, select } from "./selection.ts"

export const count: Command = {
  fields: ["query", "skip", "limit", "hint", "collation", "fields"],
  run(context) {
    const { fields } = context
    const limit = fields.integer("limit", Number.MIN_SAFE_INTEGER)
    const selection = {
      filter: fields.document("query") ?? {}, hint: readHint(fields), collation: fields.document("collation"),
      skip: fields.integer("skip"), limit: limit === undefined ? undefined : Math.abs(limit),
    }
    const everything = Object.keys(selection.filter).length === 0 && !selection.skip && !selection.limit && !selection.hint
    return context.read((view) => {
      const collection = view.collection(context.database, context.collectionName)
      if (everything) return { n: collection?.count() ?? 0 }
      let n = 0
      for (const _ of select(collection, selection, context).records) n += 1
      return { n }
    })
  },
}
