import { Choosing, type Choice, type ChoiceKind, choicesOf } from "../../models/choosing.ts"
import type { LocalName } from "../../models/concerns/localName.ts"
import { today } from "../../models/concerns/day.ts"
import { canKeepOrganisations } from "../../models/policies/organisation.ts"
import { canKeepPeople } from "../../models/policies/person.ts"
import { nobody } from "../../models/choosing/naming.ts"
import type { Reader } from "../../models/reader.ts"
import type { FormError } from "../../server/formError.ts"
import type { Form } from "../../server/forms.ts"
import { longDate } from "../dates.ts"
import { labelOf, presentChoices, saidOf } from "./choices.ts"
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
  /** Under which names the form sends what stands in it, who was picked, and the words that it was for. */
  names: { typed: string; picked: string; asked: string }
  /** Where the script asks who may be meant. */
  src: string
  typed: string
  /** Who is picked, and the words that it was for; where several may be, those who are. */
  value: string
  asked: string
  chosen: ShownChoice[]
  /** Those whom the script shows before a word is typed. */
  proposed: { id: string; name: string; from: string; label: string }[]
  found: ShownChoice[]
  /** Where any name may stand: that she is none of them. */
  other: { value: string; isPicked: boolean } | null
  said: string | null
  /** Where the cursor starts once it was looked for: on the first that was found, or in the field. */
  focus: "found" | "field" | null
  add: { href: string; isShown: boolean; text: string } | null
}

/** `anyName`: what is kept is the name as it is written, of whoever it is; somebody of the register is known by it. */
type Field = {
  name: string
  kind: ChoiceKind
  several?: boolean
  anyName?: boolean
  /** Those that are proposed before a word is typed. */
  proposed?: readonly Choice[]
}
type Around = { form: Form; refusal: FormError | null; reader: Reader }

const paths = {
  person: "/people/choices",
  post: "/people/choices?of=posts",
  organisation: "/organisations/choices",
} as const

/** What stands in such a field: as it is saved or was picked, or who may be meant by what was typed there. */
export async function presentChooser(
  { name, kind, several = false, anyName = false, proposed = [] }: Field,
  { form, refusal, reader }: Around,
  speaking: Speaking,
): Promise<ShownChooser> {
  const choosing = refusal instanceof Choosing && refusal.field === name ? refusal : null
  const words = (field: string) => (typeof form.values[field] === "string" ? form.values[field] : "")
  const names = anyName
    ? { typed: name, picked: `${name}Is`, asked: `${name}Asked` }
    : { typed: `${name}Typed`, picked: name, asked: `${name}Asked` }
  const ids = [form.values[names.picked] ?? []]
    .flat()
    .filter((id): id is string => typeof id === "string" && /^[0-9a-f]{24}$/.test(id))
  const chosen = choosing && !several ? [] : await choicesOf(kind, ids)
  const picked = several ? undefined : chosen[0]
  const typed = words(names.typed) || (picked && !anyName ? labelOf(picked, kind, speaking) : "")
  const all = choosing?.choices.found ?? []
  // Where several may be, a tick is somebody's answer: nobody is ticked for having been looked for.
  const found = several ? all.filter(({ id }) => !ids.includes(id)) : all
  // Where another may bear the name, only who was looked for is proposed as she.
  const isOnly = found.length === 1 && !(anyName && choosing && Object.keys(choosing.fields).length > 0)
  const isThere = all.length > 0 && found.length === 0
  return {
    name,
    names,
    src: paths[kind],
    typed: several && all.length > 0 ? "" : typed,
    value: picked?.id ?? "",
    asked: choosing ? typed : picked ? words(names.asked) || typed : "",
    proposed: presentChoices(kind, { found: [...proposed], more: false }, speaking).choices,
    chosen: several ? chosen.map((choice) => shown(choice, true, speaking)) : [],
    other: anyName && found.length > 0 ? { value: nobody, isPicked: words(names.picked) === nobody } : null,
    found: found.map((choice) => shown(choice, ids.includes(choice.id) || (isOnly && !several), speaking)),
    said: isThere
      ? speaking.t("choosing.there")
      : choosing && (typed !== "" || found.length > 0)
        ? saidOf(kind, { found, more: choosing.choices.more }, speaking, anyName)
        : null,
    focus: !choosing || Object.keys(choosing.fields).length > 0 ? null : found.length > 0 ? "found" : "field",
    add: addingOf(
      kind,
      { typed: several ? words(names.typed) : typed, none: choosing?.choices.found.length === 0 && typed !== "" },
      reader,
      speaking,
    ),
  }
}

const shown = ({ id, name, from, ended }: Choice, checked: boolean, { t, language }: Speaking): ShownChoice => ({
  value: id,
  name,
  from,
  help: ended ? t(ended < today() ? "choosing.left" : "choosing.leaving", { day: longDate(ended, language) }) : null,
  checked,
})

type Adding = { typed: string; none: boolean }

// Who is not there yet is added in another tab: what was filled in here stays as it is.
function addingOf(kind: ChoiceKind, { typed, none }: Adding, reader: Reader, { t }: Speaking): ShownChooser["add"] {
  const ofHouses = kind === "organisation"
  if (!(ofHouses ? canKeepOrganisations(reader) : canKeepPeople(reader))) return null
  const path = ofHouses ? "/organisations/new" : "/people/new"
  const href = none ? `${path}?${new URLSearchParams({ name: typed }).toString()}` : path
  return { href, isShown: none, text: t(ofHouses ? "choosing.add.organisation" : "choosing.add.person") }
}
