import { MongoError } from "../../errors.ts"
import { addField } from "../../values/fieldOrder.ts"
import { fieldOf, indexOf, setField } from "../../values/paths.ts"
import { show, showField } from "../../values/show.ts"
import { isDocument, type Document } from "../../values/types.ts"
import { badValue } from "../refuse.ts"
import { KEEP, REMOVE, type Modifier } from "./modifier.ts"
import { dollarPrefixed } from "./path.ts"
import { refuseArrays, sourceHolder } from "./rename.ts"
import { childrenAt, merge, type Fields, type Tree } from "./tree.ts"

/** How far an array may be filled with nulls by setting an element beyond its end. */
const largestPadding = 1_500_000

/** One application of an update to one document. */
export type Run = {
  draft: Document
  /** Whether the document has an `_id` that may not change. */
  hasId: boolean
  inserting: boolean
  position: () => number | undefined
  matchers: ReadonlyMap<string, (element: unknown) => boolean>
  changed: boolean
}

/** Where the walk is: the deepest container that exists, the path to it, and what is missing below it. */
type Spot = { container: unknown; taken: string[]; missing: string[] }

export function applyTree(root: Fields, run: Run) {
  applyFields(root, { container: run.draft, taken: [], missing: [] }, run)
}

function applyFields(node: Fields, start: Spot, run: Run) {
  for (const [name, child] of childrenAt(node, run.position, start.taken.join("."))) {
    const spot = settled(start)
    const value = spot.missing.length === 0 ? childValue(spot.container, name) : undefined
    if (value === undefined) applyMissing(child, { ...spot, missing: [...spot.missing, name] }, run)
    else applyExisting(child, spot.container as Holder, name, value, spot.taken, run)
  }
}

/** The same spot once more of its path exists: the first of several new fields has made it. */
function settled(spot: Spot): Spot {
  const [next, ...missing] = spot.missing
  const inner = next === undefined ? undefined : childValue(spot.container, next)
  if (next === undefined || inner === undefined) return spot
  return settled({ container: inner, taken: [...spot.taken, next], missing })
}

type Holder = Document | unknown[]

function childValue(container: unknown, name: string): unknown {
  if (isDocument(container)) return fieldOf(container, name)
  if (!Array.isArray(container) || indexOf(name) < 0) return undefined
  return container[indexOf(name)]
}

function applyExisting(node: Tree, holder: Holder, name: string, value: unknown, above: string[], run: Run) {
  const taken = [...above, name]
  switch (node.kind) {
    case "fields":
      return applyFields(node, { container: value, taken, missing: [] }, run)
    case "elements":
      return applyElements(node.children, value, taken, run)
    case "leaf":
      return applyLeaf(node.modifier, holder, name, value, taken, run)
  }
}

function applyMissing(node: Tree, spot: Spot, run: Run) {
  switch (node.kind) {
    case "fields":
      return applyFields(node, spot, run)
    case "elements":
      throw badValue(
        `The path '${[...spot.taken, ...spot.missing].join(".")}' must exist in the ` +
          "document in order to apply array updates.",
      )
    case "leaf":
      return create(node.modifier, spot, run)
  }
}

function applyElements(children: Map<string, Tree>, value: unknown, taken: string[], run: Run) {
  if (!Array.isArray(value)) {
    throw badValue(`Cannot apply array updates to non-array element ${taken.at(-1)}: ${show(value)}`)
  }
  // Which elements match is decided before any of them changes.
  const matched = value.map((element: unknown, index) =>
    [...children]
      .filter(([identifier]) => identifier === "" || run.matchers.get(identifier)!(element))
      .map(([, child]) => child)
      .reduce<Tree | undefined>(
        (merged, child) => (merged === undefined ? child : merge(merged, child, [...taken, index].join("."))),
        undefined,
      ),
  )
  for (const [index, node] of matched.entries()) {
    if (node !== undefined) applyExisting(node, value, String(index), value[index], taken, run)
  }
}

function applyLeaf(modifier: Modifier, holder: Holder, name: string, value: unknown, taken: string[], run: Run) {
  const outcome = outcomeOf(modifier, value, taken, run)
  if (outcome === KEEP) return
  checkId(taken, run)
  if (taken.length === 1 && outcome !== REMOVE) checkDollar(name, taken, run)
  if (Array.isArray(holder)) holder[indexOf(name)] = outcome === REMOVE ? null : outcome
  else if (outcome === REMOVE) delete holder[name]
  else setField(holder, name, outcome)
  run.changed = true
}

function outcomeOf(modifier: Modifier, value: unknown, path: string[], run: Run): unknown {
  if (modifier.onlyOnInsert && !run.inserting) return KEEP
  if (modifier.renamedFrom !== undefined) return takeSource(modifier.renamedFrom, path, run)
  return modifier.modify(value, { document: run.draft, path: path.join("."), name: path.at(-1)! })
}

function takeSource(source: string[], target: string[], run: Run): unknown {
  const holder = sourceHolder(run.draft, source)
  if (holder === undefined) return KEEP
  refuseArrays(run.draft, target, "destination")
  checkId(source, run)
  const name = source.at(-1)!
  const value = fieldOf(holder, name)
  delete holder[name]
  run.changed = true
  return value
}

function create(modifier: Modifier, spot: Spot, run: Run) {
  if (!modifier.creates) {
    if (!modifier.tolerant) checkViable(spot)
    return
  }
  if (modifier.onlyOnInsert && !run.inserting) return
  const path = [...spot.taken, ...spot.missing]
  const outcome = outcomeOf(modifier, undefined, path, run)
  if (outcome === KEEP || outcome === REMOVE) return
  const [first, ...below] = spot.missing as [string, ...string[]]
  if (spot.taken.length === 0) checkDollar(first, path, run)
  const value = below.reduceRight<unknown>((inner, name) => singleField(name, inner), outcome)
  attach(spot, first, value)
  checkId(path, run)
  run.changed = true
}

function singleField(name: string, value: unknown): Document {
  const document: Document = {}
  setField(document, name, value)
  return document
}

function attach({ container, taken }: Spot, name: string, value: unknown) {
  if (isDocument(container)) return addField(container, name, value)
  if (!Array.isArray(container) || indexOf(name) < 0) {
    throw new MongoError(
      "PathNotViable",
      `Cannot create field '${name}' in element ${showField(taken.at(-1) ?? "", container)}`,
    )
  }
  const padding = indexOf(name) - container.length
  if (padding > largestPadding) {
    throw new MongoError("CannotBackfillArray", `can't backfill more than ${largestPadding} elements`, { code: 15891 })
  }
  for (let i = 0; i < padding; i++) container.push(null)
  container[indexOf(name)] = value
}

function checkViable({ container, taken, missing }: Spot) {
  const first = missing[0]!
  if (isDocument(container) || (Array.isArray(container) && indexOf(first) >= 0)) return
  throw new MongoError(
    "PathNotViable",
    `Cannot use the part (${first}) of (${[...taken, ...missing].join(".")}) to ` +
      `traverse the element (${showField(taken.at(-1) ?? "", container)})`,
  )
}

function checkDollar(name: string, path: string[], run: Run) {
  if (name.startsWith("$") && !run.inserting) throw dollarPrefixed(name, path.join("."))
}

function checkId(path: string[], run: Run) {
  if (path[0] !== "_id" || !run.hasId) return
  throw new MongoError(
    "ImmutableField",
    `Performing an update on the path '${path.join(".")}' would modify the immutable field '_id'`,
  )
}
