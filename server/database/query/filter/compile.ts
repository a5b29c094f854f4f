import { BSONRegExp } from "bson"
import { MongoError } from "../../errors.ts"
import { isDocument, isRegex, isTrue, type Document } from "../../values/types.ts"
import { compileExpression } from "../expressions/compile.ts"
import { environmentOf, scopeOf, type Environment } from "../expressions/scope.ts"
import type { FilterOptions } from "../interface.ts"
import { badValue, notSupported } from "../refuse.ts"
import { variablesOf } from "../variables.ts"
import { elementDocument, elementValue, listOf, sizeCondition } from "./arrays.ts"
import { anyTest, comparedTo, equalTo, memberOf, type Comparison } from "./comparison.ts"
import { allOf, anyOf, everything, fieldNode, not, type Condition, type Node } from "./conditions.ts"
import { bitsCondition, modCondition, typeCondition } from "./numbers.ts"
import { matching, regexFrom } from "./regex.ts"

/** What MongoDB has and this database has not: named in the refusal. */
const unsupported = new Set([
  "$where",
  "$text",
  "$near",
  "$nearSphere",
  "$geoWithin",
  "$geoIntersects",
  "$geoNear",
  "$within",
  "$jsonSchema",
  "$sampleRate",
  "$encStrContains",
])

export type NodeOptions = FilterOptions & {
  environment?: Environment | undefined
  /** Within `$elemMatch`, where `$expr` has no document to read. */
  inside?: boolean
}

const wholeFilters = new Set(["$and", "$or", "$nor", "$expr", "$comment", "$where", "$text", "$jsonSchema"])

export function compileNode(filter: Document, options: NodeOptions): Node {
  return allOf(
    Object.entries(filter).map(([name, operand]) =>
      name.startsWith("$") ? topLevel(name, operand, options) : fieldNode(name, conditionsOf(operand, options)),
    ),
  )
}

function topLevel(operator: string, operand: unknown, options: NodeOptions): Node {
  switch (operator) {
    case "$and":
      return allOf(branches(operator, operand, options))
    case "$or":
      return either(operator, operand, options)
    case "$nor":
      return not(anyOf(branches(operator, operand, options)))
    case "$expr":
      return expr(operand, options)
    case "$comment":
      return everything
    case "$ref":
    case "$id":
    case "$db":
      return fieldNode(operator, [equality(operand, options)])
  }
  if (unsupported.has(operator)) throw notSupported(operator)
  throw badValue(
    `unknown top level operator: ${operator}. If you have a field name that starts with a '$' symbol, ` +
      "consider using $getField or $setField.",
  )
}

function branches(operator: string, operand: unknown, options: NodeOptions): Node[] {
  if (!Array.isArray(operand)) throw badValue(`${operator} must be an array`)
  if (operand.length === 0) throw badValue("$and/$or/$nor must be a nonempty array")
  return operand.map((branch) => {
    if (!isDocument(branch)) throw badValue("$or/$and/$nor entries need to be full objects")
    return compileNode(branch, options)
  })
}

/** A choice among values of one path is a list, like `$in`, and as there `$` has its position. */
function either(operator: string, operand: unknown, options: NodeOptions): Node {
  const nodes = branches(operator, operand, options)
  const fields = (operand as Document[]).map((branch) => Object.entries(branch))
  const path = fields[0]?.[0]?.[0]
  const isList =
    path !== undefined &&
    !path.startsWith("$") &&
    nodes.length > 1 &&
    fields.every(([field, ...others]) => field?.[0] === path && others.length === 0 && !holdsOperators(field[1]))
  return isList
    ? fieldNode(path, [
        membership(
          "$in",
          fields.map(([field]) => field![1]),
          options,
        ),
      ])
    : anyOf(nodes)
}

/** Whether an operand holds operators; otherwise it is a value to be equal to, which a reference (`$ref`) is too. */
export function holdsOperators(operand: unknown): operand is Document {
  if (!isDocument(operand)) return false
  return (Object.keys(operand)[0]?.startsWith("$") ?? false) && !("$ref" in operand && "$id" in operand)
}

const referenceFields = ["$ref", "$id", "$db"]

function conditionsOf(operand: unknown, options: NodeOptions): Condition[] {
  if (isRegex(operand)) return [{ leaf: "each", test: matching(operand) }]
  if (!holdsOperators(operand)) return [equality(operand, options)]
  return Object.entries(operand).flatMap(([operator, value]) => conditionsFor(operator, value, operand, options))
}

function equality(operand: unknown, { collation }: NodeOptions): Condition {
  if (operand === undefined) throw badValue("cannot compare to undefined")
  return { leaf: "each", test: equalTo(operand, collation) }
}

