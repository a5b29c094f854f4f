import { nameIn } from "../../../models/concerns/localName.ts"
import type { Attendee, Record as KeptRecord } from "../../../models/minutes/publishable.ts"
import {
  nameOf,
  type Proceedings,
  type ReadAction,
  type ReadDecision,
  shownItems,
} from "../../../models/minutes/reading.ts"
import { recordOf } from "../../../models/minutes/record.ts"
import { oneLine } from "../../../server/oneLine.ts"
import { dayBeside, hoursBetween, longDate } from "../../dates.ts"
import { peopleLine } from "../../shared/peopleLine.ts"
import { townWhole } from "../../town.ts"
import { type Language, speakingIn, type Translate } from "../../translate.ts"
import type { Speaking } from "../meetings/page.ts"
import { presentCorrection } from "./correction.ts"
import { footOf } from "./foot.ts"

/** What stands around the minutes: whose house it is, and the names of their annexes. */
export type Around = { house: string; annexes: readonly string[] }

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const listed = (names: readonly string[], language: Language) =>
  new Intl.ListFormat(language, { type: "conjunction" }).format(names)

/** The meeting as the minutes show it: as it was that day once they are published, as it is now before. */
export function recordFor(proceedings: Proceedings): KeptRecord {
  const { next } = proceedings
  const minutes = proceedings.minutes!
  if (minutes.published && minutes.record) return minutes.record
  const secretary = nameOf(proceedings, minutes.secretary) || null
  return recordOf({ meeting: proceedings, body: proceedings.body, minutes, lines: proceedings.lines, secretary, next })
}

/**
 * Minutes as a document, the same for the page, for print and for the PDF: plain sentences in the order in which they
 * are read, all in the language of the minutes: an official text has one wording, whoever reads it.
 */
export function presentDocument(proceedings: Proceedings, { house, annexes }: Around, reader: Speaking) {
  const minutes = proceedings.minutes!
  const { t, language } = speakingIn(minutes.language)
  const record = recordFor(proceedings)
  const heading = nameIn(record.body, language)
  const decisions = proceedings.decisions.filter(({ withdrawn }) => !withdrawn)
  const actions = proceedings.actions.filter(({ withdrawn }) => !withdrawn)
  const taskOf = taskIn(record.day, t, language)
  return {
    title: t("minutes.title", { body: heading, day: longDate(record.day, language) }),
    house,
    heading,
    language,
    // Where the reader's language is another one.
    lang: reader.language === language ? null : language,
    kicker:
      minutes.number && minutes.published
        ? t("minutes.kicker", { number: minutes.number, year: minutes.year! })
        : t("minutes.kickerDraft"),
    lines: leadOf(record, t, language),
    roles: rolesOf(record, t, language),
    peopleTitle: t("minutes.people"),
    people: peopleOf(record.people, minutes.published !== null, { t, language }),
    there: thereOf(record.people, t),
    decided: decidedOf(decisions, t),
    summary:
      minutes.summary.length > 0
        ? { title: t(`minutes.summary.lines${minutes.summary.length as 1 | 2 | 3}`), lines: minutes.summary }
        : null,
    correction: presentCorrection(proceedings, { t, language }),
    items: shownItems(proceedings).map((item, index) => ({
      id: String(item._id),
      number: `${index + 1}.`,
      title: item.title,
      html: item.html,
      decisions: decisions
        .filter((each) => String(each.item) === String(item._id))
        .map((each) => presentDecision(each, t)),
      actions: actions.filter((each) => String(each.item) === String(item._id)).map(taskOf),
    })),
    recap: recapOf(actions, record.day, t, language),
    annexes: annexes.length > 0 ? { title: t("minutes.annexes", { count: annexes.length }), names: annexes } : null,
    foot: footOf(proceedings, record, listed(writersOf(record), language), t, language),
    signing: [t("minutes.signing.public"), t("minutes.signing.associative")],
  }
}

function leadOf(record: KeptRecord, t: Translate, language: Language): string[] {
  const when = t("meetings.when", {
    day: capital(longDate(record.day, language)),
    ...hoursBetween(record.start, record.end, language),
  })
  return [record.title, when, townWhole([record.place.name, record.place.address].filter(Boolean).join(", "))].filter(
    Boolean,
  )
}

