import { compareValues } from "../../values/compare.ts"
import { show } from "../../values/show.ts"
import { bracketOf, isDocument, typeOf, type Document } from "../../values/types.ts"
import { compileExpression, isOperator } from "../expressions/compile.ts"
import { constantValue, isConstant, scopeOf, type Evaluate, type Environment } from "../expressions/scope.ts"
import { integerOf } from "../integers.ts"
import { location, notSupported } from "../refuse.ts"
import type { Accumulator, AccumulatorPlan } from "./accumulators.ts"
import { accumulatorPlan, groupDocument } from "./group.ts"
import { Memory } from "./memory.ts"
import type { MakeStage } from "./stage.ts"

type Plans = (readonly [string, AccumulatorPlan])[]

const countOnly = { count: { $sum: 1 } }

function plansOf(output: unknown, code: number, environment: Environment): Plans {
  if (output !== undefined && !isDocument(output)) {
    throw location(code, `The $bucket 'output' field must be an object, but found type: ${typeOf(output)}.`)
  }
  return Object.entries(output ?? countOnly).map(
    ([name, specification]) => [name, accumulatorPlan(name, specification, environment)] as const,
  )
}

/** Groups by the interval that a value lies in. */
const bucket: MakeStage = (operand, { context, environment }) => {
  if (!isDocument(operand)) {
    throw location(40201, `Argument to $bucket stage must be an object, but found type: ${typeOf(operand)}.`)
  }
  for (const name of Object.keys(operand)) {
    if (!["groupBy", "boundaries", "default", "output"].includes(name)) {
      throw location(40197, `Unrecognized option to $bucket: ${name}.`)
    }
  }
  if (!("groupBy" in operand && "boundaries" in operand)) {
    throw location(40198, "$bucket requires 'groupBy' and 'boundaries' to be specified.")
  }
  const groupBy = groupByOf(operand["groupBy"], 40202, environment)
  const boundaries = boundariesOf(operand["boundaries"], environment)
  const other = "default" in operand ? constantOf(operand["default"], 40195, environment) : undefined
  checkDefault(other, boundaries)
  const plans = plansOf(operand["output"], 40196, environment)
  return function* (input) {
    const buckets = new Map<unknown, Accumulator[]>()
    for (const document of input) {
      const scope = scopeOf(document)
      const key = bucketFor(groupBy(scope) ?? null, boundaries, other)
      let gathered = buckets.get(key)
      if (gathered === undefined) buckets.set(key, (gathered = plans.map(([, plan]) => plan.start(context.collation))))
      gathered.forEach((accumulator, i) => accumulator.add(plans[i]![1].argument(scope), scope))
    }
    const sorted = [...buckets].sort(([a], [b]) => compareValues(a, b))
    for (const [key, gathered] of sorted) yield groupDocument(key, gathered, plans)
  }
}

function groupByOf(groupBy: unknown, code: number, environment: Environment): Evaluate {
  const isExpression = typeof groupBy === "string" ? groupBy.startsWith("$") : isOperator(groupBy)
  if (isExpression) return compileExpression(groupBy, environment)
  throw location(
    code,
    "The $bucket 'groupBy' field must be defined as a $-prefixed path or an expression object, but " +
      `found: ${JSON.stringify(groupBy)}.`,
  )
}

function constantOf(value: unknown, code: number, environment: Environment): unknown {
  const evaluate = compileExpression(value, environment)
  if (isConstant(evaluate)) return constantValue(evaluate)
  throw location(code, `The $bucket 'default' field must be a constant expression: ${JSON.stringify(value)}`)
}

