import { notSupported } from "../../query/refuse.ts"
import type { Collation } from "../../values/collation.ts"
import { strangerIn } from "../../values/fold.ts"
import { isDocument, typeOf, type Document } from "../../values/types.ts"

/** A string that an index with a collation cannot hold. */
export class Unfoldable extends Error {
  constructor(readonly text: string) {
    super(`A character of ${JSON.stringify(text)} has no place in the order of the collation`)
  }
}

/** A value as an index with a collation keeps it: all its strings folded, in embedded values too, names as they are. */
export function folded(value: unknown, collation: Collation): unknown {
  if (Array.isArray(value)) return value.map((item) => folded(item, collation))
  if (isDocument(value)) return foldedDocument(value, collation)
  if (typeof value === "string") return foldedText(value, collation)
  return typeOf(value) === "symbol" ? foldedText((value as { value: string }).value, collation) : value
}

function foldedDocument(document: Document, collation: Collation): Document {
  return Object.fromEntries(Object.entries(document).map(([name, value]) => [name, folded(value, collation)]))
}

function foldedText(text: string, { fold }: Collation): string {
  const found = fold?.(text)
  if (found === undefined) throw new Unfoldable(text)
  return found
}

/** The same, of what a document brings; refuses by name what cannot be kept. */
export function foldedKey(values: readonly unknown[], collation: Collation): readonly unknown[] {
  try {
    return values.map((value) => folded(value, collation))
  } catch (error) {
    if (error instanceof Unfoldable) throw unsupportedCharacter(error.text, collation)
    throw error
  }
}

function unsupportedCharacter(text: string, { specification }: Collation) {
  const character = strangerIn(text) ?? ""
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")
  return notSupported(
    `the character '${character}' (U+${code}) in an index with the collation ` + `'${String(specification["locale"])}'`,
  )
}
