import { MongoError } from "../../errors.ts"
import { compareStrings } from "../../values/compare.ts"
import { copyOf } from "../../values/copy.ts"
import { fieldOf, setField } from "../../values/paths.ts"
import { isDocument, isRegex, type Document } from "../../values/types.ts"
import { holdsOperators } from "../filter/compile.ts"

/** The document that an upsert starts from: the equalities of its filter, `_id` first, then in the order of their paths. */
export function seedFromFilter(filter: Document): Document {
  const equalities = new Map<string, unknown>()
  collect(filter, equalities)
  const seed: Document = {}
  if (equalities.has("_id")) setField(seed, "_id", copyOf(equalities.get("_id")))
  for (const path of [ ...equalities.keys() ].sort(compareStrings)) {
    if (path !== "_id") place(seed, path, copyOf(equalities.get(path)))
  }
  return seed
}

function collect(filter: Document, equalities: Map<string, unknown>) {
  for (const [ name, operand ] of Object.entries(filter)) {
    if (name === "$and") for (const branch of operand as Document[]) collect(branch, equalities)
    else if (name === "$or" && (operand as unknown[]).length === 1) collect((operand as Document[])[0]!, equalities)
    else if (!name.startsWith("$")) for (const value of equalitiesIn(operand)) add(equalities, name, value)
  }
}

/** `{ a: 1 }`, `{ a: { $eq: 1 } }`, and the lists of one value that mean the same. */
function equalitiesIn(operand: unknown): unknown[] {
  if (isRegex(operand)) return []
  if (!holdsOperators(operand)) return [ operand ]
  return Object.entries(operand).flatMap(([ operator, value ]) => {
    if (operator === "$eq") return [ value ]
    const single = (operator === "$in" || operator === "$all") && Array.isArray(value) && value.length === 1
    return single && !isRegex(value[0]) && !holdsOperators(value[0]) ? [ value[0] as unknown ] : []
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
