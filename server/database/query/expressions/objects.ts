import { calculateObjectSize, Int32 } from "bson"
import { bytesOf } from "../../values/compare.ts"
import { fieldOf, setField } from "../../values/paths.ts"
import { isDocument, isNumber, typeOf, type Document } from "../../values/types.ts"
import { location } from "../refuse.ts"
import { isNullish, namedFields, unary, variadic } from "./arguments.ts"
import { compileExpression } from "./compile.ts"
import type { Operator } from "./operator.ts"
import { constant, constantValue, isConstant, type Environment, type Evaluate } from "./scope.ts"

const mergeObjects = variadic((values) => {
  const list = values.length === 1 && Array.isArray(values[0]) ? (values[0] as unknown[]) : values
  const result: Document = {}
  for (const value of list) {
    if (isNullish(value)) continue
    if (!isDocument(value)) {
      throw location(
        40400,
        `$mergeObjects requires object inputs, but input ${JSON.stringify(value)} is of type ` + `${typeOf(value)}`,
      )
    }
    for (const name of Object.keys(value)) setField(result, name, value[name])
  }
  return result
})

const objectToArray = unary("$objectToArray", (value) => {
  if (isNullish(value)) return null
  if (!isDocument(value)) throw location(40390, `$objectToArray requires a document input, found: ${typeOf(value)}`)
  return Object.keys(value).map((k) => ({ k, v: value[k] }))
})

const arrayToObject = unary("$arrayToObject", (value) => {
  if (isNullish(value)) return null
  if (!Array.isArray(value)) throw location(40386, `$arrayToObject requires an array input, found: ${typeOf(value)}`)
  const result: Document = {}
  for (const item of value) {
    const [name, content] = pairFrom(item)
    if (name.includes("\0")) throw location(4940400, "Key field cannot contain an embedded null byte")
    setField(result, name, content)
  }
  return result
})

function pairFrom(item: unknown): [string, unknown] {
  if (Array.isArray(item)) {
    if (item.length !== 2) {
      throw location(40397, `$arrayToObject requires an array of size 2 arrays,found array of size: ${item.length}`)
    }
    return [keyFrom(item[0], 40395), item[1]]
  }
  if (!isDocument(item)) {
    throw location(40398, `Unrecognised input type format for $arrayToObject: ${typeOf(item)}`)
  }
  if (Object.keys(item).length !== 2 || !("k" in item) || !("v" in item)) {
    throw location(
      40392,
      "$arrayToObject requires an object keys of 'k' and 'v'. Found incorrect number of keys:" +
        String(Object.keys(item).length),
    )
  }
  return [keyFrom(item["k"], 40394), item["v"]]
}

function keyFrom(key: unknown, code: number): string {
  if (typeof key === "string") return key
  throw location(
    code,
    "$arrayToObject requires an array of key-value pairs, where the key must be of type string. " +
      `Found key type: ${typeOf(key)}`,
  )
}

/** `$getField: "name"`, or `{ field, input }`; names with dots and dollars are names like any other. */
const getField: Operator = (operand, environment) => {
  const fields =
    isDocument(operand) && ("field" in operand || "input" in operand)
      ? namedFields("$getField", operand, ["field", "input"])
      : { field: operand, input: "$$CURRENT" }
  const name = fieldName("$getField", fields["field"], environment)
  const input = compileExpression(fields["input"], environment)
  return (scope) => {
    const value = input(scope)
    if (isDocument(value)) return fieldOf(value, name)
    return isNullish(value) ? value : undefined
  }
}

function fieldName(operator: string, field: unknown, environment: Environment): string {
  const literal =
    typeof field === "string" && !field.startsWith("$") ? constant(field) : compileExpression(field, environment)
  const name = isConstant(literal) ? constantValue(literal) : undefined
  if (typeof name === "string") return name
  throw location(
    operator === "$getField" ? 5654602 : 4161107,
    `${operator} requires 'field' to evaluate to a constant String, but got ${typeOf(name)}`,
  )
}

const setOne: Operator = (operand, environment) => {
  const fields = namedFields("$setField", operand, ["field", "input", "value"])
  const value = compileExpression(fields["value"], environment)
  return settingField("$setField", fields, environment, value)
}

const unsetOne: Operator = (operand, environment) => {
  const fields = namedFields("$unsetField", operand, ["field", "input"])
  return settingField("$unsetField", fields, environment, constant(undefined))
}

function settingField(operator: string, fields: Document, environment: Environment, value: Evaluate): Evaluate {
  const name = fieldName(operator, fields["field"], environment)
  const input = compileExpression(fields["input"], environment)
  return (scope) => {
    const document = input(scope)
    if (isNullish(document)) return null
    if (!isDocument(document)) throw location(4161105, `${operator} requires 'input' to evaluate to type Object`)
    const result = { ...document }
    const set = value(scope)
    if (set === undefined) delete result[name]
    else setField(result, name, set)
    return result
  }
}

const bsonSize = unary("$bsonSize", (value) => {
  if (isNullish(value)) return null
  if (!isDocument(value)) throw location(31393, `$bsonSize requires a document input, found: ${typeOf(value)}`)
  return new Int32(calculateObjectSize(value))
})

const binarySize = unary("$binarySize", (value) => {
  if (isNullish(value)) return null
  if (typeof value === "string") return new Int32(Buffer.byteLength(value))
  if (typeOf(value) !== "binData") {
    throw location(51276, `$binarySize requires a string or BinData argument, found: ${typeOf(value)}`)
  }
  return new Int32(bytesOf(value as Uint8Array).length)
})

export const objectOperators: Record<string, Operator> = {
  $mergeObjects: mergeObjects,
  $objectToArray: objectToArray,
  $arrayToObject: arrayToObject,
  $getField: getField,
  $setField: setOne,
  $unsetField: unsetOne,
  $bsonSize: bsonSize,
  $binarySize: binarySize,
  $type: unary("$type", (value) => typeOf(value)),
  $isNumber: unary("$isNumber", (value) => isNumber(value)),
  $isArray: unary("$isArray", (value) => Array.isArray(value)),
}
