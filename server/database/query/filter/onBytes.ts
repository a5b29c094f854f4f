import { elementsOf, type Element } from "../../values/elements.ts"
import { isDocument, type Document } from "../../values/types.ts"

/** What a filter says of a document while it lies in its bytes; undefined where only the decoded document can tell. */
export type OnBytes = (bytes: Uint8Array) => boolean | undefined

/** Whether the bytes from `start` on, so many of them, are a string that is wanted. */
type Test = (bytes: Buffer, start: number, length: number) => boolean
type Clause = (bytes: Buffer, elements: readonly Element[]) => boolean | undefined
type Wanted = { test: Test; inArrayOnly: boolean }

const documentType = 3
const arrayType = 4
const stringType = 2

/**
 * Reads the part of a filter that asks for strings: a field that is one, or an array of them that has one, of some that are
 * named or within a range. Lists of words are long, and decoding them only to look for one is most of what a search costs.
 * To be used with the simple comparison only.
 */
export function compileOnBytes(filter: Document): OnBytes | undefined {
  const clause = allOf(filter)
  if (clause === undefined) return undefined
  return (bytes) => clause(asBuffer(bytes), elementsOf(bytes))
}

const asBuffer = (bytes: Uint8Array) =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

// What cannot be told of one clause is left to whoever decodes; that another is false is enough.
function allOf(filter: Document): Clause | undefined {
  const clauses = Object.entries(filter).map(([name, operand]) => clauseOf(name, operand))
  const known = clauses.filter((clause) => clause !== undefined)
  if (known.length === 0) return undefined
  return (bytes, elements) => {
    let told: true | undefined = known.length === clauses.length ? true : undefined
    for (const clause of known) {
      const found = clause(bytes, elements)
      if (found === false) return false
      told = found && told
    }
    return told
  }
}

function clauseOf(name: string, operand: unknown): Clause | undefined {
  if (name === "$and" && isList(operand)) return allOfList(operand)
  if (name === "$or" && isList(operand)) return anyOfList(operand)
  if (name.startsWith("$") || /\.\d/.test(name)) return undefined
  const wanted = wantedIn(operand)
  return wanted && onPath(name.split("."), wanted)
}

const isList = (operand: unknown): operand is Document[] => Array.isArray(operand) && operand.every(isDocument)

function allOfList(branches: Document[]): Clause | undefined {
  const clauses = branches.map(allOf)
  const known = clauses.filter((clause) => clause !== undefined)
  return (bytes, elements) => {
    const answers = known.map((clause) => clause(bytes, elements))
    if (answers.includes(false)) return false
    return known.length === clauses.length && !answers.includes(undefined) ? true : undefined
  }
}

function anyOfList(branches: Document[]): Clause | undefined {
  const clauses = branches.map(allOf)
  return (bytes, elements) => {
    let told: false | undefined = false
    for (const clause of clauses) {
      const found = clause?.(bytes, elements)
      if (found === true) return true
      if (found === undefined) told = undefined
    }
    return told
  }
}

function wantedIn(operand: unknown): Wanted | undefined {
  if (typeof operand === "string") return { test: oneOf([operand]), inArrayOnly: false }
  if (!isDocument(operand)) return undefined
  const [[operator, value] = [], ...others] = Object.entries(operand)
  if (others.length > 0) return undefined
  if (operator === "$eq" && typeof value === "string") return { test: oneOf([value]), inArrayOnly: false }
  if (operator === "$in" && isStrings(value)) return { test: oneOf(value), inArrayOnly: false }
  if (operator !== "$elemMatch" || !isDocument(value)) return undefined
  const { $gte: from, $lt: to, ...rest } = value
  if (typeof from !== "string" || typeof to !== "string" || Object.keys(rest).length > 0) return undefined
  return { test: between(Buffer.from(from), Buffer.from(to)), inArrayOnly: true }
}

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === "string")

function onPath([name, ...rest]: string[], wanted: Wanted): Clause {
  const inner = rest.length > 0 ? onPath(rest, wanted) : undefined
  return (bytes, elements) => {
    const element = elements.find((each) => each.name === name)
    if (element === undefined) return false
    const { type, value, end } = element
    if (inner) {
      if (type !== documentType) return undefined
      const part = bytes.subarray(value, end)
      return inner(part, elementsOf(part))
    }
    if (type === arrayType) return hasString(bytes, value, end, wanted.test)
    if (type !== stringType) return undefined
    return !wanted.inArrayOnly && wanted.test(bytes, value + 4, end - value - 5)
  }
}

/** Whether an array has a string that is wanted; undefined where it holds anything but strings. */
function hasString(bytes: Buffer, start: number, end: number, test: Test): boolean | undefined {
  const last = end - 1
  let at = start + 4
  while (at < last) {
    if (bytes[at] !== stringType) return undefined
    at += 1
    while (bytes[at] !== 0) if (++at >= last) return undefined
    const size = bytes[at + 1]! | (bytes[at + 2]! << 8) | (bytes[at + 3]! << 16) | (bytes[at + 4]! << 24)
    at += 5
    if (size < 1 || at + size > last) return undefined
    if (test(bytes, at, size - 1)) return true
    at += size
  }
  return false
}

/** By how long they are, since most differ in that already. */
function oneOf(strings: readonly string[]): Test {
  const byLength = new Map<number, Set<string>>()
  for (const string of strings) {
    const bytes = Buffer.from(string)
    const same = byLength.get(bytes.length) ?? new Set()
    byLength.set(bytes.length, same.add(bytes.toString("latin1")))
  }
  return (bytes, start, length) => {
    const same = byLength.get(length)
    return same !== undefined && same.has(bytes.toString("latin1", start, start + length))
  }
}

/** From one, included, to another that is not: by their UTF-8 bytes, as all strings are compared. */
function between(from: Buffer, to: Buffer): Test {
  return (bytes, start, length) => compare(bytes, start, length, from) >= 0 && compare(bytes, start, length, to) < 0
}

function compare(bytes: Buffer, start: number, length: number, other: Uint8Array): number {
  const shared = Math.min(length, other.length)
  for (let i = 0; i < shared; i++) {
    const difference = bytes[start + i]! - other[i]!
    if (difference !== 0) return difference
  }
  return length - other.length
}
