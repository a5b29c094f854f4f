import { ObjectId } from "bson"
import { MongoError } from "../../errors.ts"
import { show } from "../../values/show.ts"
import { isDocument, typeOf, type Document } from "../../values/types.ts"
import { compileExpression } from "../expressions/compile.ts"
import { checkVariableName, scopeOf, type Evaluate } from "../expressions/scope.ts"
import type { AggregateContext, MergeRequest, Namespace } from "../interface.ts"
import { failedToParse, location, notSupported } from "../refuse.ts"
import { changesDocuments } from "../update/pipeline.ts"
import { replaced } from "../update/replacement.ts"
import { valueThrough } from "./fields.ts"
import type { MakeStage, StageContext } from "./stage.ts"
import { stageName } from "./stageName.ts"

/** Replaces a collection by what comes in; nothing goes out. */
const out: MakeStage = (operand, { context }) => {
  const into = targetOf("$out", operand, context)
  const write = context.out
  if (write === undefined) throw notSupported("$out here")
  return function* (input) {
    write(into, [...input].map(withId))
  }
}

function targetOf(stage: string, operand: unknown, { database }: AggregateContext): Namespace {
  if (typeof operand === "string") return { database, collection: operand }
  if (!isDocument(operand)) {
    throw location(16990, `${stage} only supports a string or object argument, but found ${typeOf(operand)}`)
  }
  const { db = database, coll } = operand
  if (typeof db !== "string" || typeof coll !== "string") throw failedToParse(`${stage} requires 'coll' to be a string`)
  const other = Object.keys(operand).find((name) => name !== "db" && name !== "coll")
  if (other !== undefined) throw notSupported(`'${other}' in ${stage}`)
  return { database: db, collection: coll }
}

function withId(document: Document): Document {
  return Object.hasOwn(document, "_id") ? document : { _id: new ObjectId(), ...document }
}

const whenMatched = ["replace", "keepExisting", "merge", "fail"]
const whenNotMatched = ["insert", "discard", "fail"]

/** Merges what comes in into a collection; nothing goes out. */
const merge: MakeStage = (operand, stage) => {
  const write = stage.context.merge
  if (write === undefined) throw notSupported("$merge here")
  const request = requestOf(isDocument(operand) ? operand : { into: operand }, stage)
  return function* (input) {
    const documents = [...input].map((document) => (request.on.includes("_id") ? withId(document) : document))
    documents.forEach((document) => checkOn(document, request.on))
    write(request, documents)
  }
}

function requestOf(operand: Document, stage: StageContext): MergeRequest {
  for (const name of Object.keys(operand)) {
    if (!["into", "on", "let", "whenMatched", "whenNotMatched"].includes(name)) {
      throw location(40415, `BSON field '$merge.${name}' is an unknown field.`)
    }
  }
  const matched = operand["whenMatched"] ?? "merge"
  const unmatched = operand["whenNotMatched"] ?? "insert"
  if (!whenNotMatched.includes(unmatched as string)) {
    throw failedToParse(`Enumeration value ${show(unmatched)} for field '$merge.whenNotMatched' is not a valid value.`)
  }
  const into = targetOf("$merge", operand["into"], stage.context)
  const on = onFields(operand["on"] ?? "_id")
  return {
    into,
    on,
    whenMatched: matchedMode(matched),
    whenNotMatched: unmatched as MergeRequest["whenNotMatched"],
    combine: combination(matched, operand["let"], { into, on }, stage),
  }
}

function duplicate(existing: Document, on: string[], { database, collection }: Namespace) {
  const keyPattern = Object.fromEntries(on.map((path) => [path, 1]))
  const keyValue = Object.fromEntries(on.map((path) => [path, valueThrough(existing, path.split("."))]))
  return new MongoError(
    "DuplicateKey",
    `E11000 duplicate key error collection: ${database}.${collection} dup key: ` + show(keyValue),
    { keyPattern, keyValue },
  )
}

function onFields(on: unknown): string[] {
  const list = Array.isArray(on) ? on : [on]
  if (list.length === 0) throw location(51187, "If explicitly specifying $merge 'on', must include at least one field")
  if (!list.every((name) => typeof name === "string")) {
    throw location(51186, "$merge 'on' field  must be either a string or an array of strings")
  }
  if (new Set(list).size < list.length) throw location(31465, "Found a duplicate field in '$merge.on'")
  return list
}

function matchedMode(matched: unknown): MergeRequest["whenMatched"] {
  if (Array.isArray(matched)) return "pipeline"
  if (whenMatched.includes(matched as string)) return matched as MergeRequest["whenMatched"]
  throw failedToParse(`Enumeration value ${show(matched)} for field '$merge.whenMatched' is not a valid value.`)
}

function checkOn(document: Document, on: string[]) {
  for (const path of on) {
    const value = valueThrough(document, path.split("."))
    if (value === null || value === undefined) {
      throw location(51132, "$merge write error: 'on' field cannot be missing, null, undefined or an array")
    }
    if (Array.isArray(value)) throw location(51185, "$merge write error: 'on' field cannot be an array")
  }
}

function combination(
  matched: unknown,
  given: unknown,
  { into, on }: Pick<MergeRequest, "into" | "on">,
  stage: StageContext,
): MergeRequest["combine"] {
  if (Array.isArray(matched)) return throughPipeline(matched, given, stage)
  if (given !== undefined) {
    throw location(51199, "Cannot use 'let' variables with 'whenMatched: " + String(matched) + "' mode")
  }
  switch (matched) {
    case "replace":
      return replaced
    case "keepExisting":
      return () => undefined
    case "merge":
      return (existing, incoming) => replaced(existing, { ...existing, ...incoming })
    default:
      return (existing) => {
        throw duplicate(existing, on, into)
      }
  }
}

/** The pipeline runs on the existing document; the incoming one is `$$new`, or what `let` makes of it. */
function throughPipeline(pipeline: unknown[], given: unknown, stage: StageContext): MergeRequest["combine"] {
  const variables = given ?? { new: "$$ROOT" }
  if (!isDocument(variables)) throw failedToParse("BSON field '$merge.let' is the wrong type, expected type 'object'")
  if ("new" in variables && variables["new"] !== "$$ROOT") {
    throw location(51273, "'let' may not define a value for the reserved 'new' variable other than '$$ROOT'")
  }
  const names = Object.keys(variables)
  names.forEach(checkVariableName)
  const evaluators = names.map((name) => compileExpression(variables[name], stage.environment))
  let values: unknown[] = []
  const cells = new Map<string, Evaluate>(names.map((name, i) => [name, () => values[i]]))
  pipeline.forEach((each) => changesDocuments(stageName(each)))
  const run = stage.inner(pipeline, cells)
  return (existing, incoming) => {
    const scope = scopeOf(incoming)
    values = evaluators.map((evaluate) => evaluate(scope))
    const [result] = run([existing])
    return result
  }
}

export const outputStages: Record<string, MakeStage> = { $out: out, $merge: merge }
