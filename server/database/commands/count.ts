import type { Command } from "./command.ts"
import { countRecords, readHint } from "./selection.ts"
import { sourceOf } from "./views.ts"

export const count: Command = {
  fields: ["query", "skip", "limit", "hint", "collation", "fields"],
  reads: true,
  run(context) {
    const { fields } = context
    const limit = fields.integer("limit", Number.MIN_SAFE_INTEGER)
    const selection = {
      filter: fields.document("query") ?? {},
      hint: readHint(fields),
      collation: fields.document("collation"),
      skip: fields.integer("skip"),
      limit: limit === undefined ? undefined : Math.abs(limit),
    }
    return context.read((view) => {
      const source = sourceOf(view, context, context.database, context.collectionName)
      return { n: countRecords(source, selection, context) }
    })
  },
}
