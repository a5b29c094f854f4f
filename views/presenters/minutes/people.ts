import { freshMark } from "../../../models/concerns/parts.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { newcomerFields, newcomerId, partName, presenceFields } from "../../../models/minutes/parts.ts"
import type { ReadLine } from "../../../models/minutes/reading.ts"
import type { Speaking } from "../meetings/page.ts"
import { shownPart, type Showing } from "./fields.ts"

/** Someone on the list, with how she was there. */
export function presentPerson(line: ReadLine, marks: ReadonlyMap<string, string>, showing: Showing, speaking: Speaking) {
  const { t, language } = speaking
  const mark = marks.get(partName("presences", line.invitee))!
  const { fields: { presence, by }, ...part } = shownPart(partName("presences", line.invitee), mark, presenceFields(line), showing)
  return {
    name: line.name, college: line.college, hollow: presence!.value !== "present",
    organisation: line.organisationName ? nameIn(line.organisationName, language) : null,
    ...part, presence: presence!, by: by!,
    correct: line.walkIn ? correctionOf(line, marks, showing, speaking) : null,
    label: t("minutes.edit.presenceOf", { name: line.name }), byLabel: t("minutes.edit.representedBy", { name: line.name }),
  }
}

/** Who was put on the list during the meeting may be written otherwise. */
function correctionOf(line: ReadLine, marks: ReadonlyMap<string, string>, showing: Showing, { t }: Speaking) {
  const part = partName("newcomers", newcomerId(line))
  const shown = shownPart(part, marks.get(part)!, newcomerFields(line), showing)
  return { ...fieldsOf(shown, t), open: shown.returned }
}

function fieldsOf({ fields: { name, organisation, college }, ...part }: ReturnType<typeof shownPart>, t: Speaking["t"]) {
  return { ...part, name: name!, organisation: organisation!, college: college!,
    colleges: ["public", "associative"].map((value) => ({ value, text: t(`common.people.${value}`) })) }
}

/** The line for someone who came without being invited. */
export function newcomerOf(nextId: string, showing: Showing, { t }: Speaking) {
  const mine = [...showing.returned.typed.values()].find(({ kind, was }) => kind === "newcomers" && was === freshMark)
  const id = mine?.id ?? nextId
  return { id, ...fieldsOf(shownPart(partName("newcomers", id), freshMark, newcomerFields({ name: "" }), showing), t) }
}
