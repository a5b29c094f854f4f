import { isDocument, type Document } from "../../values/types.ts"
import type { Evaluate } from "../expressions/scope.ts"
import type { Reading } from "../interface.ts"
import { leadingFilter } from "./leading.ts"
import type { Stage, StageContext } from "./stage.ts"

/**
 * A pipeline inside another one: what it wants of its collection before all, which an index may serve, and the stages that
 * are then left to be run. Where it speaks of variables or computes, only its own stages know what it wants.
 */
export function begun(
  pipeline: unknown,
  { inner }: StageContext,
  variables?: ReadonlyMap<string, Evaluate>,
): { leading: Reading; run: Stage } {
  // The whole of it is compiled first: it is refused as it was written.
  const whole = inner(pipeline, variables)
  const { rest, ...leading } = leadingFilter(pipeline as Document[])
  return mentions(leading.filter, "$expr")
    ? { leading: { filter: {} }, run: whole }
    : { leading, run: inner(rest, variables) }
}

function mentions(value: unknown, name: string): boolean {
  if (Array.isArray(value)) return value.some((each) => mentions(each, name))
  return isDocument(value) && Object.entries(value).some(([key, inner]) => key === name || mentions(inner, name))
}
