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

/** The document that holds the last part of a path; undefined when the path is not there; refused through an array. */
export function holderOf(draft: Document, path: string[], end: "source" | "destination"): Document | undefined {
  let holder: unknown = draft
  for (const [ at, part ] of path.entries()) {
    if (end === "source") checkViable(holder, path, at)
    if (Array.isArray(holder)) throw throughArray(draft, path, at, end)
    if (!isDocument(holder)) return undefined
    if (at < path.length - 1) holder = fieldOf(holder, part)
  }
  return holder as Document
}

/** A source that leads through a value which has no such field is refused; one that is not there is left alone. */
function checkViable(holder: unknown, path: string[], at: number) {
  const isViable = holder === undefined || isDocument(holder) || (Array.isArray(holder) && indexOf(path[at]!) >= 0)
  if (isViable) return
  throw new MongoError("PathNotViable", `cannot use the part (${path[at - 1]} of ${path.join(".")}) to traverse the `
    + `element (${showField(path[at - 1]!, holder)})`)
}

function throughArray(draft: Document, path: string[], at: number, end: string) {
  return badValue(`The ${end} field cannot be an array element, '${path.join(".")}' in doc with `
    + `_id: ${show(draft["_id"])} has an array field called '${path[at - 1]}'`)
}
