import { MongoError } from "../../errors.ts"
import type { Document } from "../../values/types.ts"
import type { Stage } from "../aggregation/stage.ts"
import { stageName } from "../aggregation/stageName.ts"
import type { Update, UpdateOptions } from "../interface.ts"
import { failedToParse } from "../refuse.ts"
import { replaced } from "./replacement.ts"

const allowed = new Set(["$addFields", "$set", "$project", "$unset", "$replaceRoot", "$replaceWith"])

/** Refuses a stage that does more than change the document at hand. */
export function changesDocuments(name: string) {
  if (!allowed.has(name)) throw new MongoError("InvalidOptions", `${name} is not allowed to be used within an update`)
}

/** An update that is a pipeline over the document. */
export function compilePipelineUpdate(
  pipeline: Document[],
  { arrayFilters }: UpdateOptions,
  compile: (pipeline: Document[]) => Stage,
): Update {
  if (arrayFilters !== undefined && arrayFilters.length > 0) {
    throw failedToParse("arrayFilters may not be specified for pipeline-syle updates")
  }
  pipeline.forEach((stage) => changesDocuments(stageName(stage)))
  const run = compile(pipeline)
  return {
    kind: "pipeline",
    apply(document) {
      const [result] = run([document])
      return replaced(document, result!)
    },
  }
}
