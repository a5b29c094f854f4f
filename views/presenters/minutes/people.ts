import { freshMark } from "../../../models/concerns/parts.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { newcomerFields, partName, presenceFields } from "../../../models/minutes/parts.ts"
import type { ReadLine } from "../../../models/minutes/reading.ts"
import type { Speaking } from "../meetings/page.ts"
import { shownPart, type Showing } from "./fields.ts"

/** Someone on the list, with how she was there. */
export function presentPerson(line: ReadLine, mark: string, showing: Showing, { t, language }: Speaking) {
  const { fields: { presence, by }, ...part } = shownPart(partName("presences", line.invitee), mark, presenceFields(line), showing)
  return {
    name: line.name, college: line.college, hollow: presence!.value !== "present",
    organisation: line.organisationName ? nameIn(line.organisationName, language) : null,
    ...part, presence: presence!, by: by!,
    label: t("minutes.edit.presenceOf", { name: line.name }), byLabel: t("minutes.edit.representedBy", { name: line.name }),
  }
}

/** The line for someone who came without being invited. */
export function newcomerOf(nextId: string, showing: Showing, { t }: Speaking) {
  const mine = [...showing.returned.typed.values()].find(({ kind, was }) => kind === "newcomers" && was === freshMark)
  const id = mine?.id ?? nextId
  const { fields: { name, organisation, college }, ...part } =
    shownPart(partName("newcomers", id), freshMark, newcomerFields({ name: "" }), showing)
  return { id, ...part, name: name!, organisation: organisation!, college: college!,
    colleges: ["public", "associative"].map((value) => ({ value, text: t(`common.people.${value}`) })) }
}
