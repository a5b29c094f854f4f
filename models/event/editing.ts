import { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { everyone, ofSeats } from "../concerns/audience.ts"
import { binnedLong } from "../concerns/bin.ts"
import { addMinutes } from "../concerns/day.ts"
import type { Edit, Typed } from "../concerns/meanwhile.ts"
import { forgetFromSearch, indexForSearch } from "../concerns/searchable.ts"
import { Event } from "../event.ts"
import { minutesBetween } from "../meeting/planning.ts"
import { fact } from "../concerns/fact.ts"
import { changesIn, forgetTexts, keepTexts, type PlainForm, shownIn, textsAsTheyAre } from "../plainForm.ts"

const endOf = ({ start, length }: Event) => (start && length ? addMinutes(start, length) : "")
const openToOf = ({ body }: Event) => (body ? String(body) : "network")

export const eventForm = {
  kind: "event",
  fields: {
    title: { label: "events.fields.title", kind: "line" },
    description: { label: "events.fields.description", kind: "text" },
    organiser: { label: "events.fields.organiser", kind: "line" },
    day: { label: "events.fields.day", kind: "day" },
    until: { label: "events.fields.until", kind: "day" },
    start: { label: "events.fields.start", kind: "word" },
    end: { label: "events.fields.end", kind: "word", read: endOf },
    place: { label: "events.fields.place", kind: "line" },
    // "network", or a body.
    openTo: { label: "events.fields.openTo", kind: "word", read: openToOf, stays: true },
  },
} as const satisfies PlainForm

/** What the form shows of an event as it is saved. */
export const formOf = (event: Event): Typed => shownIn(eventForm, event)

function fieldsOf({ end, openTo, until, ...typed }: Typed, start: string): Record<string, unknown> {
  const body = openTo === undefined || openTo === "network" ? null : new Types.ObjectId(openTo)
  const length = end ? minutesBetween(start, end) : null
  if (end && length === null) throw new FormError({ end: start ? "events.errors.end" : "events.errors.endAlone" })
  return {
    ...typed,
    ...(until === undefined ? {} : { until: until || null }),
    ...(end === undefined ? {} : { length }),
    ...(openTo === undefined ? {} : { body, audience: body ? ofSeats(body) : everyone }),
  }
}

/** Adds an event to the calendar. */
export async function addEvent(typed: Typed, by: string): Promise<Event> {
  const fields = fieldsOf({ ...typed, openTo: typed["openTo"] || "network" }, typed["start"] ?? "")
  return inOneStep(async () => {
    const event = new Event({ ...fields, added: fact(by) })
    await event.save()
    await indexEvent(event)
    return event
  })
}

/** Changes an event from a form; what somebody else changed in between is not lost (Meanwhile). */
export async function changeEvent(id: Types.ObjectId, { typed, was, by }: Edit): Promise<void> {
  await inOneStep(async () => {
    const event = still(await Event.findById(id))
    const saved = formOf(event)
    const before = textsAsTheyAre(eventForm, event)
    const changes = changesIn(eventForm, event, { typed, was })
    // The length follows from both hours, typed or saved.
    const timed =
      "start" in changes || "end" in changes ? { ...changes, end: changes["end"] ?? saved["end"]! } : changes
    event.set(fieldsOf(timed, changes["start"] ?? event.start))
    if (!event.isModified()) return
    event.set({ changed: fact(by), sequence: event.sequence + 1 })
    await event.save()
    await keepTexts(before, event, by, event.audience)
    await indexEvent(event)
  })
}

/** To the bin, where it stays thirty days and can be taken out. */
export async function binEvent(id: Types.ObjectId, by: string): Promise<void> {
  await inOneStep(async () => {
    await Event.updateOne({ _id: id, binned: null }, { $set: { binned: fact(by) }, $inc: { sequence: 1 } })
    await forgetFromSearch("event", id)
  })
}

/** Out of the bin, as it was. */
export async function restoreEvent(id: Types.ObjectId): Promise<void> {
  await inOneStep(async () => {
    await Event.updateOne({ _id: id }, { $set: { binned: null }, $inc: { sequence: 1 } })
    await indexEvent(still(await Event.findById(id)))
  })
}

/** Every night: what has been in the bin for thirty days is gone, with the texts that stood in it. */
export async function emptyEventBin(): Promise<void> {
  await inOneStep(async () => {
    const gone = (await Event.find(binnedLong()).select("_id").lean()).map((event) => event._id)
    if (gone.length === 0) return
    await forgetTexts(eventForm, gone)
    await Event.deleteMany({ _id: { $in: gone } })
  })
}

/** Keeps what the search finds of an event, in the step that saves it. */
export async function indexEvent(event: Event): Promise<void> {
  await indexForSearch({
    kind: "event",
    id: event._id,
    language: null,
    title: event.title,
    lead: event.organiser,
    text: [event.description, event.place].filter(Boolean).join("\n"),
    href: `/calendar/events/${event.id}`,
    date: event.day,
    audience: event.audience,
  })
}
