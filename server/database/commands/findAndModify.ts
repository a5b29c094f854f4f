import { MongoError } from "../errors.ts"
import { compileProjection } from "../query/index.ts"
import type { View } from "../storage/index.ts"
import type { Document } from "../values/types.ts"
import type { Command } from "./command.ts"
import type { Context } from "./context.ts"
import { compileOptions, readHint, select, type Selection } from "./selection.ts"
import { applyTo, readUpdate, upsert } from "./update.ts"
import { writeOnce } from "./writing.ts"

export const findAndModify: Command = {
  fields: [
    "query",
    "sort",
    "remove",
    "update",
    "new",
    "fields",
    "upsert",
    "bypassDocumentValidation",
    "collation",
    "hint",
    "arrayFilters",
    "let",
    "stmtId",
  ],
  transactional: true,
  retryable: true,
  writes: true,
  run(context) {
    check(context)
    return writeOnce(context, (view) =>
      context.fields.boolean("remove") ? remove(view, context) : modify(view, context),
    )
  },
}

function check({ fields }: Context) {
  const failed = (problem: string) => new MongoError("FailedToParse", problem)
  if (!fields.boolean("remove")) {
    if (!fields.has("update")) throw failed("Either an update or remove=true must be specified")
    return
  }
  if (fields.has("update")) throw failed("Cannot specify both an update and remove=true")
  if (fields.boolean("upsert")) throw failed("Cannot specify both upsert=true and remove=true")
  if (fields.boolean("new")) {
    throw failed("Cannot specify both new=true and remove=true; 'remove' always returns the deleted document")
  }
  if (fields.has("arrayFilters")) throw failed("Cannot specify arrayFilters and remove=true")
}

function selectionOf({ fields }: Context): Selection {
  return {
    filter: fields.document("query") ?? {},
    sort: fields.document("sort"),
    hint: readHint(fields),
    limit: 1,
    collation: fields.document("collation"),
    let: fields.document("let"),
  }
}

function remove(view: View, context: Context): Document {
  const collection = view.collection(context.database, context.collectionName)
  const selection = selectionOf(context)
  const { records, filter } = select(collection, selection, context)
  const [stored] = records
  if (!stored) return { lastErrorObject: { n: 0 }, value: null }
  const document = stored.doc()
  collection!.remove(stored)
  return { lastErrorObject: { n: 1 }, value: projector(context, selection)(document, filter) }
}

function modify(view: View, context: Context): Document {
  const { fields } = context
  const collection = view.collection(context.database, context.collectionName)
  const selection = selectionOf(context)
  const update = readUpdate(fields, "update", context)
  const { records, filter } = select(collection, selection, context)
  const project = projector(context, selection)
  const [stored] = records
  if (stored) {
    const before = stored.doc()
    const after = applyTo(collection!, stored, update, context, filter) ?? before
    const value = project(fields.boolean("new") ? after : before, filter)
    return { lastErrorObject: { n: 1, updatedExisting: true }, value }
  }
  if (!fields.boolean("upsert")) return { lastErrorObject: { n: 0, updatedExisting: false }, value: null }
  const document = upsert(view, context, selection.filter, update)
  return {
    lastErrorObject: { n: 1, updatedExisting: false, upserted: document._id },
    value: fields.boolean("new") ? project(document, filter) : null,
  }
}

type Project = ReturnType<typeof compileProjection>

function projector({ fields }: Context, selection: Selection): Project {
  const projection = fields.document("fields")
  return projection && Object.keys(projection).length > 0
    ? compileProjection(projection, compileOptions(selection))
    : (document) => document
}
