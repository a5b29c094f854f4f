import { BSONRegExp } from "bson"
import { isOperators, matches, placeIn } from "./matching.ts"
import { operators } from "./operators.ts"
import { isDocument, type Document } from "./order.ts"
import { Refused } from "./refused.ts"

export interface Update {
  update: Document
  arrayFilters?: Document[]
}

interface Change {
  operator: string
  path: string
  operand: unknown
}

export interface Outcome {
  document: Document
  isModified: boolean
}

export const copy = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(copy)
    : isDocument(value)
      ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copy(inner)]))
      : value

/** The document after the update; what is new in it stands in the order of the names. */
export function updated(
  before: Document,
  { update, arrayFilters = [] }: Update,
  filter: Document = {},
  isNew = false,
): Outcome {
  const outcome = { document: copy(before) as Document, isModified: false }
  for (const change of changesOf(update).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))) {
    if (change.operator === "$setOnInsert" && !isNew) continue
    if (change.operator === "$rename") rename(outcome, change)
    else for (const way of waysOf(before, change.path.split("."), arrayFilters, filter)) apply(outcome, way, change)
  }
  return outcome
}

/** The document that an upsert makes. */
export function upserted(filter: Document, change: Update): Document {
  changesOf(change.update)
  return updated(seedOf(filter), change, {}, true).document
}

/** One for each path; none may be given twice, nor be within another. */
function changesOf(update: Document): Change[] {
  const changes = Object.entries(update).flatMap(([operator, fields]) =>
    Object.entries(fields as Document).map(([path, operand]) => ({ operator, path, operand })),
  )
  const paths = changes.flatMap(({ operator, path, operand }) =>
    operator === "$rename" ? [path, operand as string] : [path],
  )
  if (areInEachOthersWay(paths)) throw new Refused(40)
  return changes
}

const areInEachOthersWay = (paths: string[]) =>
  paths.some((path, i) => paths.some((other, j) => i !== j && `${path}.`.startsWith(`${other}.`)))

const placeOf = ({ operator, path, operand }: Change) => (operator === "$rename" ? (operand as string) : path)

/** The paths that `$`, `$[]` and `$[name]` stand for, one after the other. */
function* waysOf(document: Document, parts: string[], arrayFilters: Document[], filter: Document): Iterable<string[]> {
  const at = parts.findIndex((part) => part.startsWith("$"))
  if (at < 0) return yield parts
  const above = parts.slice(0, at)
  const array = valueAt(document, above)
  const name = /^\$\[(\w*)\]$/.exec(parts[at]!)?.[1]
  const chosen =
    name === undefined ? [positionIn(array, filter, above.join("."))] : elementsOf(array, name, arrayFilters)
  for (const i of chosen) yield* waysOf(document, [...above, String(i), ...parts.slice(at + 1)], arrayFilters, filter)
}

const valueAt = (document: Document, way: string[]): unknown =>
  way.reduce<unknown>((value, part) => (canHold(value, part) ? (value as Document)[part] : undefined), document)

/** `$`: the element that the filter found, by a condition on the array or on what is in it. */
function positionIn(array: unknown, filter: Document, path: string): number {
  const [name, condition] = Object.entries(listed(filter)).find(([field]) => `${field}.`.startsWith(`${path}.`)) ?? []
  const inner = name === path ? undefined : name?.slice(path.length + 1)
  const found = Array.isArray(array) && name !== undefined ? placeIn(array, condition, inner) : -1
  if (found < 0) throw new Refused(2)
  return found
}

/** A choice has no place for `$`, unless it is one of one, or a list of values for one path. */
function listed(filter: Document): Document {
  const choice = filter["$or"] as Document[] | undefined
  if (choice === undefined) return filter
  if (choice.length === 1) return choice[0]!
  const $in = choice.map((each) => Object.values(each)[0])
  return $in.some(isOperators) ? {} : { [Object.keys(choice[0]!)[0]!]: { $in } }
}

