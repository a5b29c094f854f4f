import { show } from "../../values/show.ts"
import { isDocument, isNumber, isTrue, type Document } from "../../values/types.ts"
import { compileExpression, isOperator } from "../expressions/compile.ts"
import { isExpressionName } from "../expressions/operators.ts"
import { environmentOf, scopeOf, type Environment } from "../expressions/scope.ts"
import type { CompileOptions, Filter, Projection } from "../interface.ts"
import { location, notSupported } from "../refuse.ts"
import { variablesOf } from "../variables.ts"
import { cutFrom, elemMatchEntry, sliced, type Slice } from "./arrays.ts"
import { positional } from "./positional.ts"
import { addEntry, branch, computed, excluded, included, type Branch } from "./tree.ts"

type Mode = "inclusion" | "exclusion"

/** What is known while a projection is read. */
type Reading = {
  tree: Branch
  environment: Environment
  options: CompileOptions
  /** A find's projection may use `$slice`, `$elemMatch` and `$` as such; an aggregation's may not. */
  forFind: boolean
  mode?: Mode | undefined
  idIncluded?: boolean | undefined
  usesElemMatch: boolean
  slices: Slice[]
  positional?: string | undefined
}

/** Compiles a find's projection; the filter gives the positional `$` its element. */
export function compileProjection(projection: Document, options: CompileOptions = {}): Projection {
  const environment = environmentOf(options, variablesOf(options))
  const reading = read(projection, { options, environment, forFind: true })
  const project = projector(reading)
  if (reading.positional === undefined) return (document) => project(document)
  const narrow = positional(reading.positional)
  return (document: Document, filter?: Filter) => project(narrow(document, filter))
}

/** Compiles the `$project` of a pipeline. */
export function compileProjectStage(projection: Document, options: CompileOptions, environment: Environment) {
  return projector(read(projection, { options, environment, forFind: false }))
}

function read(projection: Document, start: Pick<Reading, "options" | "environment" | "forFind">): Reading {
  const reading: Reading = { ...start, tree: branch(), usesElemMatch: false, slices: [] }
  for (const [path, value] of Object.entries(projection)) readField(reading, path, value)
  reading.mode ??= usualMode(reading)
  if (reading.mode === "inclusion" && reading.idIncluded === undefined && !reading.tree.fields.has("_id")) {
    addEntry(reading.tree, "_id", ["_id"], "keep")
  }
  return reading
}

/** Without a field that is plainly kept or left out, `$slice` leaves the others, and `$elemMatch` does not. */
function usualMode({ idIncluded, usesElemMatch, slices }: Reading): Mode {
  return idIncluded === true || (usesElemMatch && slices.length === 0) ? "inclusion" : "exclusion"
}

function projector({ tree, mode, slices }: Reading) {
  const pick = mode === "inclusion" ? included : excluded
  return (document: Document): Document => {
    const scope = scopeOf(document)
    return slices.reduce(sliced, computed(pick(document, tree, scope), tree, scope))
  }
}

function readField(reading: Reading, path: string, value: unknown) {
  if (path.endsWith(".$")) return readPositional(reading, path.slice(0, -2), value)
  if (reading.forFind && path.split(".").includes("$")) {
    throw location(
      31394,
      "As of 4.4, it's illegal to specify positional operator in the middle of a path." +
        "Positional projection may only be used at the end, for example: a.b.$. If the query previously used a form " +
        "like a.b.$.d, remove the parts following the '$' and the results will be equivalent.",
    )
  }
  const parts = partsOf(path)
  if (typeof value === "boolean" || isNumber(value)) readFlag(reading, path, parts, isTrue(value))
  else if (isDocument(value) && !isOperator(value)) readNested(reading, path, value)
  else if (isDocument(value) && reading.forFind && isFindOperator(value)) readOperator(reading, path, parts, value)
  else readExpression(reading, path, parts, value)
}

