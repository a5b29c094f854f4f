import { nameIn } from "../../../models/concerns/localName.ts"
import type { Attendee } from "../../../models/minutes/publishable.ts"
import { presenceMark } from "../../../models/minutes/saving/frame.ts"
import type { Speaking } from "../meetings/page.ts"
import { field, type Showing } from "./fields.ts"

type Marked = Pick<Attendee, "presence" | "representedBy">

/** Someone on the list, with how she was there. */
export function presentPerson(person: Attendee, showing: Showing, { t, language }: Speaking) {
  const { invitee, college } = person
  const path = `presences.${invitee}`
  const mine = showing.error(`${path}.by`) ? showing.returned.typed.presences.find((each) => each.invitee === invitee) : undefined
  const presence = mine?.presence ?? person.presence
  return {
    name: person.name, college, hollow: presence !== "present",
    organisation: person.organisationName ? nameIn(person.organisationName, language) : null,
    presence: field(`${path}.presence`, presence, showing), by: field(`${path}.by`, mine?.by ?? person.representedBy, showing),
    was: field(`${path}.was`, mine?.was ?? markOfPerson(person), showing),
    label: t("minutes.edit.presenceOf", { name: person.name }), byLabel: t("minutes.edit.representedBy", { name: person.name }),
  }
}

/** What a line of the list shows, in one word. */
export const markOfPerson = ({ presence, representedBy }: Marked) =>
  presenceMark(presence, presence === "represented" ? representedBy : "")

/** The line for someone who came without being invited. */
export function newcomerOf(id: string, { t }: Speaking) {
  const plain = { error: () => null }
  const path = `newcomers.${id}`
  return {
    id, name: field(`${path}.name`, "", plain), organisation: field(`${path}.organisation`, "", plain),
    college: field(`${path}.college`, "", plain),
    colleges: ["public", "associative"].map((value) => ({ value, text: t(`common.people.${value}`) })),
  }
}
