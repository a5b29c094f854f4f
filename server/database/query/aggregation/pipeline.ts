import type { Document } from "../../values/types.ts"
import { environmentOf, type Evaluate } from "../expressions/scope.ts"
import type { AggregateContext } from "../interface.ts"
import { location, notSupported, typeMismatch } from "../refuse.ts"
import { variablesOf } from "../variables.ts"
import { basicStages } from "./basic.ts"
import { bucketStages } from "./bucket.ts"
import { graphLookup } from "./graphLookup.ts"
import { groupStages } from "./group.ts"
import { lookup } from "./lookup.ts"
import { outputStages } from "./output.ts"
import { shapingStages } from "./shaping.ts"
import type { MakeStage, Stage } from "./stage.ts"
import { stageName } from "./stageName.ts"
import { unionWith } from "./unionWith.ts"

const stages: Record<string, MakeStage> = {
  ...basicStages,
  ...groupStages,
  ...bucketStages,
  ...shapingStages,
  ...outputStages,
  $lookup: lookup,
  $graphLookup: graphLookup,
  $unionWith: unionWith,
}

/** Stages that MongoDB has and this database has not. */
const unsupported = new Set([
  "$geoNear",
  "$search",
  "$searchMeta",
  "$vectorSearch",
  "$listSearchIndexes",
  "$changeStream",
  "$changeStreamSplitLargeEvent",
  "$collStats",
  "$indexStats",
  "$currentOp",
  "$listSessions",
  "$listLocalSessions",
  "$planCacheStats",
  "$densify",
  "$fill",
  "$setWindowFields",
  "$shardedDataDistribution",
  "$listSampledQueries",
  "$querySettings",
  "$queryStats",
])

/** Stages that may only end a pipeline, and those that may only begin one. */
const last = new Set(["$out", "$merge"])
const first = new Set(["$documents"])

/** Compiles a pipeline, with the variables bound around it. */
export function compilePipeline(
  pipeline: unknown,
  context: AggregateContext,
  outer?: ReadonlyMap<string, Evaluate>,
): Stage {
  if (!Array.isArray(pipeline)) throw typeMismatch("'pipeline' option must be specified as an array")
  const variables = new Map([...variablesOf(context), ...(outer ?? [])])
  const environment = environmentOf(context, variables)
  const inner = (nested: unknown, added?: ReadonlyMap<string, Evaluate>) =>
    compilePipeline(nested, context, new Map([...variables, ...(added ?? [])]))
  const compiled = pipeline.map((stage, at) => {
    const name = stageName(stage)
    checkPlace(name, at, pipeline.length)
    const next = pipeline[at + 1] as Document | undefined
    return stageNamed(name)((stage as Document)[name], { context, environment, inner, next })
  })
  return (input) => compiled.reduce<Iterable<Document>>((documents, stage) => stage(documents), input)
}

function checkPlace(name: string, at: number, length: number) {
  if (last.has(name) && at < length - 1) throw location(40601, `${name} can only be the final stage in the pipeline`)
  if (first.has(name) && at > 0) throw location(40602, `${name} is only valid as the first stage in a pipeline`)
}

function stageNamed(name: string): MakeStage {
  const stage = stages[name]
  if (stage !== undefined) return stage
  if (unsupported.has(name)) throw notSupported(`the stage ${name}`)
  throw location(40324, `Unrecognized pipeline stage name: '${name}'`)
}
