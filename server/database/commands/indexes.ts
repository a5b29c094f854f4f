import { MongoError } from "../errors.ts"
import type { Collection } from "../storage/index.ts"
import { compareValues } from "../values/compare.ts"
import { isDocument, type Document } from "../values/types.ts"
import { encode } from "../wire/documents.ts"
import type { Command } from "./command.ts"
import type { Context } from "./context.ts"
import { Fields } from "./fields.ts"
import { answerBatch } from "./results.ts"
import { refuseView } from "./views.ts"
import { refuseSystem } from "./writing.ts"

const createIndexes: Command = {
  fields: ["indexes", "commitQuorum", "ignoreUnknownIndexOptions"],
  writes: true,
  transactional: true,
  run(context) {
    const { collectionName: name, database, fields } = context
    const specs = fields.required("indexes", fields.documents("indexes"))
    if (specs.length === 0) throw new MongoError("BadValue", "Must specify at least one index to create")
    refuseSystem(context)
    return context.write((view) => {
      const existing = refuseView(view.collection(database, name))
      const collection = existing ?? view.createCollection(database, name)
      const numIndexesBefore = collection.indexes().length
      const made = specs.map((spec) => collection.createIndex(spec))
      return {
        numIndexesBefore,
        numIndexesAfter: collection.indexes().length,
        createdCollectionAutomatically: !existing,
        ...(!made.includes(true) && { note: "all indexes already exist" }),
      }
    })
  },
}

const listIndexes: Command = {
  fields: ["cursor"],
  run(context) {
    const { collectionName: name, database, fields, namespace } = context
    const batchSize = new Fields(fields.document("cursor") ?? {}, "listIndexes.cursor").integer("batchSize")
    return answerBatch(
      context,
      namespace,
      (view) =>
        existing(view.collection(database, name), namespace)
          .indexes()
          .map((index) => encode({ ...index })),
      { batchSize },
    )
  },
}

const dropIndexes: Command = {
  fields: ["index"],
  writes: true,
  run(context) {
    const { collectionName: name, database, fields, namespace } = context
    const which: unknown = fields.required("index", fields.values.index)
    refuseSystem(context)
    return context.write((view) => {
      const collection = existing(view.collection(database, name), namespace)
      const nIndexesWas = collection.indexes().length
      for (const index of namesOf(collection, which)) collection.dropIndex(index)
      return { nIndexesWas }
    })
  },
}

function namesOf(collection: Collection, which: unknown): string[] {
  if (which === "*")
    return collection
      .indexes()
      .map(({ name }) => name)
      .filter((name) => name !== "_id_")
  if (typeof which === "string") return [which]
  if (Array.isArray(which) && which.every((name) => typeof name === "string")) return which
  if (!isDocument(which))
    throw new MongoError("TypeMismatch", "dropIndexes: 'index' must be a name, names or a key pattern")
  const found = collection.indexes().filter(({ key }) => isSameKey(key, which))
  if (found.length === 0) throw new MongoError("IndexNotFound", `can't find index with key: ${JSON.stringify(which)}`)
  return found.map(({ name }) => name)
}

/** Whether two key patterns are the same: the order of the fields counts, the type of the numbers does not. */
export const isSameKey = (a: Document, b: Document) => compareValues(a, b) === 0

function existing(collection: Collection | undefined, namespace: Context["namespace"]): Collection {
  if (collection) return refuseView(collection)!
  throw new MongoError("NamespaceNotFound", `ns does not exist: ${namespace}`)
}

export const indexes = { createIndexes, listIndexes, dropIndexes, deleteIndexes: dropIndexes }
