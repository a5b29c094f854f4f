import type { LocalName } from "../../../models/concerns/localName.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { limits } from "../../../models/limits.ts"
import { type ChangedMeanwhile } from "../../../models/meeting/planning.ts"
import type { ReadMeeting } from "../../../models/meeting/reading.ts"
import { Person } from "../../../models/person.ts"
import { inviteesOf } from "../../../models/convocation/invitees.ts"
import { isDay } from "../../../models/concerns/day.ts"
import type { Form } from "../../../server/forms.ts"
import { longDate } from "../../dates.ts"
import { crumbsOf, pageBelow, pathOf, type Speaking } from "./page.ts"

type Body = { _id: unknown, slug: string, name: LocalName }

/** Which body to plan for, where the reader plans for several. */
export function presentChoice(bodies: Body[], { t }: Speaking) {
  return {
    page: { title: t("meetings.new.title"), section: "meetings",
      crumbs: [{ text: t("meetings.title"), href: "/meetings" }] },
    bodies: bodies.map(({ name, slug }) => ({ name, href: `/meetings/new?body=${slug}` })),
  }
}

export function presentFresh(body: Body, form: Form, speaking: Speaking) {
  const title = speaking.t("meetings.new.titleFor", { body: nameIn(body.name, speaking.language) })
  return {
    page: { title, section: "meetings", crumbs: crumbsOf(body, speaking) },
    form, limits, back: `/meetings?body=${body.slug}`, seriesHref: `/meetings/series/new?body=${body.slug}`,
    secretaries: [],
  }
}

export async function presentEdit(meeting: ReadMeeting, form: Form, speaking: Speaking) {
  const { t } = speaking
  const people = await inviteesOf({ ...meeting, body: meeting.body._id })
  return {
    page: pageBelow(meeting, t("meetings.edit.title"), speaking), form, limits, back: pathOf(meeting),
    action: pathOf(meeting),
    secretaries: people.flatMap(({ person, name }) => (person ? [{ value: String(person), text: name }] : [])),
    told: meeting.convoked ? t("meetings.edit.convoked") : null,
    deleteHref: meeting.convoked ? null : pathOf(meeting),
    cancelHref: `${pathOf(meeting)}/cancellation/new`,
    inSeries: meeting.series ? `/meetings/series/${String(meeting.series)}` : null,
  }
}

/**
 * The form after someone else saved the same fields: what was typed stays in it, what she saved is said at each, and
 * saving once more is done knowing both.
 */
export async function showConflicts(form: Form, { fields, saved, by }: ChangedMeanwhile,
  { t, language }: Speaking): Promise<Form> {
  const person = by && await Person.findById(by).lean()
  const name = person ? `${person.givenName} ${person.familyName}` : t("meetings.someone")
  const errors = { ...form.errors }
  for (const field of Object.keys(fields)) {
    const value = String(saved[field] ?? "")
    const shown = isDay(value) ? longDate(value, language) : value
    errors[field] = value
      ? t("meetings.errors.savedMeanwhile", { name, value: shown })
      : t("meetings.errors.emptiedMeanwhile", { name })
  }
  const summary = Object.keys(fields).map((field) => ({ field, text: errors[field]! }))
  return { ...form, values: { ...form.values, was: JSON.stringify(saved) }, errors, summary }
}
