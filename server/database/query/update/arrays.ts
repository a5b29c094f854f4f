import type { Collation } from "../../values/collation.ts"
import { compareValues } from "../../values/compare.ts"
import { show } from "../../values/show.ts"
import { isDocument, isRegex, typeOf, type Document } from "../../values/types.ts"
import { compileNode, holdsOperators } from "../filter/compile.ts"
import { badValue, typeMismatch } from "../refuse.ts"
import { showId } from "./fields.ts"
import { KEEP, type MakeModifier, type ModifierOptions } from "./modifier.ts"
import { pushPlan } from "./push.ts"

const push: MakeModifier = (_path, operand, options) => {
  const plan = pushPlan(operand, options)
  return {
    creates: true,
    modify: (current, { document, path }) => {
      if (current !== undefined && !Array.isArray(current)) {
        throw badValue(
          `The field '${path}' must be an array but is of type ${typeOf(current)} in document ` + showId(document),
        )
      }
      return plan(current as unknown[] | undefined)
    },
  }
}

const addToSet: MakeModifier = (_path, operand, { collation }) => {
  const wanted = eachOf(operand)
  return {
    creates: true,
    modify: (current, { name }) => {
      if (current !== undefined && !Array.isArray(current)) {
        throw badValue(
          `Cannot apply $addToSet to non-array field. Field named '${name}' has non-array type ` + typeOf(current),
        )
      }
      return united(current as unknown[] | undefined, wanted, collation)
    },
  }
}

function eachOf(operand: unknown): unknown[] {
  if (!isDocument(operand) || Object.keys(operand)[0] !== "$each") return [operand]
  const each = operand["$each"]
  if (!Array.isArray(each)) {
    throw typeMismatch(`The argument to $each in $addToSet must be an array but it was of type ${typeOf(each)}`)
  }
  if (Object.keys(operand).length > 1) {
    throw badValue(`Found unexpected fields after $each in $addToSet: ${show(operand)}`)
  }
  return each
}

function united(current: unknown[] | undefined, wanted: unknown[], collation: Collation | undefined): unknown {
  const result = [...(current ?? [])]
  for (const value of wanted) {
    if (!result.some((item) => compareValues(item, value, collation) === 0)) result.push(value)
  }
  return current !== undefined && result.length === current.length ? KEEP : result
}

const pull: MakeModifier = (_path, operand, options) => ({
  creates: false,
  modify: withoutMatching(pullTest(operand, options)),
})

/** What opens a filter on a whole element (where `$not` has no place); any other operator tests it as it would a field. */
const filterOperators = new Set(["$and", "$or", "$nor", "$not", "$expr", "$comment"])

function isFilter(operand: unknown): operand is Document {
  return isDocument(operand) && (!holdsOperators(operand) || filterOperators.has(Object.keys(operand)[0]!))
}

/**
 * A document is a filter on elements that are documents; operators and regular expressions test each element as they
 * would a field, lists in lists included.
 */
function pullTest(operand: unknown, { collation }: ModifierOptions): (item: unknown) => boolean {
  if (isFilter(operand)) {
    const node = compileNode(operand, { collation, plain: true })
    return (item) => isDocument(item) && node.matches(item)
  }
  if (!isRegex(operand) && !isDocument(operand)) return (item) => compareValues(item, operand, collation) === 0
  const node = compileNode({ "": operand }, { collation, plain: true })
  return (item) => node.matches({ "": item })
}

const pullAll: MakeModifier = (_path, operand, { collation }) => {
  if (!Array.isArray(operand)) {
    throw badValue(`$pullAll requires an array argument but was given a ${typeOf(operand)}`)
  }
  const isNamed = (item: unknown) => operand.some((value) => compareValues(item, value, collation) === 0)
  return { creates: false, modify: withoutMatching(isNamed) }
}

/** Both operators are called `$pull` in MongoDB's refusal. */
function withoutMatching(test: (item: unknown) => boolean) {
  return (current: unknown) => {
    if (current === undefined) return KEEP
    if (!Array.isArray(current)) throw badValue("Cannot apply $pull to a non-array value")
    const kept = current.filter((item) => !test(item))
    return kept.length === current.length ? KEEP : kept
  }
}

export const arrayOperators: Record<string, MakeModifier> = {
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
}
