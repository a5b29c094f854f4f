import { Choosing, type Choice, type ChoiceKind, choicesOf, findsNone } from "../../models/choosing.ts"
import { type LocalName, nameIn } from "../../models/concerns/localName.ts"
import { today } from "../../models/concerns/day.ts"
import { limits } from "../../models/limits.ts"
import { canKeepOrganisations } from "../../models/policies/organisation.ts"
import { canKeepPeople } from "../../models/policies/person.ts"
import type { Reader } from "../../models/reader.ts"
import type { FormError } from "../../server/formError.ts"
import type { Form } from "../../server/forms.ts"
import { longDate } from "../dates.ts"
import type { Speaking } from "./network/words.ts"

/** One who may be chosen, as a page says it. */
export type ShownChoice = {
  value: string
  name: string | LocalName
  from: LocalName[]
  help: string | null
  checked: boolean
}

/** A field in which somebody is asked for by name, for shared/personField and shared/peopleField. */
export type ShownChooser = {
  name: string
  /** Where the script asks who may be meant. */
  src: string
  typed: string
  /** Who is picked, and the words that it was for; where several may be, those who are. */
  value: string
  asked: string
  chosen: ShownChoice[]
  found: ShownChoice[]
  said: string | null
  /** Where the cursor starts once it was looked for: on the first that was found, or in the field. */
  focus: "found" | "field" | null
  add: { href: string; isShown: boolean; text: string } | null
}

type Field = { name: string; kind: ChoiceKind; several?: boolean }
type Around = { form: Form; refusal: FormError | null; reader: Reader }

const paths = {
  person: "/people/choices",
  post: "/people/choices?of=posts",
  organisation: "/organisations/choices",
} as const

/** What stands in such a field: as it is saved or was picked, or who may be meant by what was typed there. */
export async function presentChooser(
  { name, kind, several = false }: Field,
  { form, refusal, reader }: Around,
  speaking: Speaking,
): Promise<ShownChooser> {
  const choosing = refusal instanceof Choosing && refusal.field === name ? refusal : null
  const words = (field: string) => (typeof form.values[field] === "string" ? form.values[field] : "")
  const ids = [form.values[name] ?? []]
    .flat()
    .filter((id): id is string => typeof id === "string" && /^[0-9a-f]{24}$/.test(id))
  const chosen = choosing && !several ? [] : await choicesOf(kind, ids)
  const picked = several ? undefined : chosen[0]
  const typed = words(`${name}Typed`) || (picked ? labelOf(picked, kind, speaking) : "")
  const all = choosing?.choices.found ?? []
  // Where several may be, a tick is somebody's answer: nobody is ticked for having been looked for.
  const found = several ? all.filter(({ id }) => !ids.includes(id)) : all
  const isThere = all.length > 0 && found.length === 0
  return {
    name,
    src: paths[kind],
    typed: several && all.length > 0 ? "" : typed,
    value: picked?.id ?? "",
    asked: choosing ? typed : picked ? words(`${name}Asked`) || typed : "",
    chosen: several ? chosen.map((choice) => shown(choice, true, speaking)) : [],
    found: found.map((choice) => shown(choice, !several && (found.length === 1 || ids.includes(choice.id)), speaking)),
    said: isThere
      ? speaking.t("choosing.there")
      : choosing && typed !== ""
        ? saidOf(kind, { found, more: choosing.choices.more }, speaking)
        : null,
    focus: !choosing || Object.keys(choosing.fields).length > 0 ? null : found.length > 0 ? "found" : "field",
    add: addingOf(
      kind,
      { typed: several ? words(`${name}Typed`) : typed, none: choosing?.choices.found.length === 0 && typed !== "" },
      reader,
      speaking,
    ),
  }
}

/** The words by which somebody stands in the field once she is picked: with where she works where that is chosen with her. */
export function labelOf({ name, from }: Choice, kind: ChoiceKind, { language }: Speaking): string {
  const said = typeof name === "string" ? name : nameIn(name, language)
  return kind === "post" && from[0] ? `${said} (${nameIn(from[0], language)})` : said
}

const shown = ({ id, name, from, ended }: Choice, checked: boolean, { t, language }: Speaking): ShownChoice => ({
  value: id,
  name,
  from,
  help: ended ? t(ended < today() ? "choosing.left" : "choosing.leaving", { day: longDate(ended, language) }) : null,
  checked,
})

const counts = {
  person: "choosing.found.people",
  post: "choosing.found.people",
  organisation: "choosing.found.organisations",
} as const
/** How many may be meant, in a sentence. */
export function saidOf(kind: ChoiceKind, { found, more }: Choosing["choices"], { t }: Speaking): string {
  if (found.length === 0) return t(findsNone[kind])
  return more ? t("choosing.more", { count: limits.choices }) : t(counts[kind], { count: found.length })
}

type Adding = { typed: string; none: boolean }

// Who is not there yet is added in another tab: what was filled in here stays as it is.
function addingOf(kind: ChoiceKind, { typed, none }: Adding, reader: Reader, { t }: Speaking): ShownChooser["add"] {
  const ofHouses = kind === "organisation"
  if (!(ofHouses ? canKeepOrganisations(reader) : canKeepPeople(reader))) return null
  const path = ofHouses ? "/organisations/new" : "/people/new"
  const href = none ? `${path}?${new URLSearchParams({ name: typed }).toString()}` : path
  return { href, isShown: none, text: t(ofHouses ? "choosing.add.organisation" : "choosing.add.person") }
}

/** Who may be meant, for the script of a field: what each is called, and the words under which she is picked. */
export function presentChoices(kind: ChoiceKind, choices: Choosing["choices"], speaking: Speaking) {
  const labels = choices.found.map((choice) => labelOf(choice, kind, speaking))
  return {
    said: saidOf(kind, choices, speaking),
    choices: choices.found.map((choice, index) => {
      const { id, name, from } = choice
      const label = labels[index]!
      const houses = from.map((house) => nameIn(house, speaking.language))
      const isShared = labels.indexOf(label) !== labels.lastIndexOf(label)
      return {
        id,
        name: typeof name === "string" ? name : nameIn(name, speaking.language),
        from: houses.join(", "),
        label: isShared && kind === "person" && houses[0] ? `${label} (${houses[0]})` : label,
      }
    }),
  }
}
