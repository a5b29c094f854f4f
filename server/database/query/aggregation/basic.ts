import { Int32 } from "bson"
import { show } from "../../values/show.ts"
import { isDocument, isNumber, numberOf, typeOf } from "../../values/types.ts"
import { compileNode } from "../filter/compile.ts"
import { integerOf, truncatedLong } from "../integers.ts"
import { addedFields, projectedFields, unsetFields } from "../projection/stages.ts"
import { location } from "../refuse.ts"
import { sortDocuments } from "../sorting.ts"
import { Memory } from "./memory.ts"
import { mapping, type MakeStage } from "./stage.ts"
import { unwind } from "./unwind.ts"

const match: MakeStage = (operand, { context, environment }) => {
  if (!isDocument(operand)) throw location(15959, "the match filter must be an expression in an object")
  const node = compileNode(operand, { ...context, environment })
  return function* (input) {
    for (const document of input) if (node.matches(document)) yield document
  }
}

/** As many as a sort with a limit keeps without being counted. */
const fewDocuments = 1000

const sort: MakeStage = (operand, { context, next }) => {
  if (!isDocument(operand)) throw location(15973, "the $sort key specification must be an object")
  if (Object.keys(operand).length === 0) throw location(15976, "$sort stage must have at least one sort key")
  const wanted = integerOf(next?.["$limit"]) ?? Infinity
  if (wanted > 0 && wanted <= fewDocuments) return (input) => sortDocuments(input, operand, context, wanted)
  return (input) => sortDocuments(new Memory("$sort").holdEach(input), operand, context)
}

const limit: MakeStage = (operand) => {
  const count = countFrom("$limit", operand)
  if (count === 0) throw location(15958, "the limit must be positive")
  return function* (input) {
    let left = count
    for (const document of input) {
      yield document
      if (--left === 0) return
    }
  }
}

const skip: MakeStage = (operand) => {
  const count = countFrom("$skip", operand)
  return function* (input) {
    let left = count
    for (const document of input) if (left-- <= 0) yield document
  }
}

function countFrom(stage: string, operand: unknown): number {
  const code = stage === "$limit" ? 2107201 : 5107200
  const wrong = `invalid argument to ${stage} stage: `
  if (!isNumber(operand)) throw location(code, `${wrong}Expected a number in: ${stage}: ${JSON.stringify(operand)}`)
  const long = truncatedLong(operand)
  if (long === undefined || Number(long) !== numberOf(operand)) {
    throw location(code, `${wrong}Expected an integer: ${stage}: ${show(operand)}`)
  }
  if (long < 0n) throw location(code, `${wrong}Expected a non-negative number in: ${stage}: ${show(operand)}`)
  return Number(long)
}

const project: MakeStage = (operand, { context, environment }) => {
  if (!isDocument(operand)) throw location(15969, "$project specification must be an object")
  if (Object.keys(operand).length === 0) {
    throw location(51272, "Invalid $project :: caused by :: projection specification must have at least one field")
  }
  return mapping(projectedFields(operand, context, environment))
}

const addFields: MakeStage = (operand, { environment }) => {
  if (!isDocument(operand)) {
    throw location(40272, `$addFields specification stage must be an object, got ${typeOf(operand)}`)
  }
  return mapping(addedFields(operand, environment))
}

const unset: MakeStage = (operand) => {
  const fields = Array.isArray(operand) ? operand : [operand]
  if (fields.length === 0) {
    throw location(31119, "$unset specification must be a string or an array with at least one field")
  }
  if (!fields.every((field) => typeof field === "string")) {
    throw location(31120, "$unset specification must be a string or an array containing only string values")
  }
  return mapping(unsetFields(fields))
}

const count: MakeStage = (operand) => {
  if (typeof operand !== "string") throw location(40156, "the count field must be a non-empty string")
  if (operand === "") throw location(40156, "the count field must be a non-empty string")
  if (operand.startsWith("$")) throw location(40158, "the count field cannot be a $-prefixed path")
  if (operand.includes(".")) throw location(40160, "the count field cannot contain '.'")
  return function* (input) {
    const iterator = input[Symbol.iterator]()
    let number = 0
    while (iterator.next().done !== true) number++
    if (number > 0) yield { [operand]: new Int32(number) }
  }
}

export const basicStages: Record<string, MakeStage> = {
  $match: match,
  $sort: sort,
  $limit: limit,
  $skip: skip,
  $project: project,
  $addFields: addFields,
  $set: addFields,
  $unset: unset,
  $count: count,
  $unwind: unwind,
}