function boundariesOf(given: unknown, environment: Environment): unknown[] {
  if (!Array.isArray(given)) {
    throw location(40200, `The $bucket 'boundaries' field must be an array, but found type: ${typeOf(given)}.`)
  }
  const boundaries = given.map((value) => constantOf(value, 40191, environment))
  if (boundaries.length < 2) {
    throw location(
      40192,
      `The $bucket 'boundaries' field must have at least 2 values, but found ${boundaries.length} ` + "value(s).",
    )
  }
  boundaries.slice(1).forEach((upper, i) => {
    const lower = boundaries[i]
    if (bracketOf(lower) !== bracketOf(upper)) {
      throw location(
        40193,
        "All values in the the 'boundaries' option to $bucket must have the same type. Found " +
          `conflicting types ${typeOf(lower)} and ${typeOf(upper)}.`,
      )
    }
    if (compareValues(lower, upper) >= 0) {
      throw location(
        40194,
        `The 'boundaries' option to $bucket must be sorted, but elements ${i} and ${i + 1} are ` +
          `not in ascending order (${show(lower)} is not less than ${show(upper)}).`,
      )
    }
  })
  return boundaries
}

function checkDefault(other: unknown, boundaries: unknown[]) {
  if (other === undefined) return
  const inside = compareValues(other, boundaries[0]) >= 0 && compareValues(other, boundaries.at(-1)) < 0
  if (inside) {
    throw location(
      40199,
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal " +
        "to the highest boundary.",
    )
  }
}

/** The lower boundary of the bucket that a value is in, or the default's. */
function bucketFor(value: unknown, boundaries: unknown[], other: unknown): unknown {
  const above = boundaries.findIndex((boundary) => compareValues(value, boundary) < 0)
  if (above > 0) return boundaries[above - 1]
  if (other !== undefined) return other
  throw location(40066, "$switch could not find a matching branch for an input, and no default was specified.")
}

/** Groups into so many buckets of about the same size. */
const bucketAuto: MakeStage = (operand, { context, environment }) => {
  if (!isDocument(operand)) {
    throw location(40240, `The argument to $bucketAuto must be an object, but found type: ${typeOf(operand)}.`)
  }
  for (const name of Object.keys(operand)) {
    if (!["groupBy", "buckets", "output", "granularity"].includes(name)) {
      throw location(40245, `Unrecognized option to $bucketAuto: ${name}.`)
    }
  }
  if (!("groupBy" in operand && "buckets" in operand)) {
    throw location(40246, "$bucketAuto requires 'groupBy' and 'buckets' to be specified.")
  }
  if ("granularity" in operand) throw notSupported("$bucketAuto with 'granularity'")
  const groupBy = groupByOf(operand["groupBy"], 40239, environment)
  const wanted = integerOf(operand["buckets"])
  if (wanted === undefined) throw location(40241, "The $bucketAuto 'buckets' field must be a numeric value")
  if (wanted <= 0) {
    throw location(40243, `The $bucketAuto 'buckets' field must be greater than 0, but found: ${wanted}.`)
  }
  const plans = plansOf(operand["output"], 40244, environment)
  return function* (input) {
    const rows = [...new Memory("$bucketAuto").holdEach(input)]
      .map((document) => ({ document, value: groupBy(scopeOf(document)) ?? null }))
      .sort((a, b) => compareValues(a.value, b.value, context.collation))
    const size = Math.max(1, Math.round(rows.length / wanted))
    let start = 0
    for (let made = 1; start < rows.length; made++) {
      let end = made === wanted ? rows.length : Math.min(rows.length, start + size)
      while (end < rows.length && compareValues(rows[end]!.value, rows[end - 1]!.value, context.collation) === 0) end++
      const gathered = plans.map(([, plan]) => plan.start(context.collation))
      for (const { document } of rows.slice(start, end)) {
        const scope = scopeOf(document)
        gathered.forEach((accumulator, i) => accumulator.add(plans[i]![1].argument(scope), scope))
      }
      const key: Document = { min: rows[start]!.value, max: rows[end]?.value ?? rows[end - 1]!.value }
      yield groupDocument(key, gathered, plans)
      start = end
    }
  }
}

export const bucketStages: Record<string, MakeStage> = { $bucket: bucket, $bucketAuto: bucketAuto }
