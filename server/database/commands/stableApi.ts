import { MongoError } from "../errors.ts"
import { location } from "../query/refuse.ts"
import { isDocument, type Document } from "../values/types.ts"
import type { Context } from "./context.ts"
import { Fields } from "./fields.ts"

/** The commands of version 1 that are here, by every name (MongoDB's manual, "Stable API"). */
const inVersion1 = new Set([
  "abortTransaction",
  "aggregate",
  "collMod",
  "commitTransaction",
  "count",
  "create",
  "createIndexes",
  "delete",
  "deleteIndexes",
  "drop",
  "dropDatabase",
  "dropIndexes",
  "endSessions",
  "explain",
  "find",
  "findAndModify",
  "findandmodify",
  "getMore",
  "hello",
  "insert",
  "isMaster",
  "ismaster",
  "killCursors",
  "listCollections",
  "listDatabases",
  "listIndexes",
  "ping",
  "refreshSessions",
  "saslContinue",
  "saslStart",
  "update",
])

const unstableFields: Record<string, readonly string[]> = {
  create: ["autoIndexId", "capped", "indexOptionDefaults", "max", "size", "storageEngine"],
  find: ["awaitData", "max", "min", "noCursorTimeout", "oplogReplay", "returnKey", "showRecordId", "tailable"],
}
const unstableIndexOptions = ["background", "bucketSize", "sparse", "storageEngine"]
const unstableStages = new Set([
  "$currentOp",
  "$indexStats",
  "$listLocalSessions",
  "$listSessions",
  "$planCacheStats",
  "$search",
])

/** Checks what a client declares of the Stable API: the version, and with `apiStrict` that all it asks for is part of it. */
export function checkStableApi({ fields, name }: Context) {
  const version = fields.string("apiVersion")
  const strict = fields.boolean("apiStrict")
  // Nothing of version 1 is deprecated.
  fields.boolean("apiDeprecationErrors")
  if (version === undefined) {
    if (!fields.has("apiStrict") && !fields.has("apiDeprecationErrors")) return
    throw location(4886600, "Provided apiStrict and/or apiDeprecationErrors without passing apiVersion")
  }
  if (version !== "1") throw new MongoError("APIVersionError", 'API version must be "1"', { code: 322 })
  if (strict) checkStrict(name, fields)
}

function checkStrict(name: string, fields: Fields) {
  if (!inVersion1.has(name)) {
    throw unstable(
      `Provided apiStrict:true, but the command ${name} is not in API Version 1. Information on supported ` +
        "commands and migrations in API Version 1 can be found at https://dochub.mongodb.org/core/manual-versioned-api",
    )
  }
  refuseFields(fields, name, unstableFields[name] ?? [])
  if (name === "aggregate") checkStages(fields.documents("pipeline") ?? [])
  if (name === "createIndexes") {
    for (const index of fields.documents("indexes") ?? []) {
      refuseFields(new Fields(index, name), "createIndexes.indexes", unstableIndexOptions)
    }
  }
  const explained: unknown = fields.values.explain
  if (name === "explain" && isDocument(explained))
    checkStrict(Object.keys(explained)[0] ?? "", new Fields(explained, name))
}

function refuseFields(fields: Fields, path: string, names: readonly string[]) {
  const found = names.find((name) => fields.has(name))
  if (found !== undefined) throw unstable(`BSON field '${path}.${found}' is not allowed with apiStrict:true.`)
}

function checkStages(pipeline: unknown[]) {
  for (const stage of pipeline)
    for (const [name, operand] of Object.entries(isDocument(stage) ? stage : {})) checkStage(name, operand)
}

function checkStage(name: string, operand: unknown) {
  const more = isDocument(operand) ? operand : {}
  const beyondCount = name === "$collStats" && Object.keys(more).some((option) => option !== "count")
  if (unstableStages.has(name) || beyondCount) {
    throw unstable(`stage ${name} is not allowed with 'apiStrict: true' in API Version 1`)
  }
  const inner = name === "$facet" ? Object.values(more) : [more.pipeline]
  for (const pipeline of inner) if (Array.isArray(pipeline)) checkStages(pipeline)
}

const unstable = (problem: string) => new MongoError("APIStrictError", problem, { code: 323 })

/** What a cursor or a transaction was opened with: whoever goes on with it declares the same. */
export function declaredApi({ fields }: Context): string {
  const { apiVersion, apiStrict, apiDeprecationErrors } = fields.values
  return JSON.stringify({ apiVersion, apiStrict, apiDeprecationErrors } satisfies Document)
}

/** Refuses to go on with what was opened under another declaration. */
export function checkSameApi(context: Context, opened: string | undefined) {
  const declared = declaredApi(context)
  if (opened === undefined || declared === opened) return
  throw new MongoError(
    "APIMismatchError",
    `API parameter mismatch: ${context.name} used params ${declared}, what it ` +
      `goes on with was opened with ${opened}`,
    { code: 325 },
  )
}
