import { fullName } from "../../person.ts"
import { dayInWords, quarterOf, workingDay, workingDayBefore } from "../days.ts"
import { html, line } from "../markup.ts"
import { content, type Passage, phrasesIn } from "../reading.ts"
import type { Day, DemoAction, DemoMinutesItem, DemoPerson, Language } from "../types.ts"
import type { Slot } from "./calendar.ts"
import { fill } from "./fill.ts"
import { doneOn, followUp } from "./followUp.ts"
import { spread } from "./spread.ts"

/** What the minutes of a meeting are written from. */
export type Notes = {
  language: Language
  slot: Slot
  today: Day
  people: Map<string, DemoPerson>
  /** How many minutes were written before these, and how many news told, over all bodies. */
  index: number
  told: number
  previous: { day: Day; actions: DemoAction[] } | null
  /** The meeting whose minutes are approved at this one. */
  toApprove: Day | null
  topics: Passage[]
  /** What the groups published since the last assembly: name of the group, day, first line. */
  groups: { name: string; day: Day; summary: string }[]
  present: string[]
  closing: string
}

export type Written = Omit<DemoMinutesItem, "agendaItem">

/** The points that come back at every meeting. */
export const usual = {
  fr: {
    approval: "Procès-verbal du",
    approved: ["Le procès-verbal du", "est approuvé."],
    followUp: "Suivi des actions",
    groups: "Retour des groupes",
    table: "Tour de table",
    others: "Divers",
  },
  nl: {
    approval: "Verslag van",
    approved: ["Het verslag van", "is goedgekeurd."],
    followUp: "Lopende acties",
    groups: "Nieuws uit de groepen",
    table: "Rondvraag",
    others: "Varia",
  },
} as const

const bare = { decisions: [], actions: [] }
/** How many things members tell at the end; where little was said before, more. */
const newsTold: Record<string, number> = { assemblee: 5, bureau: 6, "comite-de-pilotage": 4 }
const newsElsewhere = 3
const newsWithoutPast = 9

export function nameIn(people: Map<string, DemoPerson>): (key: string) => string {
  return (key) => {
    const person = people.get(key)
    if (!person) throw new Error(`No such person: ${key}`)
    return fullName(person)
  }
}

function approval({ slot, index, toApprove, present, people, language }: Notes): Written[] {
  if (!toApprove) return []
  const { approvals } = phrasesIn(language)
  const member = nameIn(people)(present[spread(slot.day, slot.body) % present.length]!)
  const words = { member, n: String(2 + (spread(slot.body, slot.day, "n") % 4)) }
  const day = dayInWords(toApprove, language)
  const { approval: title, approved } = usual[language]
  return [
    {
      title: line(`${title} ${day}`, language),
      html: html(fill(approvals[index % approvals.length]!, slot.day, words, language), language),
      decisions: [line(`${approved[0]} ${day} ${approved[1]}`, language)],
      actions: [],
    },
  ]
}

function followed({ slot, previous, people, language }: Notes): Written[] {
  if (!previous?.actions.length) return []
  const text = followUp(previous.actions, nameIn(people), slot.day, language)
  return [{ title: usual[language].followUp, html: html(text, language), ...bare }]
}

function fromGroups({ groups }: Notes): Written[] {
  if (groups.length === 0) return []
  const text = groups.map(({ name, day, summary }) => `- **${name}**, ${dayInWords(day)}. ${summary}`).join("\n")
  return [{ title: usual.fr.groups, html: html(text), ...bare }]
}

function acted(passage: Passage, { slot, today, language }: Notes): DemoAction[] {
  return passage.actions.map((action) => {
    const due = workingDay(slot.day, action.days)
    const day = passage.pinned ? null : doneOn(action.text, slot.day, due, today)
    return {
      text: line(fill(action.text, slot.day, {}, language), language),
      owners: action.owners,
      due,
      done: day ? { by: action.owners[0]!, day } : null,
    }
  })
}

function said(passage: Passage, notes: Notes): Written {
  const { language, slot } = notes
  const filled = (given: string): string => fill(given, slot.day, {}, language)
  return {
    title: line(passage.title, language),
    html: html(filled(passage.text), language),
    decisions: passage.decisions.map((each) => line(filled(each), language)),
    actions: acted(passage, notes),
  }
}

/** How many news are told at the end of a meeting. */
export const newsAt = ({ slot, previous }: Pick<Notes, "slot" | "previous">): number =>
  previous ? (newsTold[slot.body] ?? newsElsewhere) : newsWithoutPast

// The steering committee meets four times a year, and tells other things each time.
function toldAt({ slot, told, previous, language }: Notes): string[] {
  const { institutional } = content().meetings
  const { news } = phrasesIn(language)
  const count = newsAt({ slot, previous })
  const isSteering = slot.body === "comite-de-pilotage"
  const [all, start] = isSteering ? [institutional, quarterOf(slot.day) * count] : [news, told]
  return Array.from({ length: count }, (_, place) => all[(start + place) % all.length]!)
}

// The foot of the minutes says when the meeting ended and when the next one is.
function last(notes: Notes): Written {
  const { slot, language } = notes
  const lines = toldAt(notes).map((each) => `- ${fill(each, slot.day, {}, language)}`)
  const { table, others } = usual[language]
  return { title: slot.body === "assemblee" ? table : others, ...bare, html: html(lines.join("\n"), language) }
}

/** The minutes of a meeting, item by item. */
export function minutesFrom(notes: Notes): Written[] {
  return [
    ...approval(notes),
    ...followed(notes),
    ...fromGroups(notes),
    ...notes.topics.map((passage) => said(passage, notes)),
    last(notes),
  ]
}

/** The day on which the secretary published: some days after the meeting, never after yesterday. */
export function publishedOn({ day, body }: Slot, today: Day): Day {
  const later = workingDay(day, 4 + (spread(body, day, "published") % 8))
  return later < today ? later : workingDayBefore(today, -1)
}
