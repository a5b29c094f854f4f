import { isDocument } from "../../values/types.ts"
import { location, typeMismatch } from "../refuse.ts"

/** The one field of a stage. */
export function stageName(stage: unknown): string {
  if (!isDocument(stage)) throw typeMismatch("Each element of the 'pipeline' array must be an object")
  const names = Object.keys(stage)
  if (names.length === 1) return names[0]!
  throw location(40323, "A pipeline stage specification object must contain exactly one field.")
}
