import { MongoError } from "../../errors.ts"
import { indexOf } from "../../values/paths.ts"
import { badValue } from "../refuse.ts"
import type { Modifier } from "./modifier.ts"
import { checkPath, identifierOf } from "./path.ts"

/** The paths of an update as one tree, so that paths that meet are found and each document is walked once. */
export type Tree =
  | { kind: "fields"; children: Map<string, Tree>; positional?: Tree | undefined }
  | { kind: "elements"; children: Map<string, Tree> }
  | { kind: "leaf"; modifier: Modifier }
  /** The source of a `$rename`: nothing else may touch it. */
  | { kind: "taken" }

export type Fields = Extract<Tree, { kind: "fields" }>

export function emptyTree(): Fields {
  return { kind: "fields", children: new Map() }
}

/** Adds a path; error 40 when it meets another one. */
export function addPath(root: Fields, path: string, leaf: Tree, identifiers: ReadonlySet<string>) {
  const parts = path.split(".")
  checkPath(path, parts)
  let node: Tree = root
  parts.forEach((part, at) => {
    const last = at === parts.length - 1
    const next = last ? leaf : branchFor(parts[at + 1]!)
    const found = childOf(node, part, path, identifiers)
    if (found !== undefined && (last || found.kind !== next.kind)) throw conflict(path, parts.slice(0, at + 1))
    if (found === undefined) setChild(node, part, next)
    node = found ?? next
  })
}

function branchFor(part: string): Tree {
  return identifierOf(part) === undefined ? emptyTree() : { kind: "elements", children: new Map() }
}

function childOf(node: Tree, part: string, path: string, identifiers: ReadonlySet<string>): Tree | undefined {
  if (node.kind === "fields") return part === "$" ? node.positional : node.children.get(part)
  if (node.kind !== "elements") return undefined
  const identifier = identifierOf(part)!
  if (identifier !== "" && !identifiers.has(identifier)) {
    throw badValue(`No array filter found for identifier '${identifier}' in path '${path}'`)
  }
  return node.children.get(identifier)
}

function setChild(node: Tree, part: string, child: Tree) {
  if (node.kind === "elements") node.children.set(identifierOf(part)!, child)
  else if (node.kind === "fields" && part === "$") node.positional = child
  else if (node.kind === "fields") insertSorted(node.children, part, child)
}

/** Fields are updated in the order of their names, numbers as numbers. */
function insertSorted(children: Map<string, Tree>, name: string, child: Tree) {
  const sorted = [...children, [name, child] as const].sort(([a], [b]) => byName(a, b))
  children.clear()
  for (const [key, value] of sorted) children.set(key, value)
}

function byName(a: string, b: string) {
  const numbers = indexOf(a) >= 0 && indexOf(b) >= 0
  return numbers ? indexOf(a) - indexOf(b) : a < b ? -1 : a > b ? 1 : 0
}

function conflict(path: string, at: string[]) {
  return new MongoError(
    "ConflictingUpdateOperators",
    `Updating the path '${path}' would create a conflict at '${at.join(".")}'`,
  )
}

/** Two trees for the same element, which `$`, `$[]` and `$[identifier]` may bring together; error 40 when they meet. */
export function merge(a: Tree, b: Tree, path: string): Tree {
  if (a.kind === "fields" && b.kind === "fields") {
    const positional =
      a.positional && b.positional ? merge(a.positional, b.positional, `${path}.$`) : (a.positional ?? b.positional)
    const merged: Fields = { ...emptyTree(), positional }
    for (const [name, child] of mergedChildren(a.children, b.children, path)) {
      insertSorted(merged.children, name, child)
    }
    return merged
  }
  if (a.kind === "elements" && b.kind === "elements") {
    return { kind: "elements", children: mergedChildren(a.children, b.children, path) }
  }
  throw new MongoError("ConflictingUpdateOperators", `Update created a conflict at '${path}'`)
}

function mergedChildren(a: Map<string, Tree>, b: Map<string, Tree>, path: string): Map<string, Tree> {
  const merged = new Map(a)
  for (const [name, child] of b) {
    const other = merged.get(name)
    merged.set(name, other === undefined ? child : merge(other, child, `${path}.${name}`))
  }
  return merged
}

/** The children of a node of fields, with `$` standing for the position that the filter matched. */
export function childrenAt(node: Fields, position: () => number | undefined, path: string): Map<string, Tree> {
  if (node.positional === undefined) return node.children
  const index = position()
  if (index === undefined) {
    throw badValue("The positional operator did not find the match needed from the query.")
  }
  return mergedChildren(node.children, new Map([[String(index), node.positional]]), path)
}
