import type { Language } from "../../server/languages.ts"
import type { Theme } from "../organisation/themes.ts"
/** What the demonstration content is made of: plain data, joined by keys, without a database. */

export type { Language } from "../../server/languages.ts"
export type Name = { fr?: string; nl?: string }
export type College = "public" | "associative"
/** "YYYY-MM-DD". */
export type Day = string
/** A day that is written down, or a number of days counted from today. */
export type DayOrOffset = Day | number

export type DemoOrganisation = {
  key: string
  name: Name
  acronym: string
  acronymNl: string
  college: College
  description: Name
  address: string
  phone: string
  email: string
  website: string
  themes: Theme[]
  from: Day
  until: Day | null
}

export type DemoPerson = {
  key: string
  givenName: string
  familyName: string
  language: Language
  title: string
  organisation: string
  email: string
  phone: string
  from: Day
  until: Day | null
  /** The sign-in address of a demonstration account, or null. */
  account: string | null
  coordinator: boolean
  administrator: boolean
}

export type Office = "president" | "vicePresident" | "secretary" | "animator" | "member"
export type DemoSeat = {
  body: string
  person: string
  organisation: string
  office: Office
  voice: "deliberative" | "advisory"
  from: Day
  until: Day | null
}
export type DemoBody = {
  slug: string
  kind: "assembly" | "steering" | "bureau" | "group"
  openness: "network" | "members"
  name: Name
  code: string
  mission: Name
  place: { name: string; address: string }
  secretary: string
  seats: DemoSeat[]
}

export type DemoChapter = { number: number; slug: string; name: Name; description: Name }
export type DemoPage = {
  /** What joins a page and its translation. */
  page: string
  language: Language
  slug: string
  chapter: number
  number: string
  title: string
  lead: string
  who: string
  address: string
  phone: string
  hours: string
  forWhom: string
  toBring: string[]
  html: string
  owners: string[]
  checked: { by: string; day: Day }
  reviewBy: Day
}

export type ItemKind = "information" | "exchange" | "decision"
export type DemoAgendaItem = { title: string; kind: ItemKind; minutes: number; presenter: string; description: string }
export type DemoAction = { text: string; owners: string[]; due: Day; done: { by: string; day: Day } | null }
export type DemoMinutesItem = {
  title: string
  /** Its place in the agenda, from 0. */
  agendaItem: number
  html: string
  decisions: string[]
  actions: DemoAction[]
}
export type DemoMinutes = {
  secretary: string
  language: Language
  /** At most three lines. */
  summary: string[]
  /** "HH:MM". */
  closedAt: string
  /** Null while it is a draft. */
  published: Day | null
  items: DemoMinutesItem[]
}
export type DemoAttendance = {
  person: string
  answer: "invited" | "present" | "excused" | "represented"
  representedBy: string | null
  answered: Day | null
  /** What the minutes keep; null before the meeting. */
  presence: "present" | "excused" | "represented" | "absent" | null
}
export type DemoMeeting = {
  key: string
  body: string
  title: string | null
  day: Day
  start: string
  length: number
  place: { name: string; address: string }
  access: string
  replyBy: Day
  convoked: Day | null
  cancelled: { day: Day; reason: string } | null
  guests: { name: string; email: string }[]
  secretary: string
  agenda: DemoAgendaItem[]
  attendance: DemoAttendance[]
  minutes: DemoMinutes | null
}

export type DemoPosition = {
  organisation: string
  position: "signs" | "abstains" | "dissents"
  text: string
  by: string
  day: Day
}
export type DemoInterpellation = {
  key: string
  language: Language
  title: string
  body: string
  authors: string[]
  alert: "normal" | "high" | "urgent"
  state: "draft" | "consultation" | "adopted" | "sent" | "answered" | "closed"
  constats: { text: string; sources: string[] }[]
  opinions: { text: string; constats: number[] }[]
  propositions: { text: string; addressee: string }[]
  addressees: string[]
  created: Day
  consultation: { by: string; day: Day; until: Day } | null
  adopted: { by: string; day: Day } | null
  sent: { by: string; day: Day } | null
  answered: { by: string; day: Day; text: string } | null
  closed: { by: string; day: Day; text: string } | null
  positions: DemoPosition[]
}

export type DemoEvent = {
  key: string
  title: Name
  kind: "training" | "visit" | "partner" | "network"
  day: Day
  until: Day | null
  start: string
  length: number
  place: string
  organiser: string
  description: string
}

export type DemoNetwork = {
  name: Name
  commune: string
  address: string
  contact: { person: string; name: string; email: string; phone: string }
  charterHtml: Name
}

export type DemoContent = {
  network: DemoNetwork
  organisations: DemoOrganisation[]
  people: DemoPerson[]
  bodies: DemoBody[]
  chapters: DemoChapter[]
  pages: DemoPage[]
  meetings: DemoMeeting[]
  interpellations: DemoInterpellation[]
  events: DemoEvent[]
}