function conditionsFor(operator: string, operand: unknown, beside: Document, options: NodeOptions): Condition[] {
  switch (operator) {
    case "$eq":
      return [equality(operand, options)]
    case "$ne":
      return [{ not: [equality(withoutRegex(operator, operand), options)] }]
    case "$gt":
    case "$gte":
    case "$lt":
    case "$lte":
      return [ordered(operator, operand, options)]
    case "$in":
      return [membership(operator, operand, options)]
    case "$nin":
      return [{ not: [membership(operator, operand, options)] }]
    case "$not":
      return [{ not: negated(operand, options) }]
    case "$all":
      return all(operand, options)
    case "$elemMatch":
      return [elemMatch(operand, options)]
    case "$exists":
      return [exists(operand)]
    case "$size":
      return [sizeCondition(operand)]
    case "$type":
      return [typeCondition(operand)]
    case "$mod":
      return [modCondition(operand)]
    case "$regex":
      return [regexCondition(operand, beside["$options"])]
    case "$options":
      return optionsBeside(beside)
    case "$bitsAllSet":
    case "$bitsAllClear":
    case "$bitsAnySet":
    case "$bitsAnyClear":
      return [bitsCondition(operator, operand)]
    case "$comment":
      return []
  }
  throw unsupported.has(operator) ? notSupported(operator) : badValue(`unknown operator: ${operator}`)
}

function withoutRegex(operator: string, operand: unknown): unknown {
  if (isRegex(operand)) throw badValue(`Can't have regex as arg to ${operator}.`)
  return operand
}

function ordered(operator: Comparison, operand: unknown, { collation }: NodeOptions): Condition {
  if (isRegex(operand)) throw badValue("Can't have RegEx as arg to predicate over field ''.")
  return { leaf: "each", test: comparedTo(operator, operand, collation) }
}

function membership(operator: string, operand: unknown, { collation }: NodeOptions): Condition {
  const list = listOf(operator, operand)
  if (list.some(holdsOperators)) throw badValue(`cannot nest $ under ${operator}`)
  const patterns = list.filter(isRegex).map(matching)
  const values = memberOf(
    list.filter((item) => !isRegex(item)),
    collation,
  )
  return { leaf: "each", test: patterns.length === 0 ? values : anyTest([values, ...patterns]) }
}

function negated(operand: unknown, options: NodeOptions): Condition[] {
  if (isRegex(operand)) return conditionsOf(operand, options)
  if (!isDocument(operand)) throw badValue("$not needs a regex or a document")
  if (Object.keys(operand).length === 0) throw badValue("$not cannot be empty")
  return Object.entries(operand).flatMap(([name, value]) => conditionsFor(name, value, operand, options))
}

function all(operand: unknown, options: NodeOptions): Condition[] {
  const list = listOf("$all", operand)
  if (list.length === 0) return [{ leaf: "each", test: () => false }]
  const ofElements = list.filter(isElemMatch)
  if (ofElements.length > 0 && ofElements.length < list.length) throw badValue("$all/$elemMatch has to be consistent")
  if (ofElements.length > 0) return ofElements.map((item) => elemMatch(item["$elemMatch"], options))
  return list.map((item) => {
    if (holdsOperators(item)) throw badValue("no $ expressions in $all")
    return isRegex(item) ? { leaf: "each", test: matching(item) } : equality(item, options)
  })
}

function isElemMatch(item: unknown): item is Document {
  return isDocument(item) && Object.keys(item)[0] === "$elemMatch"
}

function elemMatch(operand: unknown, options: NodeOptions): Condition {
  if (!isDocument(operand)) throw badValue("$elemMatch needs an Object")
  if (isElementFilter(operand)) return elementDocument(compileNode(operand, { ...options, inside: true }))
  return elementValue(conditionsOf(operand, options))
}

/** A filter on the fields of an element, rather than operators on the element itself. */
function isElementFilter(operand: Document): boolean {
  const first = Object.keys(operand)[0]
  if (!first?.startsWith("$")) return true
  return wholeFilters.has(first) || referenceFields.some((name) => name in operand)
}

function exists(operand: unknown): Condition {
  const found: Condition = { leaf: "each", test: (value) => value !== undefined }
  return isTrue(operand) ? found : { not: [found] }
}

function regexCondition(operand: unknown, beside: unknown): Condition {
  const { pattern, options } = regexFrom(operand, beside)
  return { leaf: "each", test: matching(new BSONRegExp(pattern, [...options].sort().join(""))) }
}

function optionsBeside(beside: Document): Condition[] {
  if (!("$regex" in beside)) throw badValue("$options needs a $regex")
  return []
}

function expr(operand: unknown, options: NodeOptions): Node {
  if (options.plain) {
    throw new MongoError("QueryFeatureNotAllowed", "$expr is not allowed in this context", { code: 224 })
  }
  if (options.inside) throw badValue("$expr can only be applied to the top-level document")
  const evaluate = compileExpression(operand, options.environment ?? environmentOf(options, variablesOf(options)))
  return { matches: (document) => isTrue(evaluate(scopeOf(document))), position: () => undefined }
}
