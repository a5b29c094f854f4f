import { Types } from "mongoose"
import { now } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { postAll } from "../../server/outbox.ts"
import { audit } from "../audit.ts"
import { contactsOf } from "../attendance/contacts.ts"
import { addDays, dayOf, momentOf } from "../concerns/day.ts"
import type { ReasonedFact } from "../concerns/fact.ts"
import { atOwnFields } from "../concerns/ownFields.ts"
import { lastConvocation } from "../convocation/sending.ts"
import { Meeting } from "../meeting.ts"

/**
 * Cancels a meeting, with its reason, and tells everyone whom a convocation was sent to: one mail each, which takes the
 * meeting out of their calendar. Cancelling again changes nothing. Gives how many were told.
 */
export async function cancelMeeting(id: Types.ObjectId,
  { by, reason }: { by: string, reason: string }): Promise<number> {
  return inOneStep(async () => {
    const meeting = (await Meeting.findById(id))!
    if (meeting.cancelled) return 0
    meeting.cancelled = { by: new Types.ObjectId(by), at: now(), reason }
    const last = await lastConvocation(id)
    // A withdrawal needs a higher number than the last invitation (RFC 5546, section 2.1.4).
    meeting.sequence = Math.max(meeting.sequence, last?.sequence ?? 0) + 1
    await atOwnFields(/^cancelled\./, () => meeting.save())
    return last ? tellInvited(meeting, last, { template: "meetings/cancelled-for-invited", key: "cancellation" }) : 0
  })
}

type Letter = { template: string, key: string, data?: Record<string, unknown> }

// Everyone whom the last convocation was sent to. The number is part of the key: what was taken back may be said again.
async function tellInvited(meeting: Meeting, last: { _id: unknown, invited: string[] }, { template, key, data = {} }: Letter): Promise<number> {
  const told = (await contactsOf(meeting._id, { invitee: { $in: last.invited } })).filter(({ email }) => email !== "")
  await postAll(told.map(({ _id, invitee, person, name, email, language }) => ({
    template, to: { name, email }, person, language, of: { kind: "meeting", id: meeting._id }, revision: meeting.sequence,
    key: `${key}:${String(meeting._id)}:${meeting.sequence}:${invitee}`,
    data: { convocation: String(last._id), attendance: String(_id), ...data },
  })))
  return told.length
}

type Revivable = { cancelled?: ReasonedFact | null | undefined, startsAt: Date }

/** Until when a cancellation can be taken back: the end of its day, or the start of the meeting where that comes first. */
export function revivableUntil({ cancelled, startsAt }: Revivable): Date | null {
  if (!cancelled) return null
  const end = momentOf(addDays(dayOf(cancelled.at), 1), "00:00")
  const until = startsAt < end ? startsAt : end
  return now() < until ? until : null
}

/**
 * Takes a cancellation back within its day: the meeting takes place as it was convoked, every answer stays, and whoever
 * was told that it does not is told that it does. Gives how many are told; null where it is too late.
 */
export async function reviveMeeting(id: Types.ObjectId, by: string): Promise<number | null> {
  return inOneStep(async () => {
    const meeting = (await Meeting.findById(id))!
    if (!revivableUntil(meeting)) return null
    const last = await lastConvocation(id)
    meeting.cancelled = null
    // It replaces the withdrawal in calendars (RFC 5546, section 2.1.4).
    meeting.sequence = Math.max(meeting.sequence, last?.sequence ?? 0) + 1
    await meeting.save()
    await audit("cancellationTakenBack", { by, of: { kind: "meeting", id } })
    return last ? tellInvited(meeting, last, { template: "meetings/revived-for-invited", key: "revival",
      data: { by, at: now().toISOString() } }) : 0
  })
}
