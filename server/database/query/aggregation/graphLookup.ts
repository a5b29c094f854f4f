import { Long } from "bson"
import { show } from "../../values/show.ts"
import { isDocument, isNumber, typeOf, type Document } from "../../values/types.ts"
import { ValueMap } from "../../values/valueMap.ts"
import { compileExpression } from "../expressions/compile.ts"
import { pathFrom } from "../expressions/fieldPath.ts"
import { scopeOf } from "../expressions/scope.ts"
import { compileNode } from "../filter/compile.ts"
import { integerOf } from "../integers.ts"
import { failedToParse, location } from "../refuse.ts"
import { joinValues, withField } from "./fields.ts"
import type { MakeStage, StageContext } from "./stage.ts"

const required = ["from", "startWith", "connectFromField", "connectToField", "as"]
const optional = ["maxDepth", "depthField", "restrictSearchWithMatch"]

/** Follows references from document to document in one collection, breadth first, each found once. */
export const graphLookup: MakeStage = (operand, stage) => {
  const fields = checked(operand)
  const as = pathFrom(fields["as"] as string)
  const start = compileExpression(fields["startWith"], stage.environment)
  const search = searcher(fields, stage)
  return function* (input) {
    for (const document of input) {
      const first = start(scopeOf(document))
      yield withField(document, as, search(Array.isArray(first) ? first : [first ?? null]))
    }
  }
}

function checked(operand: unknown): Document {
  if (!isDocument(operand)) {
    throw failedToParse(`the $graphLookup stage specification must be an object, but found ${typeOf(operand)}`)
  }
  for (const name of Object.keys(operand)) {
    if (!required.includes(name) && !optional.includes(name)) {
      throw location(40104, `Unknown argument to $graphLookup: ${name}`)
    }
  }
  const missing = required.find((name) => !(name in operand))
  if (missing !== undefined) throw location(40105, `$graphLookup requires '${required.join("', '")}' to be specified.`)
  const wrong = required.filter((name) => name !== "startWith").find((name) => typeof operand[name] !== "string")
  if (wrong !== undefined) {
    throw location(40103, `expected string as argument for ${wrong}, found: ${typeOf(operand[wrong])}`)
  }
  return operand
}

function depthLimit(value: unknown): number {
  if (value === undefined) return Infinity
  if (!isNumber(value)) throw location(40100, `maxDepth must be numeric, found type: ${typeOf(value)}`)
  const whole = integerOf(value)
  if (whole === undefined) throw location(40102, `maxDepth could not be represented as a long long: ${show(value)}`)
  if (whole < 0) throw location(40101, `maxDepth requires a nonnegative argument, found: ${whole}`)
  return whole
}

function searcher(fields: Document, { context, environment }: StageContext) {
  const maxDepth = depthLimit(fields["maxDepth"])
  const { depthField, restrictSearchWithMatch: restriction = {} } = fields
  if (!isDocument(restriction)) throw location(40185, "restrictSearchWithMatch must be an object")
  const allowed = compileNode(restriction, { ...context, environment })
  const from = pathFrom(fields["connectFromField"] as string)
  const to = fields["connectToField"] as string
  const depthParts = typeof depthField === "string" ? pathFrom(depthField) : undefined
  return (start: unknown[]): Document[] => {
    const found = new ValueMap<Document>()
    let frontier = start
    for (let depth = 0; frontier.length > 0 && depth <= maxDepth; depth++) {
      const filter = { $or: frontier.map((value) => ({ [to]: { $eq: value } })) }
      const next: unknown[] = []
      for (const document of context.read(context.database, fields["from"] as string, { filter })) {
        if (!allowed.matches(document) || found.has(document["_id"])) continue
        found.add(
          document["_id"],
          depthParts === undefined ? document : withField(document, depthParts, Long.fromNumber(depth)),
        )
        next.push(...joinValues(document, from))
      }
      frontier = next
    }
    return [...found.entries()].map(([, document]) => document)
  }
}
