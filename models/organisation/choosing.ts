import type { Bearing, Choice, Choices } from "../choosing.ts"
import { today } from "../concerns/day.ts"
import type { LocalName } from "../concerns/localName.ts"
import { heldFrom } from "../concerns/period.ts"
import { limits } from "../limits.ts"
import { Organisation } from "../organisation.ts"
import { idsBearing, idsBeginning } from "../search/beginnings.ts"
import { fold, wordsOf } from "../search/words.ts"
import { type Acronyms, acronymsOf } from "../concerns/acronym.ts"

type Row = { _id: unknown; name: LocalName } & Acronyms

/** The organisations that may be meant by the beginnings of some words, those of their names first. */
export async function organisationsBeginning(typed: string): Promise<Choices> {
  const { named, others } = await idsBeginning("organisation", typed)
  const here = await hereAmong([...named, ...others])
  const rows = [named, others].flatMap((ids) => here.filter(({ _id }) => ids.includes(String(_id))))
  return { found: rows.slice(0, limits.choices).map(choiceOf), more: rows.length > limits.choices }
}

/** Those that bear exactly this name in any language, or this acronym. */
export async function organisationsBearing(typed: string): Promise<Bearing> {
  const plain = fold(typed.trim())
  const words = wordsOf(typed).map(({ folded }) => folded)
  const ids = [...(await idsBearing("organisation", words)), ...(await idsBeginning("organisation", typed)).others]
  const isOneOf = (names: (string | null | undefined)[]) => names.some((each) => fold((each ?? "").trim()) === plain)
  const rows = await hereAmong(ids)
  const whole = rows.filter(({ name: { fr, nl, en } }) => isOneOf([fr, nl, en]))
  const found = whole.length > 0 ? whole : rows.filter((row) => isOneOf(acronymsOf(row)))
  return { whole: whole.length > 0, found: found.map(choiceOf) }
}

/** Those that were chosen, here or not. */
export async function organisationsChosen(ids: readonly string[]): Promise<Choice[]> {
  return ids.length === 0
    ? []
    : (
        await Organisation.find({ _id: { $in: ids } })
          .select(shown)
          .lean<Row[]>()
      ).map(choiceOf)
}

const shown = "name acronym acronymNl"

const hereAmong = (ids: readonly string[]) =>
  ids.length === 0
    ? []
    : Organisation.find({ _id: { $in: ids }, ...heldFrom(today()) })
        .select(shown)
        .sort({ "name.fr": 1, _id: 1 })
        .lean<Row[]>()

const choiceOf = ({ _id, name }: Row): Choice => ({ id: String(_id), name, from: [], ended: null })
