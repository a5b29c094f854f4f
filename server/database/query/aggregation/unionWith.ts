import { isDocument } from "../../values/types.ts"
import { failedToParse } from "../refuse.ts"
import { begun } from "./inner.ts"
import type { MakeStage } from "./stage.ts"

/** Adds the documents of another collection, through a pipeline if asked. */
export const unionWith: MakeStage = (operand, stage) => {
  const { coll, pipeline } = isDocument(operand) ? operand : { coll: operand, pipeline: undefined }
  if (coll !== undefined && typeof coll !== "string") {
    throw failedToParse("BSON field '$unionWith.coll' is the wrong type, expected type 'string'")
  }
  const { context, inner } = stage
  if (coll === undefined) {
    const run = inner(pipeline ?? [])
    return function* (input) {
      yield* input
      yield* run([{}])
    }
  }
  const { leading, run } = begun(pipeline ?? [], stage)
  return function* (input) {
    yield* input
    yield* run(context.read(context.database, coll, leading))
  }
}