/** `$[]`: all elements; `$[name]`: those that satisfy the filter of the name. */
function elementsOf(array: unknown, name: string, arrayFilters: Document[]): number[] {
  if (!Array.isArray(array)) throw new Refused(2)
  const filter = arrayFilters.find((each) => Object.keys(each).some((path) => `${path}.`.startsWith(`${name}.`))) ?? {}
  return array.flatMap((element: unknown, i) => (name === "" || matches({ [name]: element }, filter) ? [i] : []))
}

/** These make no field that is not there. */
const onlyWhereThere = ["$unset", "$pop", "$pull", "$pullAll"]

const canHold = (place: unknown, part: string): place is Document | unknown[] =>
  isDocument(place) || (Array.isArray(place) && /^\d+$/.test(part))

/** Goes the way down, making documents where there is nothing; only `$unset` passes over what cannot hold the next part. */
function apply(outcome: Outcome, way: string[], { operator, operand }: Change) {
  let place: unknown = outcome.document
  for (const [i, part] of way.entries()) {
    if (!canHold(place, part)) {
      if (operator === "$unset") return
      throw new Refused(28)
    }
    const inner = (place as Document)[part]
    if (inner === undefined && onlyWhereThere.includes(operator)) return
    if (i === way.length - 1) change(outcome, place, way, operator, operand)
    else place = inner === undefined ? put(place, part, {}) : inner
  }
}

function change(outcome: Outcome, place: Document | unknown[], way: string[], operator: string, operand: unknown) {
  const name = way.at(-1)!
  const old = (place as Document)[name]
  const value = operator === "$unset" ? null : operators[operator]!(old, operand)
  if (value === undefined) return
  if (way[0] === "_id") throw new Refused(66)
  outcome.isModified = true
  if (operator === "$unset" && !Array.isArray(place)) delete place[name]
  else put(place, name, value)
}

function put(place: Document | unknown[], name: string, value: unknown) {
  if (Array.isArray(place)) while (place.length < Number(name)) place.push(null)
  ;(place as Document)[name] = value
  return value
}

/** Neither path may go through an array, though what it moves may be one. */
function rename(outcome: Outcome, { path, operand: target }: Change) {
  const parts = path.split(".")
  let holder: unknown = outcome.document
  for (const part of parts.slice(0, -1)) {
    if (!canHold(holder, part)) throw new Refused(28)
    holder = (holder as Document)[part]
    if (holder === undefined) return
  }
  const name = parts.at(-1)!
  if (!canHold(holder, name)) throw new Refused(28)
  const value = (holder as Document)[name]
  if (value === undefined) return
  if ([parts, (target as string).split(".")].some((way) => isThroughArray(outcome.document, way))) throw new Refused(2)
  apply(outcome, (target as string).split("."), { operator: "$set", path: target as string, operand: value })
  if (path === "_id") throw new Refused(66)
  delete (holder as Document)[name]
  outcome.isModified = true
}

const isThroughArray = (document: Document, way: string[]) =>
  way.some((_, i) => i > 0 && Array.isArray(valueAt(document, way.slice(0, i))))

/** What an upsert starts from: what its filter says is equal, in the order of the paths. */
function seedOf(filter: Document): Document {
  const equalities = equalitiesOf(filter)
  if (areInEachOthersWay(equalities.map(([path]) => path))) throw new Refused(54)
  const id = equalities.find(([path]) => path === "_id")
  const outcome = { document: id === undefined ? {} : { _id: id[1] }, isModified: false }
  for (const [path, operand] of equalities.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (path !== "_id") apply(outcome, path.split("."), { operator: "$set", path, operand })
  }
  return outcome.document
}

function equalitiesOf(filter: Document): [string, unknown][] {
  return Object.entries(filter).flatMap(([name, condition]) => {
    if (name === "$and") return (condition as Document[]).flatMap(equalitiesOf)
    if (name.startsWith("$")) return []
    if (condition instanceof BSONRegExp) return []
    if (!isOperators(condition)) return [[name, condition]]
    const { $eq, $in, $all } = condition as { $eq?: unknown; $in?: unknown[]; $all?: unknown[] }
    const only = [$in, $all].find((list) => list?.length === 1)
    return $eq !== undefined ? [[name, $eq]] : only ? equalitiesOf({ [name]: only[0] }) : []
  })
}
