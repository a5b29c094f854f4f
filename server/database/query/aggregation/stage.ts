import type { Document } from "../../values/types.ts"
import type { Environment, Evaluate } from "../expressions/scope.ts"
import type { AggregateContext } from "../interface.ts"

/** A compiled stage: what comes in, what goes out; lazily where it can. */
export type Stage = (input: Iterable<Document>) => Iterable<Document>

/** What a stage is compiled with. */
export type StageContext = {
  context: AggregateContext
  environment: Environment
  /** The stage after this one, of which a sort learns how many documents are wanted. */
  next?: Document | undefined
  /** Compiles a pipeline inside this one, with more variables. */
  inner: (pipeline: unknown, variables?: ReadonlyMap<string, Evaluate>) => Stage
}

export type MakeStage = (operand: unknown, stage: StageContext) => Stage

/** A stage that turns each document into one other. */
export function mapping(change: (document: Document) => Document): Stage {
  return function* (input) {
    for (const document of input) yield change(document)
  }
}
