import { MongoError } from "../errors.ts"
import { foldWith, type Fold } from "./fold.ts"
import type { Document } from "./types.ts"

/** A collation that was understood: how strings compare, and its full specification as MongoDB would show it. */
export type Collation = {
  compare(a: string, b: string): number
  readonly specification: Document
  /** What an index keeps of a string: French and Dutch at strengths 1 and 2. */
  readonly fold?: Fold | undefined
}

const locales: Record<string, string> = { fr: "fr", nl: "nl", en: "en", en_US: "en-US" }
const known = new Set([
  "locale",
  "strength",
  "caseLevel",
  "caseFirst",
  "numericOrdering",
  "alternate",
  "maxVariable",
  "normalization",
  "backwards",
  "version",
])
/** Values that change nothing; any other is refused. */
const usual: Document = {
  caseFirst: "off",
  alternate: "non-ignorable",
  maxVariable: "punct",
  normalization: false,
  backwards: false,
}
const version = "57.1"
const parsed = new Map<string, Collation>()

/**
 * Parses a command's collation; undefined for none or `simple` (strings then compare by their bytes). French, Dutch
 * and English, strengths 1 to 3, `caseLevel` with strength 1, `numericOrdering`; anything else is refused by name.
 */
export function parseCollation(specification: Document | null | undefined): Collation | undefined {
  if (specification == null) return undefined
  const fields = Object.fromEntries(Object.entries(specification).map(([name, value]) => [name, plain(value)]))
  refuseUnknown(fields)
  if (fields["locale"] === "simple") return onlySimple(fields)
  const key = JSON.stringify(fields)
  const collation = parsed.get(key) ?? collationOf(fields)
  if (parsed.size > 100) parsed.clear()
  parsed.set(key, collation)
  return collation
}

function plain(value: unknown): unknown {
  return typeof value === "object" && value !== null ? Number(value) : value
}

function refuseUnknown(fields: Document) {
  for (const name of Object.keys(fields)) {
    if (!known.has(name)) throw new MongoError("FailedToParse", `BSON field 'collation.${name}' is an unknown field.`)
  }
  if (typeof fields["locale"] !== "string") {
    throw new MongoError("FailedToParse", "BSON field 'collation.locale' is missing but a required field")
  }
  for (const [name, value] of Object.entries(usual)) {
    if (name in fields && fields[name] !== value) refuse(`collation.${name}: ${String(fields[name])}`)
  }
}

function onlySimple(fields: Document): undefined {
  if (Object.keys(fields).length > 1) {
    throw new MongoError("FailedToParse", "The 'simple' collation takes no other field than 'locale'")
  }
}

function collationOf(fields: Document): Collation {
  const locale = locales[fields["locale"] as string] ?? refuse(`collation.locale: ${String(fields["locale"])}`)
  const strength = fields["strength"] ?? 3
  const caseLevel = fields["caseLevel"] ?? false
  const numeric = Boolean(fields["numericOrdering"] ?? false)
  const collator = new Intl.Collator(locale, { sensitivity: sensitivityOf(strength, caseLevel), numeric })
  return {
    compare: collator.compare,
    fold: isFolded(locale, strength) && !caseLevel && !numeric ? foldWith(strength) : undefined,
    specification: {
      locale: fields["locale"],
      caseLevel: Boolean(caseLevel),
      caseFirst: "off",
      strength,
      numericOrdering: numeric,
      alternate: "non-ignorable",
      maxVariable: "punct",
      normalization: false,
      backwards: false,
      version,
    },
  }
}

function isFolded(locale: string, strength: unknown): strength is 1 | 2 {
  return (locale === "fr" || locale === "nl") && (strength === 1 || strength === 2)
}

/** Whether two collations, or none, compare all strings alike. */
export function isSameCollation(one: Collation | undefined, other: Collation | undefined): boolean {
  return one === other || JSON.stringify(one?.specification) === JSON.stringify(other?.specification)
}

function sensitivityOf(strength: unknown, caseLevel: unknown): "base" | "case" | "accent" | "variant" {
  if (typeof strength !== "number" || ![1, 2, 3, 4, 5].includes(strength)) {
    throw new MongoError(
      "BadValue",
      "Enumeration value '" + String(strength) + "' for field 'collation.strength' is " + "not a valid value.",
    )
  }
  if (strength > 3) refuse(`collation.strength: ${strength}`)
  if (strength === 1) return caseLevel ? "case" : "base"
  if (caseLevel) refuse(`collation.caseLevel with strength ${strength}`)
  return strength === 2 ? "accent" : "variant"
}

function refuse(what: string): never {
  throw new MongoError("NotImplemented", `The embedded database does not support ${what}`, { code: 238 })
}
