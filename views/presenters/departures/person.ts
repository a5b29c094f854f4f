import { today } from "../../../models/concerns/day.ts"
import { type Held, isHeldFrom } from "../../../models/concerns/period.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { fullName } from "../../../models/person.ts"
import type { ReadPerson } from "../../../models/person/reading.ts"
import type { Form } from "../../../server/forms.ts"
import { longDate } from "../../dates.ts"
import { actionRef } from "../actions.ts"
import type { ShownChooser } from "../choosing.ts"
import { officeOf, type Speaking } from "../network/words.ts"
import { frameOf, pathOf } from "./choice.ts"

/** The form by which what she has in hand is handed over, and who is asked for in each of its lines. */
type Hand = { form: Form; chooserOf: (thing: { _id: unknown }) => ShownChooser }

/** Before it is done: what ends on that day, and what she has in hand that somebody could take over. */
export function presentConfirmation(person: ReadPerson, hand: Hand, day: string, speaking: Speaking) {
  const { t, language } = speaking
  const path = pathOf("person", person)
  const name = fullName(person)
  return {
    page: frameOf("person", person, t("departures.titles.person", { name }), speaking),
    day,
    path,
    lead: t(day < today() ? "departures.leftOn" : "departures.leavesOn", { name, day: longDate(day, language) }),
    ends: endsOf(person, day, speaking),
    access: accessOf(person, day, speaking),
    undo: t(day < today() ? "departures.noUndo" : "departures.untilThen"),
    hand: handOf(person, hand, day, speaking),
    button: t("departures.button", { name }),
  }
}

type Decided = { day: string; isOver: boolean }

/** Afterwards: until when it can be undone, and what is still in her hands. */
export function presentDeparture(person: ReadPerson, departure: Decided | null, hand: Hand, speaking: Speaking) {
  const { t, language } = speaking
  const path = pathOf("person", person)
  const name = fullName(person)
  const day = departure?.day ?? person.ended!
  return {
    page: frameOf("person", person, t("departures.shown", { name }), speaking),
    path,
    lead: t(day < today() ? "departures.leftOn" : "departures.leavesOn", { name, day: longDate(day, language) }),
    access: accessOf(person, day, speaking),
    undo:
      departure && !departure.isOver
        ? { action: `${path}/departure`, text: t("departures.undoText", { day: longDate(day, language) }) }
        : null,
    changeHref: departure && !departure.isOver ? `${path}/departure/new` : null,
    hand: handOf(person, hand, null, speaking),
  }
}

const lasts = (day: string) => (seat: Held) =>
  isHeldFrom(seat, today()) && (isHeldFrom(seat, day) || seat.from > today())

function endsOf(person: ReadPerson, day: string, { t, language }: Speaking): string[] {
  return [
    ...person.posts
      .filter(lasts(day))
      .map((post) => t("departures.endsPost", { organisation: nameIn(post.organisation.name, language) })),
    ...person.seats.filter(lasts(day)).map((seat) => {
      const [body, office] = [nameIn(seat.body.name, language), officeOf(seat, t)]
      return office ? t("departures.endsOffice", { body, office }) : t("departures.endsSeat", { body })
    }),
  ]
}

function accessOf({ accounts }: ReadPerson, day: string, { t, language }: Speaking): string {
  if (!accounts.some(({ withdrawn }) => !withdrawn)) return t("departures.noAccess")
  return day < today() ? t("departures.accessNow") : t("departures.accessUntil", { day: longDate(day, language) })
}

/** What she has in hand, each line with who could take it over; one form for all of it. */
function handOf(person: ReadPerson, { form, chooserOf }: Hand, day: string | null, { t, language }: Speaking) {
  const actions = person.actions.map(({ _id, meeting, text, number, day, due }) => ({
    kind: "action",
    id: String(_id),
    title: text,
    href: `/meetings/${String(meeting)}/minutes`,
    note: [
      actionRef({ number, day }, { t, language }),
      due ? t("departures.due", { day: longDate(due, language) }) : null,
    ]
      .filter(Boolean)
      .join(", "),
    chooser: chooserOf({ _id }),
  }))
  const pages = person.pages.map(({ _id, slug, title }) => ({
    kind: "page",
    id: String(_id),
    title,
    href: `/guide/${slug}`,
    note: t("departures.page"),
    chooser: chooserOf({ _id }),
  }))
  const lines = [...actions, ...pages].map((line, index) => ({
    ...line,
    name: `lines[${index}]`,
    label: t("departures.to", { title: line.title }),
  }))
  return {
    action: `/people/${String(person._id)}/handovers`,
    form,
    day,
    lines,
    none: lines.length === 0 ? t("departures.nothing") : null,
  }
}
