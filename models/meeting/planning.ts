import { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { now } from "../../server/clock.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { moveLinks } from "../attendance/link.ts"
import { restateAnswers } from "../attendance/restating.ts"
import { Body } from "../body.ts"
import { ofBody } from "../concerns/audience.ts"
import { addMinutes, isTime } from "../concerns/day.ts"
import { changesOf, lastChangeOf } from "../concerns/meanwhile.ts"
import { Meeting } from "../meeting.ts"
import { type Asking, refuseTwinMeeting } from "./twins.ts"
import { indexMeeting } from "./searching.ts"

/** What the form of a meeting holds, by the path of each field; `end` stands for the length. */
export type Plan = Record<string, string | number | null>

/** Minutes from "12:15" to "13:45"; null where they are not two hours of one day, in order. */
export function minutesBetween(start: string, end: string): number | null {
  if (!isTime(start) || !isTime(end) || end <= start) return null
  const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return at(end) - at(start)
}

/** The fields of a form as the meeting keeps them; an end that is not after the start is said at its own field. */
export function fieldsOf({ end, ...plan }: Plan, start = String(plan["start"] ?? "")): Plan {
  if (end === undefined) return plan
  const length = minutesBetween(start, String(end))
  if (length === null && isTime(start)) throw new FormError({ end: "meetings.errors.end" })
  return { ...plan, length: length ?? 1 }
}

/** What the form shows of a meeting as it is saved. */
export function planOf(meeting: Meeting): Plan {
  return {
    title: meeting.title,
    day: meeting.day,
    start: meeting.start,
    end: addMinutes(meeting.start, meeting.length),
    "place.name": meeting.place.name,
    "place.address": meeting.place.address,
    link: meeting.link,
    access: meeting.access,
    replyBy: meeting.replyBy ?? "",
    replyNote: meeting.replyNote,
    secretary: meeting.secretary ? String(meeting.secretary) : "",
  }
}

const nothingIsNull = (plan: Plan): Plan => ({
  ...plan,
  ...("secretary" in plan ? { secretary: plan["secretary"] || null } : {}),
})

/**
 * Plans a meeting of a body: saved with its place in the search, not told to anyone yet. With `asking`, what is there at
 * the same time already is asked about first (Twin).
 */
export async function planMeeting(body: Body, plan: Plan, asking: Asking | null = null): Promise<Meeting> {
  const fields = nothingIsNull(fieldsOf(plan))
  return inOneStep(async () => {
    const meeting = new Meeting({ body: body._id, audience: ofBody(body._id), ...fields })
    await meeting.validate()
    if (asking)
      await refuseTwinMeeting(body._id, { day: meeting.day, start: meeting.start, length: meeting.length }, asking)
    await meeting.save()
    await indexMeeting(meeting, body)
    return meeting
  })
}

/** A form as it came back, the marks of what it showed first, and whose it is. */
export type Change = { typed: Plan; was: string; by: string }

const inCalendars = ["title", "day", "start", "length", "place.name", "place.address", "link"]

/**
 * Changes a meeting from a form that was opened on `was`: fields that someone else changed in between stay as they are
 * unless this form changes them too, which is refused (Meanwhile).
 */
export async function replanMeeting(id: Types.ObjectId, { typed, was, by }: Change): Promise<Meeting> {
  return inOneStep(async () => {
    const meeting = still(await Meeting.findById(id))
    const changes = changesOf(planOf(meeting), { typed, was }, lastChangeOf(meeting))
    meeting.set(nothingIsNull(fieldsOf(withEnd(changes, meeting), String(changes["start"] ?? meeting.start))))
    await noteChange(meeting, by)
    return meeting
  })
}

// Moving the start alone moves the end with it in the form, so the length is computed from both, typed or saved.
function withEnd(changes: Plan, meeting: Meeting): Plan {
  if (!("start" in changes) && !("end" in changes)) return changes
  return { ...changes, end: changes["end"] ?? addMinutes(meeting.start, meeting.length) }
}

/** Saves what was changed of a meeting, who did it, its search entry, and a higher SEQUENCE where calendars show it. */
export async function noteChange(meeting: Meeting, by: string): Promise<void> {
  if (!meeting.isModified()) return
  if (meeting.convoked && inCalendars.some((path) => meeting.isModified(path))) meeting.sequence += 1
  meeting.changed = { by: new Types.ObjectId(by), at: now() }
  const moved = ["day", "start", "length"].some((path) => meeting.isModified(path))
  await meeting.save()
  if (moved) await moveLinks(meeting)
  if (moved) await restateAnswers(meeting)
  await indexMeeting(meeting)
}

/** The body of a meeting. */
export const bodyOf = async (meeting: { body: Types.ObjectId }): Promise<Body> =>
  still(await Body.findById(meeting.body))
