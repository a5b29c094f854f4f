import { Int32, Long, Timestamp } from "bson"
import { add, bigintOf, integerValue, multiply, widest } from "../../values/arithmetic.ts"
import { compareNumbers, compareValues, identical } from "../../values/compare.ts"
import { show, showField } from "../../values/show.ts"
import { isDocument, isNumber, numberOf, typeOf, type Document } from "../../values/types.ts"
import { badValue, failedToParse, typeMismatch } from "../refuse.ts"
import { KEEP, REMOVE, type MakeModifier, type Place } from "./modifier.ts"

const set: MakeModifier = (_path, value) => ({
  creates: true,
  modify: (current) => (current !== undefined && identical(current, value) ? KEEP : value),
})

const setOnInsert: MakeModifier = (path, value, options) => ({ ...set(path, value, options), onlyOnInsert: true })

const unset: MakeModifier = () => ({
  creates: false,
  tolerant: true,
  modify: (current) => (current === undefined ? KEEP : REMOVE),
})

const increase: MakeModifier = (path, amount) => {
  if (!isNumber(amount)) throw typeMismatch(`Cannot increment with non-numeric argument: ${showField(path, amount)}`)
  return {
    creates: true,
    modify: (current, place) => (current === undefined ? amount : calculated("$inc", add, current, amount, place)),
  }
}

const times: MakeModifier = (path, factor) => {
  if (!isNumber(factor)) throw typeMismatch(`Cannot multiply with non-numeric argument: ${showField(path, factor)}`)
  return {
    creates: true,
    modify: (current, place) =>
      current === undefined ? multiply(new Int32(0), factor) : calculated("$mul", multiply, current, factor, place),
  }
}

function calculated(
  operator: string,
  operation: typeof add,
  current: unknown,
  operand: unknown,
  { document, name }: Place,
): unknown {
  if (!isNumber(current)) {
    throw typeMismatch(
      `Cannot apply ${operator} to a value of non-numeric type. ${showId(document)} has the field ` +
        `'${name}' of non-numeric type ${typeOf(current)}`,
    )
  }
  const result = operation(current, operand)
  if (result === undefined) {
    throw badValue(
      `Failed to apply ${operator} operations to current value ((NumberLong)${show(current)}) for ` +
        `document ${showId(document)}`,
    )
  }
  return isSameNumber(result, current) ? KEEP : result
}

/** As MongoDB tells whether it wrote: 0 is -0 and 1.50 is 1.5, but NaN is not itself. */
function isSameNumber(result: unknown, current: unknown): boolean {
  return typeOf(result) === typeOf(current) && compareNumbers(result, current) === 0 && !Number.isNaN(numberOf(result))
}

export function showId(document: Document) {
  return showField("_id", document["_id"])
}

function extreme(wins: (order: number) => boolean): MakeModifier {
  return (_path, value, { collation }) => ({
    creates: true,
    modify: (current) => (current === undefined || wins(compareValues(value, current, collation)) ? value : KEEP),
  })
}

const currentDate: MakeModifier = (_path, operand, { now }) => {
  const value = wantsTimestamp(operand) ? new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 }) : now
  return { creates: true, modify: (current) => (current !== undefined && identical(current, value) ? KEEP : value) }
}

function wantsTimestamp(operand: unknown): boolean {
  if (typeof operand === "boolean") return false
  if (!isDocument(operand)) {
    throw badValue(
      `${typeOf(operand)} is not valid type for $currentDate. Please use a boolean ('true') or a $type ` +
        "expression ({$type: 'timestamp/date'}).",
    )
  }
  for (const name of Object.keys(operand)) {
    if (name !== "$type") throw badValue(`Unrecognized $currentDate option: ${name}`)
  }
  const type = operand["$type"]
  if (type === "date" || type === "timestamp") return type === "timestamp"
  throw badValue(
    "The '$type' string field is required to be 'date' or 'timestamp': " + "{$currentDate: {field : {$type: 'date'}}}",
  )
}

const bitwise: Record<string, (a: bigint, b: bigint) => bigint> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

const bit: MakeModifier = (path, operand) => {
  if (!isDocument(operand)) {
    throw badValue(
      "The $bit modifier is not compatible with a " +
        typeOf(operand) +
        ". You must pass in an embedded " +
        "document: {$bit: {field: {and/or/xor: #}}",
    )
  }
  const steps = Object.entries(operand).map(([name, mask]) => bitStep(path, operand, name, mask))
  if (steps.length === 0) {
    throw badValue(
      "You must pass in at least one bitwise operation. The format is: " + "{$bit: {field: {and/or/xor: #}}",
    )
  }
  return {
    creates: true,
    modify: (current, place) => {
      const start = current === undefined ? new Int32(0) : current
      if (typeOf(start) !== "int" && typeOf(start) !== "long") throw notIntegral(start, place)
      const result = steps.reduce<unknown>((value, step) => step(value), start)
      return identical(result, current) ? KEEP : result
    },
  }
}

function bitStep(path: string, operand: Document, name: string, mask: unknown) {
  const operation = bitwise[name]
  if (operation === undefined) {
    throw badValue(
      `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown ` +
        `operator: ${showField(name, mask)}`,
    )
  }
  if (!(mask instanceof Int32 || mask instanceof Long || typeOf(mask) === "int")) {
    throw badValue(
      `The $bit modifier field must be an Integer(32/64 bit); a '${typeOf(mask)}' is not supported here: ` +
        showField(name, mask),
    )
  }
  return (value: unknown) =>
    integerValue(operation(bigintOf(value), bigintOf(mask)), widest(value, mask) === "long" ? "long" : "int")
}

function notIntegral(value: unknown, { document, name }: Place) {
  return badValue(
    `Cannot apply $bit to a value of non-integral type.${showId(document)} has the field ${name} of ` +
      `non-integer type ${typeOf(value)}`,
  )
}

const pop: MakeModifier = (path, operand) => {
  if (!isNumber(operand)) throw failedToParse(`Expected a number in: ${path}: ${show(operand)}`)
  const end = numberOf(operand)
  if (end !== 1 && end !== -1) throw failedToParse(`$pop expects 1 or -1, found: ${show(operand)}`)
  return {
    creates: false,
    modify: (current) => {
      if (current === undefined) return KEEP
      if (!Array.isArray(current)) {
        throw typeMismatch(`Path '${path}' contains an element of non-array type '${typeOf(current)}'`)
      }
      if (current.length === 0) return KEEP
      return (end === 1 ? current.slice(0, -1) : current.slice(1)) as unknown[]
    },
  }
}

export const fieldOperators: Record<string, MakeModifier> = {
  $set: set,
  $setOnInsert: setOnInsert,
  $unset: unset,
  $inc: increase,
  $mul: times,
  $currentDate: currentDate,
  $min: extreme((order) => order < 0),
  $max: extreme((order) => order > 0),
  $bit: bit,
  $pop: pop,
}
