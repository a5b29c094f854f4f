import { MongoError } from "../../errors.ts"
import type { Collation } from "../../values/collation.ts"
import { isDocument, type Document } from "../../values/types.ts"
import { encodeKey } from "./encode.ts"
import { foldedKey } from "./fold.ts"
import { depthOf, fieldOf, firstPart, follow, MISSING, type Found } from "./paths.ts"

/** How one index reads its keys from a document. */
export interface KeyPattern {
  fields: readonly string[]
  descending: readonly boolean[]
  sparse: boolean
  collation?: Collation | undefined
}

export interface ExtractedKey {
  bytes: Buffer
  /** The values that it was made of, for messages. */
  values: readonly unknown[]
}

export interface ExtractedKeys {
  keys: ExtractedKey[]
  /** Per field, the parts of its path (0 is the first) that are arrays in this document. */
  arrays: ReadonlySet<number>[]
}

/** An array on the way, and the path that led to it. */
interface Crossing {
  array: readonly unknown[]
  path: string
  /** The fields whose paths go through it. */
  fields: number[]
}

interface State {
  /** What remains to be followed of each path. */
  rests: readonly (string | undefined)[]
  values: readonly unknown[]
  missing: number
  /** Per field, the element of the array above that its path names by number. */
  positions: readonly (Position | undefined)[]
}

interface Position {
  isArray: boolean
  found: Found
}

/** An empty array is indexed as undefined, which comes before null. */
const EMPTY = Symbol("empty array")

/**
 * The index keys of a document, as MongoDB makes them (btree_key_generator.cpp): one per element of the array that a
 * path crosses; a missing field counts as null; two arrays side by side are refused (CannotIndexParallelArrays).
 */
export function extractKeys(pattern: KeyPattern, document: Document): ExtractedKeys {
  const extraction = new Extraction(pattern)
  const values = pattern.fields.map(() => undefined)
  extraction.read(document, { rests: pattern.fields, values, missing: 0, positions: [] })
  return { keys: [...extraction.keys.values()], arrays: extraction.arrays }
}

class Extraction {
  readonly keys = new Map<string, ExtractedKey>()
  readonly arrays: Set<number>[]

  constructor(private readonly pattern: KeyPattern) {
    this.arrays = pattern.fields.map(() => new Set<number>())
  }

  read(document: Document, { rests: paths, values: known, missing, positions }: State) {
    const rests = [...paths]
    const values = [...known]
    let crossing: Crossing | undefined
    let isNested = false
    for (const [i, path] of paths.entries()) {
      if (path === undefined) continue
      const { value, rest } = this.next(document, path, positions[i])
      isNested ||= positions[i]?.isArray === true
      rests[i] = rest
      values[i] = value
      if (Array.isArray(value)) crossing = this.cross(crossing, value, i, path, rest)
      else if (value === undefined) missing += 1
    }
    if (crossing === undefined) this.emit(values, missing)
    else this.expand(crossing, { rests, values, missing, positions: [] }, isNested)
  }

  private next(document: Document, path: string, position: Position | undefined): Found {
    if (fieldOf(document, firstPart(path)) === undefined) return position?.found ?? MISSING
    if (position !== undefined) throw ambiguous(path)
    return follow(document, path)
  }

  private cross(
    crossing: Crossing | undefined,
    array: unknown[],
    field: number,
    path: string,
    rest: string | undefined,
  ): Crossing {
    this.arrays[field]!.add(depthOf(this.pattern.fields[field]) - depthOf(rest) - 1)
    if (crossing === undefined) return { array, path, fields: [field] }
    if (crossing.array !== array) throw parallel(crossing.path, path)
    crossing.fields.push(field)
    return crossing
  }

  private expand({ array, fields }: Crossing, state: State, isNested: boolean) {
    const positions = state.rests.map((rest) => (rest === undefined ? undefined : positionIn(array, rest)))
    for (const element of array.length === 0 ? [EMPTY] : array) {
      const values = [...state.values]
      for (const field of fields) {
        if (state.rests[field] === undefined) values[field] = isNested ? array : element
      }
      this.read(isDocument(element) ? element : {}, { ...state, values, positions })
    }
  }

  private emit(values: readonly unknown[], missing: number) {
    if (this.pattern.sparse && missing === values.length) return
    const indexed = values.map((value) => (value === EMPTY ? undefined : (value ?? null)))
    const { collation, descending } = this.pattern
    const bytes = encodeKey(collation === undefined ? indexed : foldedKey(indexed, collation), descending)
    this.keys.set(bytes.toString("latin1"), { bytes, values: indexed })
  }
}

function positionIn(array: readonly unknown[], rest: string): Position | undefined {
  const element = fieldOf(array, firstPart(rest))
  return element === undefined ? undefined : { isArray: Array.isArray(element), found: follow(array, rest) }
}

function parallel(one: string, other: string) {
  return new MongoError("CannotIndexParallelArrays", `cannot index parallel arrays [${other}] [${one}]`, { code: 171 })
}

function ambiguous(path: string) {
  return new MongoError(
    "Location16746",
    "Ambiguous field name found in array (do not use numeric field names in " +
      `embedded elements in an array), field: '${firstPart(path)}'`,
    { code: 16746 },
  )
}
