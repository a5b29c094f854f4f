import { MongoError } from "../errors.ts"
import { compileUpdate, seedFromFilter, type Filter, type Update } from "../query/index.ts"
import { location } from "../query/refuse.ts"
import type { Collection, Stored, View } from "../storage/index.ts"
import type { Document } from "../values/types.ts"
import { maxDocumentSize } from "../wire/documents.ts"
import type { Command } from "./command.ts"
import type { Context } from "./context.ts"
import type { Fields } from "./fields.ts"
import { compileOptions, readHint, select, type Selection } from "./selection.ts"
import { encoded, validation, type Ready } from "./storing.ts"
import { ensureCollection, readStatements, runStatements, writeOnce } from "./writing.ts"

const statementFields = new Set(["q", "u", "c", "upsert", "multi", "collation", "arrayFilters", "hint"])

export const update: Command = {
  fields: ["updates", "ordered", "bypassDocumentValidation", "let", "stmtId", "stmtIds"],
  transactional: true,
  retryable: true,
  writes: true,
  run(context) {
    const statements = readStatements(context, "updates", statementFields, ["q", "u"])
    return writeOnce(context, (view) => {
      const counts = { n: 0, nModified: 0 }
      const upserted: Document[] = []
      const errors = runStatements(statements, context, (statement, index) => {
        const result = runUpdate(view, context, statement, counts)
        if ("upserted" in result) upserted.push({ index, _id: result.upserted })
      })
      return { ...counts, ...(upserted.length > 0 && { upserted }), ...errors }
    })
  },
}

function runUpdate(view: View, context: Context, statement: Fields, counts: { n: number; nModified: number }) {
  const multi = statement.boolean("multi")
  const update = readUpdate(statement, "u", context)
  if (multi && update.kind === "replacement") {
    throw new MongoError("FailedToParse", "multi update is not supported for replacement-style update")
  }
  if (multi && context.fields.has("txnNumber") && !context.transaction) {
    throw new MongoError("InvalidOptions", "Cannot use retryable writes with multi=true")
  }
  const selection: Selection = { ...readSelection(statement, "q", context), limit: multi ? undefined : 1 }
  const collection = view.collection(context.database, context.collectionName)
  const { records, filter } = select(collection, selection, context)
  let found = false
  for (const stored of records) {
    found = true
    const changed = applyTo(collection!, stored, update, context, filter)
    counts.n += 1
    if (changed) counts.nModified += 1
  }
  if (found || !statement.boolean("upsert")) return {}
  const { _id: upserted } = upsert(view, context, selection.filter, update)
  counts.n += 1
  return { upserted }
}

/** The filter of a statement, with its collation, its hint and the variables of its command. */
export function readSelection(statement: Fields, filterName: string, { fields }: Context): Selection {
  return {
    filter: statement.required(filterName, statement.document(filterName)),
    collation: statement.document("collation"),
    hint: readHint(statement),
    let: fields.document("let"),
  }
}

/** The update of a statement: operators, a replacement or a pipeline, with what it is compiled with. */
export function readUpdate(statement: Fields, name: string, { fields }: Context): Update {
  const given: unknown = statement.values[name]
  const update = Array.isArray(given) ? statement.documents(name) : statement.document(name)
  const constants = statement.document("c")
  if (constants && !Array.isArray(given)) {
    throw location(51198, "Constant values may only be specified for pipeline updates")
  }
  const collation = statement.document("collation")
  const variables = constants ? { ...fields.document("let"), ...constants } : fields.document("let")
  return compileUpdate(statement.required(name, update), {
    ...compileOptions({ collation, let: variables }),
    arrayFilters: statement.documents("arrayFilters"),
  })
}

/** Stores the updated document where it differs; gives the document before and after. */
export function applyTo(
  collection: Collection,
  stored: Stored,
  update: Update,
  context: Context,
  filter: Filter,
): Document | undefined {
  const old = stored.doc()
  const updated = update.apply(old, { filter })
  if (updated === old) return undefined
  const { bytes, document } = updatedBytes(updated)
  validation(collection, context.fields.boolean("bypassDocumentValidation"))(document)
  collection.replace(stored, bytes)
  return document
}

/** What an update made, as it is stored; it may have made it too large. */
function updatedBytes(document: Document): Ready {
  try {
    const ready = encoded(document)
    if (ready.bytes.length <= maxDocumentSize) return ready
  } catch (error) {
    if (!(error instanceof MongoError) || error.codeName !== "BSONObjectTooLarge") throw error
  }
  throw location(17419, `Resulting document after update is larger than ${maxDocumentSize}`)
}

/** Inserts what the filter and the update describe; gives the document as it is stored. */
export function upsert(view: View, context: Context, filter: Document, update: Update): Document {
  const collection = ensureCollection(view, context)
  const { bytes, document } = encoded(update.apply(seedFromFilter(filter, update.kind), { inserting: true }))
  validation(collection, context.fields.boolean("bypassDocumentValidation"))(document)
  collection.insert(bytes)
  return document
}
