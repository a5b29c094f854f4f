import type { ListedInterpellation } from "../../../models/interpellation/reading.ts"
import { stateOf } from "../../../models/interpellation.ts"
import { brusselsDay, longDate } from "../../dates.ts"
import { bodyName, numberOf, pathOf, type Speaking } from "./page.ts"
import { presentPagination } from "../pagination.ts"
import type { Paged } from "../../../server/pages.ts"

type List = Paged & { rows: ListedInterpellation[]; mayDraft: boolean }

// What waits for someone comes first; what is over, last.
const groups = ["consultation", "draft", "adoption", "dispatch", "reply", "closure", "withdrawal"] as const

/** What a reader may read, by state, the highest alert first. */
export function presentInterpellations(list: List, speaking: Speaking) {
  const { rows, mayDraft } = list
  const { t, language } = speaking
  const byAlert = (a: ListedInterpellation, b: ListedInterpellation) => weight[b.alert] - weight[a.alert]
  return {
    page: { title: t("interpellations.title"), section: "interpellations" },
    groups: groups
      .map((state) => ({
        id: state,
        title: t(`interpellations.groups.${state}`),
        rows: rows
          .filter((row) => stateOf(row) === state)
          .sort(byAlert)
          .map((row) => ({
            title: row.title,
            lang: row.language === language ? null : row.language,
            href: pathOf(row),
            number: numberOf(row, t),
            body: bodyName(row, language),
            alert: row.alert === "normal" ? null : t(`interpellations.alertsShort.${row.alert}`),
            urgent: row.alert === "urgent",
            to: row.addressees.map(({ name }) => name),
            state: stateSentence(row, speaking),
          })),
      }))
      .filter((group) => group.rows.length > 0),
    may: { draft: mayDraft },
    pagination: presentPagination(list, (number) => `/interpellations?page=${number}`, t),
  }
}

const weight = { normal: 0, high: 1, urgent: 2 }

/** How far it is, in a sentence with its day. */
export function stateSentence(one: ListedInterpellation, { t, language }: Speaking): string {
  const state = stateOf(one)
  const day = {
    draft: one.changed.at,
    consultation: one.consultation?.until,
    adoption: one.adoption?.day,
    dispatch: one.dispatch?.day,
    reply: one.reply?.day,
    closure: one.closure?.at,
    withdrawal: one.withdrawal?.at,
  }[state]!
  const shown = typeof day === "string" ? day : brusselsDay(day)
  return t(`interpellations.states.${state}`, { day: longDate(shown, language) })
}
