import { setField } from "../../values/paths.ts"
import { isDocument, type Document } from "../../values/types.ts"
import { ValueMap } from "../../values/valueMap.ts"
import { compileExpression, isOperator } from "../expressions/compile.ts"
import { scopeOf, type Environment } from "../expressions/scope.ts"
import { location, notSupported } from "../refuse.ts"
import { accumulators } from "./accumulatorTable.ts"
import type { Accumulator, AccumulatorPlan } from "./accumulators.ts"
import { Memory } from "./memory.ts"
import type { MakeStage } from "./stage.ts"

const unsupported = new Set(["$accumulator", "$median", "$percentile"])

const group: MakeStage = (operand, { context, environment }) => {
  if (!isDocument(operand)) throw location(15947, "a group's fields must be specified in an object")
  if (!("_id" in operand)) throw location(15955, "a group specification must include an _id")
  const id = compileExpression(operand["_id"], environment)
  const plans = Object.entries(operand)
    .filter(([name]) => name !== "_id")
    .map(([name, specification]) => [name, accumulatorPlan(name, specification, environment)] as const)
  return function* (input) {
    const groups = new ValueMap<Accumulator[]>(context.collation)
    const memory = new Memory("$group")
    for (const document of input) {
      const scope = scopeOf(document)
      const key = id(scope) ?? null
      let gathered = groups.get(key)
      if (gathered === undefined) {
        gathered = plans.map(([, plan]) => plan.start(context.collation))
        groups.add(memory.hold(key), gathered)
      }
      for (const [i, accumulator] of gathered.entries()) {
        const value = plans[i]![1].argument(scope)
        accumulator.add(accumulator.holds ? memory.hold(value) : value, scope)
      }
    }
    for (const [key, gathered] of groups.entries()) yield groupDocument(key, gathered, plans)
  }
}

export function groupDocument(
  key: unknown,
  gathered: Accumulator[],
  plans: (readonly [string, AccumulatorPlan])[],
): Document {
  const document: Document = { _id: key }
  for (const [i, accumulator] of gathered.entries()) setField(document, plans[i]![0], accumulator.value())
  return document
}

/** Reads `{ $accumulator: expression }` of a `$group` or a `$bucket`. */
export function accumulatorPlan(name: string, specification: unknown, environment: Environment): AccumulatorPlan {
  if (name.includes(".")) throw location(40235, `The field name '${name}' cannot contain '.'`)
  if (name.startsWith("$")) throw location(40236, `The field name '${name}' cannot be an operator name`)
  if (!isDocument(specification) || Object.keys(specification).length === 0) {
    throw location(40234, `The field '${name}' must be an accumulator object`)
  }
  const [operator, other] = Object.keys(specification) as [string, string?]
  if (other !== undefined) throw location(40238, `The field '${name}' must specify one accumulator`)
  const make = accumulators[operator]
  if (make !== undefined) return make(specification[operator], environment)
  if (unsupported.has(operator)) throw notSupported(`the accumulator ${operator}`)
  throw location(15952, `unknown group operator '${operator}'`)
}

/** Counts each value of an expression, the most frequent first. */
const sortByCount: MakeStage = (operand, { inner }) => {
  if (!(typeof operand === "string" && operand.startsWith("$")) && !isOperator(operand)) {
    throw location(
      40148,
      "the sortByCount field must be defined as a $-prefixed path or an expression inside an " + "object",
    )
  }
  return inner([{ $group: { _id: operand, count: { $sum: 1 } } }, { $sort: { count: -1 } }])
}

export const groupStages: Record<string, MakeStage> = { $group: group, $sortByCount: sortByCount }