export function partsOf(path: string): string[] {
  if (path === "") throw location(40352, "FieldPath cannot be constructed with empty string")
  const parts = path.split(".")
  if (path.endsWith(".")) throw location(40353, "FieldPath must not end with a '.'.")
  if (parts.includes("")) throw location(15998, "FieldPath field names may not be empty strings.")
  if (parts.some((part) => part.startsWith("$") && !["$id", "$ref", "$db"].includes(part))) {
    throw location(16410, "FieldPath field names may not start with '$'. Consider using $getField or $setField.")
  }
  return parts
}

function expressionInExclusion(path: string, value: unknown) {
  return isDocument(value)
    ? location(31252, "Cannot use expression other than $meta in exclusion projection")
    : location(31310, `Cannot use an expression ${path}: ${show(value)} in an exclusion projection`)
}

function isFindOperator(value: Document) {
  return ["$slice", "$elemMatch", "$meta"].includes(Object.keys(value)[0]!)
}

function readFlag(reading: Reading, path: string, parts: string[], include: boolean) {
  if (path === "_id") {
    reading.idIncluded = include
    return addEntry(reading.tree, path, parts, include ? "keep" : "drop")
  }
  const mode = include ? "inclusion" : "exclusion"
  if (reading.mode !== undefined && reading.mode !== mode) {
    throw include
      ? location(31253, `Cannot do inclusion on field ${path} in exclusion projection`)
      : location(31254, `Cannot do exclusion on field ${path} in inclusion projection`)
  }
  reading.mode = mode
  addEntry(reading.tree, path, parts, include ? "keep" : "drop")
}

function readNested(reading: Reading, path: string, value: Document) {
  const fields = Object.entries(value)
  if (fields.length === 0) {
    throw location(51270, `An empty sub-projection is not a valid value. Found empty object at path ${path}`)
  }
  for (const [name, inner] of fields) readField(reading, `${path}.${name}`, inner)
}

function readOperator(reading: Reading, path: string, parts: string[], value: Document) {
  const [operator, operand] = Object.entries(value)[0]!
  if (operator === "$meta") throw notSupported("$meta in a projection")
  if (operator === "$slice") return readSlice(reading, path, parts, value)
  if (reading.positional !== undefined) throw bothPositionalAndElemMatch()
  if (parts.length > 1) throw location(31275, "Cannot use $elemMatch projection on a nested field.")
  reading.usesElemMatch = true
  addEntry(reading.tree, path, parts, elemMatchEntry(operand, reading.options))
}

/** A number, or two numbers; any other operand is the aggregation's `$slice`. */
function readSlice(reading: Reading, path: string, parts: string[], value: Document) {
  const operand = value["$slice"]
  const forFind = isNumber(operand) || (Array.isArray(operand) && operand.length === 2 && operand.every(isNumber))
  if (!forFind) return readExpression(reading, path, parts, value)
  addEntry(reading.tree, path, parts, "keep")
  reading.slices.push({ parts, cut: cutFrom(operand) })
}

function readExpression(reading: Reading, path: string, parts: string[], value: unknown) {
  if (reading.mode === "exclusion") throw expressionInExclusion(path, value)
  if (isOperator(value) && !isExpressionName(Object.keys(value)[0]!)) {
    throw location(31325, `Unknown expression ${Object.keys(value)[0]}`)
  }
  reading.mode = "inclusion"
  addEntry(reading.tree, path, parts, { compute: compileExpression(value, reading.environment) })
}

function readPositional(reading: Reading, path: string, value: unknown) {
  if (!reading.forFind) throw location(31324, "Cannot use positional projection in aggregation projection")
  if (isDocument(value)) {
    throw location(31271, "positional projection cannot be used with an expression or sub object")
  }
  if (!isNumber(value) && typeof value !== "boolean") {
    throw location(31308, "positional projection cannot be used with a literal")
  }
  if (!isTrue(value)) throw location(31395, "positional projection cannot be used with exclusion")
  if (reading.positional !== undefined) {
    throw location(31276, "Cannot specify more than one positional projection per query.")
  }
  if (reading.usesElemMatch) throw bothPositionalAndElemMatch()
  reading.positional = path
  readFlag(reading, path, partsOf(path), true)
}

function bothPositionalAndElemMatch() {
  return location(31255, "Cannot specify positional operator and $elemMatch.")
}
