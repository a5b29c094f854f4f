import type { Bearing, Choice, Choices } from "../choosing.ts"
import { today } from "../concerns/day.ts"
import type { LocalName } from "../concerns/localName.ts"
import { heldFrom } from "../concerns/period.ts"
import { limits } from "../limits.ts"
import { Organisation } from "../organisation.ts"
import { idsBeginning } from "../search/beginnings.ts"
import { fold } from "../search/words.ts"
import { type Acronyms, acronymsOf } from "../concerns/acronym.ts"

type Row = { _id: unknown; name: LocalName } & Acronyms

/** The organisations that may be meant by the beginnings of some words, those of their names first. */
export const organisationsBeginning = async (typed: string): Promise<Choices> => choicesOf(await rowsBeginning(typed))

async function rowsBeginning(typed: string): Promise<Row[]> {
  const { named, others } = await idsBeginning("organisation", typed)
  const ids = [...named, ...others]
  const here = ids.length === 0 ? [] : await hereAmong({ _id: { $in: ids } })
  return [named, others].flatMap((ids) => here.filter(({ _id }) => ids.includes(String(_id))))
}

const choicesOf = (rows: Row[]): Choices => ({
  found: rows.slice(0, limits.choices).map(choiceOf),
  more: rows.length > limits.choices,
})

/** Those that bear exactly this name in any language; where none does, those that bear this acronym. */
export async function organisationsBearing(typed: string): Promise<Bearing> {
  const plain = fold(typed.trim())
  const whole = await hereAmong({ nameKeys: plain })
  if (whole.length > 0) return { whole: true, found: whole.map(choiceOf) }
  const rows = await rowsBeginning(typed)
  const found = rows.filter((row) => acronymsOf(row).some((each) => fold((each ?? "").trim()) === plain))
  return { whole: false, found: found.map(choiceOf), beginning: choicesOf(rows) }
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

const hereAmong = (picked: Record<string, unknown>) =>
  Organisation.find({ ...picked, ...heldFrom(today()) })
    .select(shown)
    .sort({ "name.fr": 1, _id: 1 })
    .lean<Row[]>()

const choiceOf = ({ _id, name }: Row): Choice => ({ id: String(_id), name, from: [], ended: null })
