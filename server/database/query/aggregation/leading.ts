import { isDocument, type Document } from "../../values/types.ts"
import { integerOf } from "../integers.ts"
import type { Leading } from "../interface.ts"

/** The leading `$match`, `$sort`, `$skip` and `$limit` of a pipeline, which storage can serve by an index. */
export function leadingFilter(pipeline: Document[]): Leading {
  const rest = [...pipeline]
  const leading: Leading = { filter: {}, rest }
  const matches: Document[] = []
  while (isDocument(rest[0]?.["$match"])) matches.push(rest.shift()!["$match"] as Document)
  if (matches.length > 0) leading.filter = matches.length === 1 ? matches[0]! : { $and: matches }
  if (isDocument(rest[0]?.["$sort"])) leading.sort = rest.shift()!["$sort"] as Document
  const skip = integerOf(rest[0]?.["$skip"])
  const skips = skip !== undefined && skip >= 0
  const limit = integerOf(rest[skips ? 1 : 0]?.["$limit"])
  if (limit !== undefined && limit > 0) {
    Object.assign(leading, { limit, ...(skips && { skip }) })
    rest.splice(0, skips ? 2 : 1)
  }
  return leading
}
