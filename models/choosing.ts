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

/**
 * Who bears a name: `whole`, all of it; else a part of it that is a name too, as a first name or an acronym is. `beginning`:
 * who may be meant by its beginnings, where that had to be read.
 */
export type Bearing = { whole: boolean; found: Choice[]; beginning?: Choices }

/** Who may be meant by the beginnings of some words, in any order; a few of them, and whether there are more. */
export const choicesBeginning = (kind: ChoiceKind, typed: string): Promise<Choices> =>
  kind === "organisation" ? organisationsBeginning(typed) : peopleBeginning(typed, kind)

const choicesBearing = (kind: ChoiceKind, typed: string): Promise<Bearing> =>
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
 * there now, and whether she only wishes to see who may be meant. `have`: who is chosen there already, where several may be.
 */
export type Asked = {
  picked: string | null
  pickedFor: string
  typed: string
  looks: boolean
  have?: readonly string[]
  /** Those that are proposed before a word is typed. */
  proposed?: readonly Choice[]
}

const asksWhich = {
  person: "choosing.which.person",
  post: "choosing.which.person",
  organisation: "choosing.which.organisation",
} as const
/** What is said where nobody of a kind is found. */
export const findsNone = {
  person: "choosing.none.person",
  post: "choosing.none.post",
  organisation: "choosing.none.organisation",
} as const

/** Where she only wishes to see who may be meant, the form comes back with them; without a word, with who is proposed. */
export async function look(
  kind: ChoiceKind,
  field: string,
  { looks, typed, proposed = [] }: Pick<Asked, "looks" | "typed" | "proposed">,
): Promise<void> {
  if (!looks) return
  if (typed !== "") throw new Choosing(field, await choicesBeginning(kind, typed), null)
  throw new Choosing(field, { found: [...proposed], more: false }, proposed.length > 0 ? null : "choosing.words")
}

/**
 * Whom a form means: who was picked, as long as the words are those for which she was; else who bears exactly the name
 * that stands there, the whole of it or a part by which nobody else may be meant. Where nobody does, or more than one, the
 * form is asked which (Choosing). Null where nothing stands there, or who is chosen already.
 */
export async function meant(
  kind: ChoiceKind,
  field: string,
  { picked, pickedFor, typed, looks, have = [], proposed = [] }: Asked,
): Promise<string | null> {
  await look(kind, field, { looks, typed, proposed })
  if (picked && typed === pickedFor) return picked
  if (typed === "") return null
  const { whole, found, beginning } = await choicesBearing(kind, typed)
  if (whole && found.length === 1) return found[0]!.id
  if (whole) throw new Choosing(field, { found, more: false }, asksWhich[kind])
  const choices = beginning ?? (await choicesBeginning(kind, typed))
  const [only] = choices.found
  if (only && found.length === 1 && choices.found.length === 1 && only.id === found[0]!.id) return only.id
  if (only && !choices.more && choices.found.every(({ id }) => have.includes(id))) return null
  throw new Choosing(field, choices, only ? asksWhich[kind] : findsNone[kind])
}
