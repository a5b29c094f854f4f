import { MongoError } from "../errors.ts"
import type { AggregateContext, MergeRequest } from "../query/index.ts"
import { location } from "../query/refuse.ts"
import type { Collection, View } from "../storage/index.ts"
import type { Document } from "../values/types.ts"
import type { Context } from "./context.ts"
import { encoded, validation } from "./storing.ts"
import { refuseView } from "./views.ts"

const outputs = ["$out", "$merge"]

/** Whether a stage writes to a collection. */
export const isOutput = (stage: Document) => outputs.some((name) => name in stage)

/** An output stage stands last, and outside of transactions. */
export function checkOutput({ fields, transaction }: Context, pipeline: Document[]) {
  const [name] = Object.keys(pipeline.at(-1)!)
  if (fields.document("readConcern")?.level === "linearizable") {
    throw new MongoError("InvalidOptions", `${name} cannot be used with a 'linearizable' read concern level`)
  }
  if (pipeline.slice(0, -1).some(isOutput)) {
    throw location(40601, `${name} can only be the final stage in the pipeline`)
  }
  if (transaction) {
    throw new MongoError("OperationNotSupportedInTransaction", `${name} cannot be used in a transaction`, { code: 263 })
  }
}

/** What `$out` and `$merge` do with the documents that reach them. */
export function writeOutput(view: View, context: Context): Pick<AggregateContext, "out" | "merge"> {
  const bypass = context.fields.boolean("bypassDocumentValidation")
  const target = ({ database, collection }: MergeRequest["into"]) => {
    if (database === "config" || collection.startsWith("system.")) {
      throw new MongoError("InvalidNamespace", `cannot write to ${database}.${collection}`)
    }
    return refuseView(view.collection(database, collection)) ?? view.createCollection(database, collection)
  }
  return {
    out(into, documents) {
      const collection = target(into)
      const validate = validation(collection, bypass)
      collection.clear()
      for (const document of documents) insertInto(collection, document, validate)
    },
    merge(request, documents) {
      const collection = target(request.into)
      const validate = validation(collection, bypass)
      checkUnique(collection, request.on)
      for (const document of documents) mergeInto(collection, document, request, validate)
    },
  }
}

function insertInto(collection: Collection, document: Document, validate: (document: Document) => void) {
  const ready = encoded(document)
  validate(ready.document)
  collection.insert(ready.bytes)
}

function mergeInto(
  collection: Collection,
  incoming: Document,
  request: MergeRequest,
  validate: (document: Document) => void,
) {
  const existing = find(collection, request.on, incoming)
  if (!existing) {
    if (request.whenNotMatched === "insert") insertInto(collection, incoming, validate)
    if (request.whenNotMatched === "fail") {
      throw new MongoError(
        "MergeStageNoMatchingDocument",
        "$merge could not find a matching document in the target " +
          "collection for at least one document in the source collection",
        { code: 13113 },
      )
    }
    return
  }
  const old = existing.doc()
  const combined = request.combine(old, incoming)
  if (!combined || combined === old) return
  const { bytes, document } = encoded(combined)
  validate(document)
  collection.replace(existing, bytes)
}

function find(collection: Collection, on: string[], incoming: Document) {
  if (on.length === 1 && on[0] === "_id") return incoming._id === undefined ? undefined : collection.get(incoming._id)
  const filter = Object.fromEntries(on.map((field) => [field, { $eq: valueAt(incoming, field) }]))
  for (const stored of collection.scan({ filter }).records) {
    if (on.every((field) => valueAt(stored.doc(), field) !== undefined)) return stored
  }
  return undefined
}

function valueAt(document: Document, field: string): unknown {
  const value = field.split(".").reduce<unknown>((at, name) => (at as Document | undefined)?.[name], document)
  if (value != null && !Array.isArray(value)) return value
  throw location(51132, `$merge write error: 'on' field '${field}' cannot be missing, null, undefined or ` + "an array")
}

/** `on` must name the fields of a unique index, in any order. */
function checkUnique(collection: Collection, on: string[]) {
  const wanted = [...on].sort().join()
  const unique = collection
    .indexes()
    .some(
      (index) =>
        (index.unique || index.name === "_id_") &&
        !index.partialFilterExpression &&
        Object.keys(index.key).sort().join() === wanted,
    )
  if (!unique) {
    throw location(51183, "Cannot find index to verify that join fields will be unique")
  }
}
