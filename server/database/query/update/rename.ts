import { MongoError } from "../../errors.ts"
import { fieldOf, indexOf } from "../../values/paths.ts"
import { show, showField } from "../../values/show.ts"
import { isDocument, type Document } from "../../values/types.ts"
import { badValue } from "../refuse.ts"
import { isPositional } from "./path.ts"

/** Checks both paths of a `$rename` and returns the target. */
export function renameTarget(from: string, to: unknown): string {
  if (typeof to !== "string") throw badValue(`The 'to' field for $rename must be a string: ${from}: ${show(to)}`)
  if (to.includes("\0")) throw badValue("The 'to' field for $rename cannot contain an embedded null byte")
  if (from === to) throw badValue(`The source and target field for $rename must differ: ${from}: ${show(to)}`)
  if (`${from}.`.startsWith(`${to}.`) || `${to}.`.startsWith(`${from}.`)) {
    throw badValue(`The source and target field for $rename must not be on the same path: ${from}: ${show(to)}`)
  }
  if (from.split(".").some(isPositional)) throw badValue(`The source field for $rename may not be dynamic: ${from}`)
  if (to.split(".").some(isPositional)) throw badValue(`The destination field for $rename may not be dynamic: ${to}`)
  return to
}

/** The document that holds the source of a `$rename`; undefined when the path is not there; refused where none could be. */
export function sourceHolder(draft: Document, path: string[]): Document | undefined {
  let holder: unknown = draft
  for (const [at, part] of path.entries()) {
    if (!canHold(holder, part)) throw notViable(path, at, holder)
    if (at < path.length - 1) holder = fieldOf(holder, part)
    if (holder === undefined) return undefined
  }
  if (fieldOf(holder as Document, path.at(-1)!) === undefined) return undefined
  refuseArrays(draft, path, "source")
  return holder as Document
}

function canHold(holder: unknown, part: string): holder is Document {
  return isDocument(holder) || (Array.isArray(holder) && indexOf(part) >= 0)
}

function notViable(path: string[], at: number, holder: unknown) {
  return new MongoError(
    "PathNotViable",
    `cannot use the part (${path[at - 1]} of ${path.join(".")}) to traverse the ` +
      `element (${showField(path[at - 1]!, holder)})`,
  )
}

/** What is renamed may be an array, but neither its path nor its new one may go through one. */
export function refuseArrays(draft: Document, path: string[], end: "source" | "destination") {
  let holder: unknown = draft
  for (const [at, part] of path.entries()) {
    if (Array.isArray(holder)) {
      throw badValue(
        `The ${end} field cannot be an array element, '${path.join(".")}' in doc with ` +
          `_id: ${show(draft["_id"])} has an array field called '${path[at - 1]}'`,
      )
    }
    if (!isDocument(holder)) return
    holder = fieldOf(holder, part)
  }
}
