import { addMinutes } from "../concerns/day.ts"
import { isHeldOn } from "../concerns/period.ts"
import { agendaOf, pointsOf } from "./meetings/agenda.ts"
import { attendanceOf } from "./meetings/attendance.ts"
import { rhythms, type Slot, slotsAt } from "./meetings/calendar.ts"
import { fill } from "./meetings/fill.ts"
import { workingDayBefore } from "./days.ts"
import { line } from "./markup.ts"
import { minutesFrom, nameIn, newsAt, type Notes, publishedOn, usual, type Written } from "./meetings/minutes.ts"
import { spread } from "./meetings/spread.ts"
import { topicsOf } from "./meetings/topics.ts"
import { content, type Passage } from "./reading.ts"
import type {
  Day,
  DemoAction,
  DemoAgendaItem,
  DemoBody,
  DemoMeeting,
  DemoMinutes,
  DemoPerson,
  Language,
} from "./types.ts"

type World = { today: Day; people: Map<string, DemoPerson>; bodies: Map<string, DemoBody>; slots: Slot[] }
type Report = { name: string; day: Day; published: Day; summary: string }
/** What the writing of one meeting leaves to the next ones. */
type Memory = {
  topics: Map<Slot, Passage[]>
  reports: Report[]
  written: number
  told: number
  last: Map<string, { day: Day; actions: DemoAction[] }>
  turns: Map<string, number>
  /** The meeting of each body whose minutes nobody approved yet. */
  toApprove: Map<string, Day>
}

const groupsReported = 3
const linesOfSummary = 3
function topicsBySlot(slots: Slot[]): Map<Slot, Passage[]> {
  const minuted = slots.filter(({ state }) => state === "minuted")
  return new Map(
    Object.keys(rhythms).flatMap((body) => {
      const own = minuted.filter((slot) => slot.body === body)
      const topics = topicsOf(
        body,
        own.map(({ day }) => day),
      )
      return own.map((slot, index): [Slot, Passage[]] => [slot, topics[index]!])
    }),
  )
}

function seatedIn(world: World, slot: Slot): string[] {
  return world.bodies
    .get(slot.body)!
    .seats.filter((seat) => isHeldOn(seat, slot.day))
    .map(({ person }) => person)
}

// Whoever is named in the minutes was there; an action that is followed up also names those who are away.
function heardIn(items: Written[], seated: string[], world: World): Set<string> {
  const text = items
    .filter(({ title }) => title !== usual.fr.followUp && title !== usual.nl.followUp)
    .map(({ html }) => html)
    .join(" ")
  return new Set(seated.filter((person) => text.includes(nameIn(world.people)(person))))
}

function notesFor(slot: Slot, world: World, memory: Memory): Notes {
  const day = slot.day
  const seats = world.bodies.get(slot.body)!.seats.filter((seat) => isHeldOn(seat, day))
  const isAssembly = slot.body === "assemblee"
  const groups = isAssembly ? memory.reports.filter(({ published }) => published < day).slice(-groupsReported) : []
  if (isAssembly) memory.reports = memory.reports.filter(({ published }) => published >= day)
  return {
    language: languageOf(memory.topics.get(slot) ?? []),
    slot,
    today: world.today,
    people: world.people,
    index: memory.written,
    told: memory.told,
    previous: memory.last.get(slot.body) ?? null,
    toApprove: slot.state === "held" ? null : (memory.toApprove.get(slot.body) ?? null),
    topics: memory.topics.get(slot) ?? [],
    groups,
    present: seats.map(({ person }) => person),
    closing: closingOf(slot),
  }
}

function closingOf({ body, day }: Slot): string {
  const { start, length } = rhythms[body]!
  return addMinutes(start, length - 8 + (spread(body, day, "closing") % 14))
}

const languageOf = (topics: Passage[]): Language =>
  topics.length > 0 && topics.every(({ language }) => language === "nl") ? "nl" : "fr"

function summaryOf(topics: Passage[], day: Day): string[] {
  return topics.slice(-linesOfSummary).map(({ summary, language }) => line(fill(summary, day, {}, language), language))
}

function keep(memory: Memory, { slot, previous }: Notes, minutes: DemoMinutes, body: DemoBody): void {
  memory.written += 1
  memory.told += newsAt({ slot, previous })
  if (!minutes.published) return
  memory.last.set(slot.body, { day: slot.day, actions: minutes.items.flatMap(({ actions }) => actions) })
  const [summary] = minutes.summary
  if (body.kind !== "group" || !summary) return
  const name = body.name.fr!.replace("Groupe de travail ", "")
  memory.reports.push({ name, day: slot.day, published: minutes.published, summary })
}

// The draft of a secretary who began: the first points are written, the others wait.
function begun(items: Written[], agenda: DemoAgendaItem[]): Written[] {
  const blank = (title: string): Written => ({ title, html: "", decisions: [], actions: [] })
  const opened = items.slice(0, -1)
  return agenda.map(({ title }, index) => opened[index] ?? blank(title))
}

