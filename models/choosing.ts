import { FormError } from "../server/formError.ts"
import type { Key } from "../views/sentences.ts"
import type { LocalName } from "./concerns/localName.ts"
import { organisationsBearing, organisationsBeginning, organisationsChosen } from "./organisation/choosing.ts"
import { peopleBearing, peopleBeginning, peopleChosen } from "./person/choosing.ts"

/** What is asked for by its name: a person, one of the places where somebody works, an organisation. */
export const choiceKinds = ["person", "post", "organisation"] as const
export type ChoiceKind = (typeof choiceKinds)[number]

/** Somebody who may be meant, with where she works today, and the day on which she leaves; or an organisation. */
export type Choice = { id: string; name: string | LocalName; from: LocalName[]; ended: string | null }
export type Choices = { found: Choice[]; more: boolean }

/** Who may be meant by the beginnings of some words, in any order; a few of them, and whether there are more. */
export const choicesBeginning = (kind: ChoiceKind, typed: string): Promise<Choices> =>
  kind === "organisation" ? organisationsBeginning(typed) : peopleBeginning(typed, kind)

const choicesBearing = (kind: ChoiceKind, typed: string): Promise<Choice[]> =>
  kind === "organisation" ? organisationsBearing(typed) : peopleBearing(typed, kind)

/** Those that these ids name. */
export const choicesOf = (kind: ChoiceKind, ids: readonly string[]): Promise<Choice[]> =>
  kind === "organisation" ? organisationsChosen(ids) : peopleChosen(ids, kind)

/** Whom a form chose in a field is not said yet: the page comes back with who may be meant. */
export class Choosing extends FormError {
  constructor(
    readonly field: string,
    readonly choices: Choices,
    error: Key | null,
  ) {
    super(error ? { [field]: error } : {})
  }
}

/**
 * What a form sent of a field in which somebody is asked for: what was picked, the words it was picked for, what stands
 * there now, and whether she only wishes to see who may be meant.
 */
export type Asked = { picked: string | null; pickedFor: string; typed: string; looks: boolean }

const asksWhich = {
  person: "choosing.which.person",
  post: "choosing.which.person",
  organisation: "choosing.which.organisation",
} as const
const findsNone = {
  person: "choosing.none.person",
  post: "choosing.none.post",
  organisation: "choosing.none.organisation",
} as const

/**
 * Whom a form means: who was picked, as long as the words are those for which she was; else who bears exactly the name
 * that stands there. Where nobody does, or more than one, the form is asked which (Choosing). Null where nothing stands there.
 */
export async function meant(
  kind: ChoiceKind,
  field: string,
  { picked, pickedFor, typed, looks }: Asked,
): Promise<string | null> {
  if (looks && typed === "") throw new Choosing(field, { found: [], more: false }, "choosing.words")
  if (looks) throw new Choosing(field, await choicesBeginning(kind, typed), null)
  if (picked && typed === pickedFor) return picked
  if (typed === "") return null
  const bearing = await choicesBearing(kind, typed)
  if (bearing.length === 1) return bearing[0]!.id
  if (bearing.length > 1) throw new Choosing(field, { found: bearing, more: false }, asksWhich[kind])
  const choices = await choicesBeginning(kind, typed)
  throw new Choosing(field, choices, choices.found.length > 0 ? asksWhich[kind] : findsNone[kind])
}
