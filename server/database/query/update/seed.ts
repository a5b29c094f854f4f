import { MongoError } from "../../errors.ts"
import { compareStrings } from "../../values/compare.ts"
import { copyOf } from "../../values/copy.ts"
import { fieldOf, setField } from "../../values/paths.ts"
import { isDocument, isRegex, type Document } from "../../values/types.ts"
import { holdsOperators } from "../filter/compile.ts"
import type { Update } from "../interface.ts"

/**
 * The document that an upsert starts from: the equalities of its filter, `_id` first, then in the order of their paths;
 * a replacement takes the `_id` alone.
 */
export function seedFromFilter(filter: Document, kind: Update["kind"] = "operators"): Document {
  const equalities = new Map<string, unknown>()
  for (const [path, value] of equalitiesOf(filter)) {
    if (kind !== "replacement" || isId(path)) add(equalities, path, value)
  }
  const seed: Document = {}
  if (equalities.has("_id")) setField(seed, "_id", copyOf(equalities.get("_id")))
  for (const path of [...equalities.keys()].sort(compareStrings)) {
    if (path !== "_id") place(seed, path, copyOf(equalities.get(path)))
  }
  return seed
}

function equalitiesOf(filter: Document): [string, unknown][] {
  return Object.entries(filter).flatMap(([name, operand]) => {
    const isAll = name === "$and" || (name === "$or" && (operand as unknown[]).length === 1)
    if (isAll) return (operand as Document[]).flatMap(equalitiesOf)
    return name.startsWith("$") ? [] : equalitiesIn(operand).map((value): [string, unknown] => [name, value])
  })
}

/** Parts of an `_id` do not say in which order the whole has them. */
function isId(path: string): boolean {
  if (!path.startsWith("_id.")) return path === "_id"
  throw new MongoError(
    "NotExactValueField",
    `field at '_id' must be exactly specified, field at sub-path '${path}'found`,
    { code: 111 },
  )
}

/** `{ a: 1 }`, `{ a: { $eq: 1 } }`, and the lists of one value that mean the same. */
function equalitiesIn(operand: unknown): unknown[] {
  if (isRegex(operand)) return []
  if (!holdsOperators(operand)) return [operand]
  return Object.entries(operand).flatMap(([operator, value]) => {
    if (operator === "$eq") return [value]
    const single = (operator === "$in" || operator === "$all") && Array.isArray(value) && value.length === 1
    return single && !isRegex(value[0]) && !holdsOperators(value[0]) ? [value[0] as unknown] : []
  })
}

function add(equalities: Map<string, unknown>, path: string, value: unknown) {
  for (const other of equalities.keys()) {
    if (other === path) throw conflict(`path '${path}' is matched twice`)
    if (`${path}.`.startsWith(`${other}.`)) throw conflict(`both paths '${path}' and '${other}' are matched`)
    if (`${other}.`.startsWith(`${path}.`)) throw conflict(`both paths '${other}' and '${path}' are matched`)
  }
  equalities.set(path, value)
}

function conflict(what: string) {
  return new MongoError("NotSingleValueField", `cannot infer query fields to set, ${what}`, { code: 54 })
}

function place(seed: Document, path: string, value: unknown) {
  const parts = path.split(".")
  let holder = seed
  for (const part of parts.slice(0, -1)) {
    const found = fieldOf(holder, part)
    const next: Document = isDocument(found) ? found : {}
    if (next !== found) setField(holder, part, next)
    holder = next
  }
  setField(holder, parts.at(-1)!, value)
}