function recordOf(notes: Notes, items: Written[], agenda: DemoAgendaItem[], pen: string): DemoMinutes | null {
  const { slot, closing } = notes
  const frame = { secretary: pen, closedAt: closing, language: notes.language }
  const numbered = (written: Written[]) => written.map((item, agendaItem) => ({ ...item, agendaItem }))
  if (slot.state === "drafted") return { ...frame, summary: [], published: null, items: numbered(begun(items, agenda)) }
  if (slot.state !== "minuted") return null
  return {
    ...frame,
    summary: summaryOf(notes.topics, slot.day),
    published: publishedOn(slot, notes.today),
    items: numbered(items),
  }
}

function agendaFor(slot: Slot, notes: Notes, turn: number, chair: string, pen: string): DemoAgendaItem[] {
  const nameOf = nameIn(notes.people)
  return agendaOf(slot.state === "minuted" ? notes.topics : pointsOf(slot.body, turn), {
    day: slot.day,
    length: rhythms[slot.body]!.length,
    chair: nameOf(chair),
    pen: nameOf(pen),
    nameOf,
    isAssembly: slot.body === "assemblee",
    language: notes.language,
    toApprove: notes.toApprove,
    followUp: Boolean(notes.previous?.actions.length),
    groups: notes.groups.length > 0,
  })
}

// How many meetings without minutes the body had before.
function turnOf({ state, body }: Slot, memory: Memory): number {
  const turn = memory.turns.get(body) ?? 0
  if (state !== "minuted") memory.turns.set(body, turn + 1)
  return turn
}

function meetingAt(slot: Slot, world: World, memory: Memory): DemoMeeting {
  const body = world.bodies.get(slot.body)!
  const { start, length } = rhythms[slot.body]!
  const chair = body.seats.find(({ office }) => office === "animator" || office === "vicePresident")!.person
  const turn = turnOf(slot, memory)
  const notes = notesFor(slot, world, memory)
  // Minutes are approved once, at the next meeting that has minutes itself.
  if (["minuted", "drafted", "planned"].includes(slot.state)) memory.toApprove.set(slot.body, slot.day)
  const items = minutesFrom(notes)
  const agenda = agendaFor(slot, notes, turn, chair, body.secretary)
  const minutes = recordOf(notes, items, agenda, body.secretary)
  if (minutes) keep(memory, notes, minutes, body)
  const coordinators = [...world.people.values()].filter(({ coordinator }) => coordinator).map(({ key }) => key)
  const presenters = notes.topics.map(({ presenter }) => presenter)
  const heard = new Set([
    ...heardIn(items, minutes ? seatedIn(world, slot) : [], world),
    ...presenters,
    ...coordinators,
    body.secretary,
    chair,
  ])
  const { access, guests } = content().meetings
  const isNextAssembly = slot.state === "planned" && slot.convoked && slot.body === "assemblee"
  return {
    key: `${body.code}-${slot.day}`,
    body: slot.body,
    title: null,
    day: slot.day,
    start,
    length,
    place: body.place,
    access: isNextAssembly ? access : "",
    guests: isNextAssembly ? guests : [],
    replyBy: workingDayBefore(slot.day, -4),
    convoked: convokedOn(slot, world.today),
    cancelled: cancellation(slot, turn),
    secretary: body.secretary,
    agenda,
    attendance: attendanceOf({ seats: body.seats, people: world.people, slot, today: world.today }, heard),
    minutes,
  }
}

function convokedOn({ day, convoked }: Slot, today: Day): Day | null {
  if (!convoked) return null
  const threeWeeksBefore = workingDayBefore(day, -20)
  return threeWeeksBefore < today ? threeWeeksBefore : workingDayBefore(today, -5)
}

function cancellation({ state, body, day }: Slot, turn: number): DemoMeeting["cancelled"] {
  if (state !== "cancelled") return null
  const reasons = content().meetings.cancellations
  return { day: workingDayBefore(day, -3), reason: reasons[(turn + spread(body)) % reasons.length]! }
}

/** The 120 meetings, oldest first, with their agendas, who came, and the minutes of those that have them. */
export function meetingsAt(today: Day, people: DemoPerson[], bodies: DemoBody[]): DemoMeeting[] {
  const slots = slotsAt(today)
  const world: World = {
    today,
    slots,
    people: new Map(people.map((person) => [person.key, person])),
    bodies: new Map(bodies.map((body) => [body.slug, body])),
  }
  const memory: Memory = {
    topics: topicsBySlot(slots),
    reports: [],
    written: 0,
    told: 0,
    last: new Map(),
    turns: new Map(),
    toApprove: new Map(),
  }
  return slots.map((slot) => meetingAt(slot, world, memory))
}
