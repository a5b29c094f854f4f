import { MongoError } from "../errors.ts"
import { compileFilter } from "../query/index.ts"
import { notSupported } from "../query/refuse.ts"
import type { Collection, View } from "../storage/index.ts"
import type { Document } from "../values/types.ts"
import { encode } from "../wire/documents.ts"
import type { Command } from "./command.ts"
import { collectionName } from "./context.ts"
import { requireAdmin } from "./databases.ts"
import { Fields } from "./fields.ts"
import { answerBatch } from "./results.ts"
import { checkDefinition, isView, refuseView, type ViewDefinition } from "./views.ts"

export const validationFields = ["validator", "validationLevel", "validationAction"]

const create: Command = {
  fields: [...validationFields, "collation", "viewOn", "pipeline"],
  writes: true,
  unsupported: [
    "capped",
    "size",
    "max",
    "timeseries",
    "clusteredIndex",
    "expireAfterSeconds",
    "storageEngine",
    "indexOptionDefaults",
    "changeStreamPreAndPostImages",
    "encryptedFields",
    "autoIndexId",
    "idIndex",
    "flags",
    "temp",
  ],
  transactional: true,
  async run(context) {
    const { collectionName: name, database, fields, namespace } = context
    const collation = fields.document("collation")
    if (collation && collation.locale !== "simple") {
      throw notSupported("a collation kept with a collection; give it with each command")
    }
    if (name.startsWith("system.") || database === "config") {
      throw new MongoError("InvalidNamespace", `cannot create ${namespace}`)
    }
    const options = validationOptions(fields)
    const definition = definitionOf(fields)
    await context.write((view) => {
      if (definition) checkDefinition(view, context, definition)
      view.createCollection(database, name, { ...definition, ...options })
    })
    return {}
  },
}

/** What makes it a view; undefined for a collection. */
function definitionOf(fields: Fields): ViewDefinition | undefined {
  const viewOn = fields.string("viewOn")
  const pipeline = fields.documents("pipeline")
  if (viewOn === undefined) {
    if (pipeline) throw new MongoError("InvalidOptions", "'pipeline' requires 'viewOn' to also be specified")
    return undefined
  }
  const other = validationFields.find((name) => fields.has(name))
  if (other) throw new MongoError("InvalidOptions", `Cannot specify both '${other}' and 'viewOn'`)
  return { viewOn: collectionName(viewOn), pipeline: pipeline ?? [] }
}

/** What a command says of the check of documents, its filter included; refuses what cannot be compiled. */
export function validationOptions(fields: Fields): Document {
  const validator = fields.document("validator")
  if (validator) compileFilter(validator)
  const level = oneOf(fields, "validationLevel", ["off", "strict", "moderate"])
  const action = oneOf(fields, "validationAction", ["error", "warn"])
  if (level === "moderate") {
    throw notSupported("validationLevel 'moderate'")
  }
  return {
    ...(validator && { validator }),
    ...(level && { validationLevel: level }),
    ...(action && { validationAction: action }),
  }
}

function oneOf(fields: Fields, name: string, allowed: string[]): string | undefined {
  const value = fields.string(name)
  if (value === undefined || allowed.includes(value)) return value
  throw new MongoError("BadValue", `Enumeration value '${value}' for field '${name}' is not a valid value.`)
}

const drop: Command = {
  fields: [],
  writes: true,
  async run(context) {
    const { collectionName: name, database, namespace } = context
    return context.write((view) => {
      const nIndexesWas = view.collection(database, name)?.indexes().length
      return view.dropCollection(database, name) ? { nIndexesWas, ns: namespace } : {}
    })
  },
}

const listCollections: Command = {
  fields: ["filter", "nameOnly", "cursor", "authorizedCollections"],
  run(context) {
    const { database, fields } = context
    const filter = compileFilter(fields.document("filter") ?? {})
    const nameOnly = fields.boolean("nameOnly")
    const batchSize = new Fields(fields.document("cursor") ?? {}, "listCollections.cursor").integer("batchSize")
    const list = (view: View) =>
      view
        .collections(database)
        .map(describe)
        .filter((entry) => filter.matches(entry))
        .map(({ name, type, ...rest }) => encode(nameOnly ? { name, type } : { name, type, ...rest }))
    return answerBatch(context, `${database}.$cmd.listCollections`, list, { batchSize })
  },
}

function describe(collection: Collection): Document {
  const { name, options, uuid } = collection
  if (isView(collection)) return { name, type: "view", options, info: { readOnly: true } }
  return {
    name,
    type: "collection",
    options,
    info: { readOnly: false, uuid },
    idIndex: { v: 2, key: { _id: 1 }, name: "_id_" },
  }
}

const renameCollection: Command = {
  fields: ["to", "dropTarget"],
  writes: true,
  unsupported: ["stayTemp"],
  async run(context) {
    requireAdmin(context)
    const { fields } = context
    const from = namespaceOf(fields.required("renameCollection", fields.string("renameCollection")))
    const to = namespaceOf(fields.required("to", fields.string("to")))
    if (from.database === to.database && from.name === to.name) {
      throw new MongoError("IllegalOperation", "Can't rename a collection to itself")
    }
    await context.write((view) => {
      refuseView(view.collection(from.database, from.name))
      view.renameCollection(from, to, { dropTarget: fields.boolean("dropTarget") })
    })
    return {}
  },
}

function namespaceOf(ns: string) {
  const [database = "", ...name] = ns.split(".")
  const collection = { database, name: collectionName(name.join(".")) }
  if (database === "" || database === "config" || collection.name.startsWith("system.")) {
    throw new MongoError("InvalidNamespace", `Invalid namespace specified: ${ns}`)
  }
  return collection
}

export const collections = { create, drop, listCollections, renameCollection }
