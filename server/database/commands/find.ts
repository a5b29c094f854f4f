import { compileProjection, readByProjection } from "../query/index.ts"
import type { View } from "../storage/index.ts"
import type { Document } from "../values/types.ts"
import { encode } from "../wire/documents.ts"
import type { Command } from "./command.ts"
import type { Context } from "./context.ts"
import { answerBatch } from "./results.ts"
import { compileOptions, contentOf, mapped, readHint, select, type Selection } from "./selection.ts"
import { sourceOf } from "./views.ts"

export const find: Command = {
  fields: [
    "filter",
    "sort",
    "projection",
    "hint",
    "skip",
    "limit",
    "batchSize",
    "singleBatch",
    "collation",
    "let",
    "allowDiskUse",
    "noCursorTimeout",
    "allowPartialResults",
    "oplogReplay",
  ],
  unsupported: ["min", "max", "returnKey", "showRecordId", "tailable", "awaitData", "$_requestReshardingResumeToken"],
  transactional: true,
  reads: true,
  run(context) {
    const { fields, namespace } = context
    return answerBatch(context, namespace, results(context), {
      batchSize: fields.integer("batchSize"),
      singleBatch: fields.boolean("singleBatch"),
      noCursorTimeout: fields.boolean("noCursorTimeout"),
    })
  },
}

/** The selection that a find describes. */
export function selectionOf({ fields }: Context): Selection {
  return {
    filter: fields.document("filter") ?? {},
    sort: fields.document("sort"),
    hint: readHint(fields),
    collation: fields.document("collation"),
    let: fields.document("let"),
    skip: fields.integer("skip"),
    limit: fields.integer("limit"),
  }
}

function results(context: Context): (view: View) => Iterable<Uint8Array> {
  const selection = selectionOf(context)
  const projection: Document | undefined = context.fields.document("projection")
  const project =
    projection && Object.keys(projection).length > 0
      ? compileProjection(projection, compileOptions(selection))
      : undefined
  return (view) => {
    const reads = project ? readByProjection(projection!) : new Set<string>()
    const { records, filter } = select(
      sourceOf(view, context, context.database, context.collectionName),
      { ...selection, reads },
      context,
    )
    return mapped(records, (stored) => (project ? encode(project(contentOf(stored, reads), filter)) : stored.bytes))
  }
}