// Whoever wrote them; where that was not kept, or is not known before they are published, their secretary.
const writersOf = ({ writers = [], secretary }: KeptRecord): readonly string[] =>
  writers.length > 0 ? writers : secretary ? [secretary] : []

// A president presides; whoever holds another office leads the talk.
function rolesOf(record: KeptRecord, t: Translate, language: Language): string | null {
  const { chairs, people } = record
  const writers = writersOf(record)
  const presides = people.some(
    ({ name, office }) => chairs.includes(name) && ["president", "vicePresident"].includes(office ?? ""),
  )
  const roles = [
    ...(chairs.length > 0
      ? [t(presides ? "minutes.presides" : "minutes.chairs", { names: listed(chairs, language) })]
      : []),
    ...(writers.length > 0 ? [t("minutes.secretary", { name: listed(writers, language) })] : []),
  ]
  return roles.join(" ") || null
}

// Nobody is absent without somebody having noted it.
function peopleOf(people: readonly Attendee[], published: boolean, { t, language }: Speaking) {
  if (people.length === 0) return null
  return peopleLine(
    people.map(({ name, organisationName, college, voice, presence, representedBy }) => ({
      name,
      organisation: organisationName ? nameIn(organisationName, language) : null,
      college,
      advisory: voice === "advisory",
      answer: presence ?? "invited",
      representedBy: representedBy || null,
    })),
    t,
    { shown: Infinity, waiting: published ? "minutes.notNoted" : "minutes.toNote", told: true },
  )
}

// What stands on the fold of a phone: as in the sentences below it, whoever only advises swells no college.
function thereOf(people: readonly Attendee[], t: Translate): string {
  const voting = people.filter(({ voice, presence }) => voice !== "advisory" && presence === "present")
  const of = (college: string) => voting.filter((each) => each.college === college).length
  return t("minutes.there", { public: of("public"), associative: of("associative") })
}

// What was decided stands where it was said too: here for who reads nothing else.
function decidedOf(decisions: readonly ReadDecision[], t: Translate) {
  if (decisions.length === 0) return null
  return {
    title: t("minutes.decided"),
    rows: decisions.map((each) => {
      const { anchor, ref, lines } = presentDecision(each, t)
      return { href: `#${anchor}`, ref, text: lines.join(" ") }
    }),
  }
}

function presentDecision({ _id, number, text }: ReadDecision, t: Translate) {
  return {
    anchor: `decision-${number ?? String(_id)}`,
    ref: number ? t("minutes.decision", { number }) : t("minutes.decisionDraft"),
    lines: text.split(/\n+/),
  }
}

function taskIn(day: string, t: Translate, language: Language) {
  return ({ _id, number, text, ownerNames, due }: ReadAction) => {
    const [names, until] = [listed(ownerNames, language), due && dayBeside(due, day, language)]
    const who =
      names && until
        ? t("minutes.who", { names, day: until })
        : names || (until ? t("minutes.until", { day: until }) : null)
    return {
      anchor: `action-${number ?? String(_id)}`,
      ref: number ? t("minutes.action", { number }) : t("minutes.actionDraft"),
      // A name follows a sentence, never its last word.
      lines: who ? ended(text).split(/\n+/) : text.split(/\n+/),
      who: who || null,
    }
  }
}

const ended = (text: string) => (/[.!?…:;»)]$/.test(text) ? text : `${text}.`)

function recapOf(actions: readonly ReadAction[], day: string, t: Translate, language: Language) {
  if (actions.length === 0) return null
  return {
    caption: t("minutes.recap.title"),
    heads: [t("minutes.recap.action"), t("minutes.recap.who"), t("minutes.recap.due")],
    rows: actions.map(({ _id, number, text, ownerNames, due }) => ({
      href: `#action-${number ?? String(_id)}`,
      ref: number ? String(number) : null,
      text: oneLine(text),
      who: ownerNames.length > 0 ? listed(ownerNames, language) : t("minutes.recap.nobody"),
      due: due ? dayBeside(due, day, language) : t("minutes.recap.noDay"),
    })),
  }
}
