import { limits } from "../limits.ts"
import { SearchEntry } from "../searchEntry.ts"
import { askedNames, joinedNames } from "./names.ts"

/** What is chosen by its name, and has an index for it (models/searchEntry.ts). */
export type ChosenKind = "person" | "organisation"

type Field = "titleTerms" | "terms"

/**
 * The ids of the people, or the organisations, of which each word that is typed begins a word: of their names, as many as
 * a page can say anything of; then, where there are few, of all else by which they are found, a person also by where she
 * works. Read through an index, so that it costs the same in a network of ten and of ten thousand.
 */
export async function idsBeginning(kind: ChosenKind, typed: string): Promise<{ named: string[]; others: string[] }> {
  const named = await idsWhere(kind, typed, "titleTerms")
  if (named.length > limits.choices) return { named, others: [] }
  const all = await idsWhere(kind, typed, "terms")
  return { named, others: all.filter((id) => !named.includes(id)) }
}

/** The same for words that are whole: who bears them in her name. */
export async function idsBearing(kind: ChosenKind, words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return []
  return idsOf({ "of.kind": kind, $and: words.map((word) => ({ titleTerms: word })) })
}

async function idsWhere(kind: ChosenKind, typed: string, field: Field): Promise<string[]> {
  const ways = beginningIn(field, typed)
  return ways ? idsOf({ "of.kind": kind, ...ways }) : []
}

/** The part of a query for entries of which each word that is typed begins a word; null where no word is typed. */
export function beginningIn(field: Field, typed: string): Record<string, unknown> | null {
  const ways = waysOf(typed).map((words) => ({ $and: words.map((word) => ({ [field]: beginningWith(word) })) }))
  if (ways.length === 0) return null
  return ways.length === 1 ? ways[0]! : { $or: ways }
}

async function idsOf(asked: Record<string, unknown>): Promise<string[]> {
  const entries = await SearchEntry.find(asked).select("of.id").limit(limits.choicesRead).lean()
  return entries.map(({ of }) => of!.id)
}

const beginningWith = (word: string) => ({ $elemMatch: { $gte: word, $lt: `${word}\uffff` } })

// The words as they are, or those of a name in one: « De Smet » is also written Desmet.
function waysOf(typed: string): string[][] {
  const words = askedNames(typed).map(([word]) => word!)
  if (words.length === 0) return []
  return [
    words,
    ...[...joinedNames(typed)].map(({ joined, of }) => [...words.filter((word) => !of.includes(word)), joined]),
  ]
}
