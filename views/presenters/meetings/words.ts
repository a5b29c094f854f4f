import { type LocalName, nameIn } from "../../../models/concerns/localName.ts"
import { addMinutes, today } from "../../../models/concerns/day.ts"
import type { ItemKind } from "../../../models/meeting/agendaItem.ts"
import type { Nth, Series, Weekday } from "../../../models/series.ts"
import { brussels, dayBeside, dayInYear, hoursBetween, longDate } from "../../dates.ts"
import type { Language, Translate } from "../../translate.ts"

type Titled = { title: string; day: string; body: { name: LocalName; kind: string } }
type Timed = { start: string; length: number }

/** What a meeting is called: its own title, or its body and day, since a body may meet twice in a month. */
export function titleOf({ title, day, body }: Titled, t: Translate, language: Language): string {
  if (title) return title
  return t(`meetings.titles.${body.kind === "group" ? "group" : "body"}`, {
    body: nameIn(body.name, language),
    day: dayInYear(day, language),
  })
}

/** The same in a list, where the day stands beside it: its own title, or its body. */
export function shortTitleOf({ title, body }: Titled, language: Language): string {
  return title || nameIn(body.name, language)
}

/** What only who hears a list without seeing the day beside the title is told; null where the title is its own. */
export function saidDayOf({ title, day }: Titled, language: Language): string | null {
  return title ? null : dayInYear(day, language)
}

/** « De 12 h 15 à 13 h 45 ». */
export function hoursOf({ start, length }: Timed, t: Translate, language: Language): string {
  return t("meetings.hours", hoursBetween(start, addMinutes(start, length), language))
}

/** « mardi 8 décembre 2026, de 12 h 15 à 13 h 45 ». */
export function whenOf(meeting: Timed & { day: string }, t: Translate, language: Language): string {
  return t("meetings.when", {
    day: longDate(meeting.day, language),
    ...hoursBetween(meeting.start, addMinutes(meeting.start, meeting.length), language),
  })
}

/** « Le deuxième mardi du mois, de 12 h 15 à 13 h 45 ». */
export function ruleOf(
  { rule, start, length }: Pick<Series, "rule" | "start" | "length">,
  { t, language }: { t: Translate; language: Language },
): string {
  return t("meetings.series.rule", {
    nth: t(`meetings.series.nths.${rule!.nth as Nth}`),
    weekday: t(`meetings.series.weekdays.${rule!.weekday as Weekday}`),
    ...hoursBetween(start, addMinutes(start, length), language),
  })
}

/** The same at the beginning of a line: « Mardi 8 décembre… ». */
export const atStart = (sentence: string): string => sentence.charAt(0).toLocaleUpperCase("fr") + sentence.slice(1)

/** « Maison des associations, rue des Tanneurs 14 », or "" where no place is known. */
export function placeOf({ place }: { place: { name: string; address: string } }): string {
  return [place.name, place.address].filter(Boolean).join(", ")
}

/** « 30 minutes, décision. Léopold Marchal, groupe Illégalité ». */
export function itemLine(item: { minutes: number; kind: ItemKind; presenter: string }, t: Translate): string {
  const values = { minutes: t("meetings.minutes", { count: item.minutes }), kind: t(`meetings.kinds.${item.kind}`) }
  return item.presenter ? t("meetings.itemWith", { ...values, presenter: item.presenter }) : t("meetings.item", values)
}

/** Until when an answer is asked for, as the slip says it; once that day is over, that it may still be given. */
export function dueOf(
  meeting: { day: string; replyBy?: string | null },
  t: Translate,
  language: Language,
): string | null {
  const { replyBy } = meeting
  if (!replyBy) return null
  return t(replyBy < today() ? "replies.slip.overdue" : "replies.slip.due", {
    day: dayNear(replyBy, meeting, language),
  })
}

/** A day beside a meeting: its year is said only where it is another one. */
export function dayNear(at: Date | string, meeting: { day: string }, language: Language): string {
  return dayBeside(at instanceof Date ? brussels(at).day : at, meeting.day, language)
}
