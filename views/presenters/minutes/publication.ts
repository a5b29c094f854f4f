import type { Aside } from "../../../models/minutes/asides.ts"
import type { Proceedings } from "../../../models/minutes/reading.ts"
import { isEarly } from "../../../models/minutes/publishing.ts"
import type { Form } from "../../../server/forms.ts"
import { hour, longDate } from "../../dates.ts"
import { pageBelow, pathOf, type Speaking } from "../meetings/page.ts"
import { unshownSigns } from "../paper.ts"
import { attendeesOf } from "../../../models/minutes/record.ts"
import { presentAsides } from "./asides.ts"

/** `asides`: what was put aside that nobody has looked at since. */
type Publishing = { members: number; asides: readonly Aside[]; form: Form }

/** What publishing will do: who is told, what takes a number, what is still missing, and whether it is too early. */
export function presentPublication(
  proceedings: Proceedings,
  { members, asides, form }: Publishing,
  { t, ...speaking }: Speaking,
) {
  const path = `${pathOf(proceedings)}/minutes`
  const beside = presentAsides(proceedings, asides, { t, ...speaking })?.lines.length ?? 0
  const decisions = proceedings.decisions.filter(({ withdrawn, number }) => !withdrawn && number === null)
  const actions = proceedings.actions.filter(({ withdrawn }) => !withdrawn)
  const empty = proceedings.items.filter(
    ({ _id, html }) =>
      html === "" && ![...proceedings.decisions, ...actions].some(({ item }) => String(item) === String(_id)),
  )
  const people = attendeesOf(proceedings.lines)
  const present = people.filter(({ presence }) => presence === "present").length
  const unshown = unshownSigns([proceedings.items, proceedings.decisions, proceedings.actions, people], t)
  const notNoted = people.filter(({ presence }) => presence === null).map(({ name }) => name)
  const { day, start } = proceedings
  return {
    form,
    corrects: proceedings.corrections.length > 0,
    silent: members > 0,
    // Whoever found it withdrawn was told so, unless it had been published silently (show.ts).
    promised:
      proceedings.minutes!.withdrawn !== null && !proceedings.minutes!.silent
        ? t("minutes.publication.promised")
        : null,
    early: isEarly(proceedings)
      ? t("minutes.publication.early", { day: longDate(day, speaking.language), hour: hour(start, speaking.language) })
      : null,
    page: pageBelow(proceedings, t("minutes.publication.title"), { t, ...speaking }),
    action: `${path}/publication`,
    back: `${path}/edit`,
    look: path,
    readers: t(proceedings.body.openness === "network" ? "minutes.publication.network" : "minutes.publication.members"),
    told: t("minutes.publication.told", { count: members }),
    numbers: decisions.length > 0 ? t("minutes.publication.decisions", { count: decisions.length }) : null,
    present: t("minutes.publication.present", { count: present }),
    missing: [
      ...(beside > 0 ? [{ href: `${path}/edit`, text: t("minutes.publication.asides", { count: beside }) }] : []),
      ...(unshown ? [{ href: `${path}/edit`, text: unshown }] : []),
      ...(present === 0 ? [{ href: `${path}/edit#presences`, text: t("minutes.publication.nobody") }] : []),
      ...(notNoted.length > 0
        ? [
            {
              href: `${path}/edit#presences`,
              text: t("minutes.publication.notNoted", {
                count: notNoted.length,
                names: new Intl.ListFormat(speaking.language, { type: "conjunction" }).format(notNoted),
              }),
            },
          ]
        : []),
      ...(proceedings.minutes!.summary.length === 0
        ? [{ href: `${path}/edit#summary-text`, text: t("minutes.publication.noSummary") }]
        : []),
      ...empty.map(({ _id, title }) => ({
        href: `${path}/edit#item-${String(_id)}`,
        text: t("minutes.publication.emptyItem", { title }),
      })),
      ...actions
        .filter(({ owners }) => owners.length === 0)
        .map(({ item, text }) => ({
          href: `${path}/edit#item-${String(item)}`,
          text: t("minutes.publication.noOwner", { text: short(text) }),
        })),
      ...actions
        .filter(({ due }) => due === "")
        .map(({ item, text }) => ({
          href: `${path}/edit#item-${String(item)}`,
          text: t("minutes.publication.noDay", { text: short(text) }),
        })),
    ],
    button: t("minutes.publication.button", { count: members }),
  }
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text)

/** What withdrawing will do, and the reason that is asked. */
export function presentWithdrawal(proceedings: Proceedings, form: Form, speaking: Speaking) {
  const { t } = speaking
  const path = `${pathOf(proceedings)}/minutes`
  return {
    page: pageBelow(proceedings, t("minutes.withdrawal.title"), speaking),
    form,
    action: `${path}/publication`,
    back: path,
    text: t("minutes.withdrawal.text"),
    button: t("minutes.withdrawal.button"),
  }
}
