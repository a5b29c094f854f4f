import { MongoError } from "../errors.ts"
import type { Collection } from "../storage/index.ts"
import type { Document } from "../values/types.ts"
import { validationFields, validationOptions } from "./collections.ts"
import type { Command } from "./command.ts"
import { Fields } from "./fields.ts"
import { isSameKey } from "./indexes.ts"
import { refuseView } from "./views.ts"

/** Changes what may change without building anew: an index's time or visibility, the check of documents. */
export const collMod: Command = {
  fields: ["index", ...validationFields],
  writes: true,
  unsupported: ["viewOn", "pipeline", "expireAfterSeconds", "changeStreamPreAndPostImages", "timeseries", "dryRun"],
  run(context) {
    const { collectionName: name, database, fields, namespace } = context
    const options = validationOptions(fields)
    return context.write((view) => {
      const collection = refuseView(view.collection(database, name))
      if (!collection) throw new MongoError("NamespaceNotFound", `ns does not exist: ${namespace}`)
      if (Object.keys(options).length > 0) collection.setOptions({ ...collection.options, ...options })
      return modifyIndex(collection, fields.document("index"))
    })
  },
}

/** An index becomes unique in two steps there; here it is made anew. */
const laterUnique = ["prepareUnique", "unique"]

function modifyIndex(collection: Collection, change: Document | undefined): Document {
  if (!change) return {}
  const fields = new Fields(change, "collMod.index")
  fields.only(new Set(["name", "keyPattern", "expireAfterSeconds", "hidden", ...laterUnique]))
  fields.without(laterUnique)
  const name = fields.string("name")
  const pattern = fields.document("keyPattern")
  const index = collection
    .indexes()
    .find((known) => (name === undefined ? pattern && isSameKey(known.key, pattern) : known.name === name))
  if (!index) throw new MongoError("IndexNotFound", `cannot find index ${name ?? JSON.stringify(pattern)} for ns`)
  const expireAfterSeconds = fields.integer("expireAfterSeconds")
  const hidden = fields.has("hidden") ? fields.boolean("hidden") : undefined
  collection.modifyIndex(index.name, {
    ...(expireAfterSeconds !== undefined && { expireAfterSeconds }),
    ...(hidden !== undefined && { hidden }),
  })
  return {
    ...(expireAfterSeconds !== undefined && {
      expireAfterSeconds_old: index.expireAfterSeconds,
      expireAfterSeconds_new: expireAfterSeconds,
    }),
    ...(hidden !== undefined && { hidden_old: index.hidden ?? false, hidden_new: hidden }),
  }
}
