import { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { hasCome, now } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { idIn, messagesOf, postAll, sendAfterAll } from "../../server/outbox.ts"
import { audit } from "../audit.ts"
import { contactsOf } from "../attendance/contacts.ts"
import { convoking, isConvocation, type Mail, mayHaveArrived } from "../attendance/reaching.ts"
import { addDays, dayOf, momentOf } from "../concerns/day.ts"
import type { ReasonedFact } from "../concerns/fact.ts"
import { atOwnFields } from "../concerns/ownFields.ts"
import { type Sending, takeBack, type Told, toldAmong, toldBy } from "../convocation/reached.ts"
import { lastConvocation } from "../convocation/sending.ts"
import { Meeting } from "../meeting.ts"

/** told: how many know of the meeting and are told · spared: how many convocations have not left, and never will. */
export type Cancelling = { told: number; spared: number }

/** Whom cancelling a meeting would tell, and whom it would spare. */
export async function cancelling(id: Types.ObjectId, last: Sending | null): Promise<Cancelling> {
  if (!last) return { told: 0, spared: 0 }
  const told = await toldBy(id, last)
  return { told: told.filter(({ email }) => email !== "").length, spared: last.invited.length - told.length }
}

/**
 * Cancels a meeting, with its reason, and tells everyone who knows of it: one mail each, which takes the meeting out of
 * their calendar. Convocations that have not left are taken back. Cancelling again changes nothing. Gives how many were told.
 */
export async function cancelMeeting(
  id: Types.ObjectId,
  { by, reason }: { by: string; reason: string },
): Promise<number> {
  return inOneStep(async () => {
    const meeting = still(await Meeting.findById(id))
    if (meeting.cancelled) return 0
    meeting.cancelled = { by: new Types.ObjectId(by), at: now(), reason }
    const last = await lastConvocation(id)
    // A withdrawal needs a higher number than the last invitation (RFC 5546, section 2.1.4).
    meeting.sequence = Math.max(meeting.sequence, last?.sequence ?? 0) + 1
    await atOwnFields(/^cancelled\./, () => meeting.save())
    if (!last) return 0
    const told = await toldBy(id, last)
    await takeBack(id, [...convoking, revivals.template])
    return tell(meeting, told, cancellations)
  })
}

type Letter = { template: string; key: string; data?: Record<string, unknown> }

const cancellations: Letter = { template: "meetings/cancelled-for-invited", key: "cancellation" }
const revivals: Letter = { template: "meetings/revived-for-invited", key: "revival" }

// What she has in her diary is what her own convocation told. The number is part of the key: what was taken back may be
// said again.
async function tell(meeting: Meeting, told: Told[], { template, key, data = {} }: Letter): Promise<number> {
  const reachable = told.filter(({ email }) => email !== "")
  await postAll(
    reachable.map(({ _id, invitee, person, name, email, language, convocation }) => ({
      template,
      to: { name, email },
      person,
      language,
      of: { kind: "meeting", id: meeting._id },
      revision: meeting.sequence,
      key: `${key}:${String(meeting._id)}:${meeting.sequence}:${invitee}`,
      data: { convocation: String(convocation), attendance: String(_id), ...data },
    })),
  )
  return reachable.length
}

type Revivable = { cancelled?: ReasonedFact | null | undefined; startsAt: Date }

/** Until when a cancellation can be taken back: the end of its day, or the start of the meeting where that comes first. */
export function revivableUntil({ cancelled, startsAt }: Revivable): Date | null {
  if (!cancelled) return null
  const end = momentOf(addDays(dayOf(cancelled.at), 1), "00:00")
  const until = startsAt < end ? startsAt : end
  return hasCome(until) ? null : until
}

// Who was told that it does not take place, and whose convocation was taken back before it left.
async function revivedBy(
  id: Types.ObjectId,
  last: Sending & { revision: number },
): Promise<{ told: Told[]; unsent: Types.ObjectId[] }> {
  const mails = await messagesOf({ kind: "meeting", id })
  const contacts = await contactsOf(id, { invitee: { $in: last.invited } })
  const lineOf = (mail: Mail) => idIn(mail, "attendance")
  const letters = mails.filter((mail) => isConvocation(mail) && mail.revision === last.revision)
  // The last that reached her counts: whoever heard that it takes place after all knows of no later cancellation.
  const heard = new Map(
    [...mails]
      .reverse()
      .filter(
        (mail) => [cancellations, revivals].some(({ template }) => template === mail.template) && mayHaveArrived(mail),
      )
      .map((mail) => [lineOf(mail), mail.template]),
  )
  const warned = new Set([...heard].flatMap(([line, template]) => (template === cancellations.template ? [line] : [])))
  const passed = new Set([...heard.keys(), ...letters.filter(mayHaveArrived).map(lineOf)])
  const listed = new Set(contacts.map(({ _id }) => String(_id)))
  const unsent = letters.filter(
    (mail) => mail.state === "dropped" && listed.has(lineOf(mail)) && !passed.has(lineOf(mail)),
  )
  return {
    told: toldAmong(contacts, last, mails).filter(({ _id, email }) => warned.has(String(_id)) && email !== ""),
    unsent: unsent.map(({ _id }) => _id),
  }
}

/** How many are written to when a cancellation is taken back. */
export async function reviving(id: Types.ObjectId, last: (Sending & { revision: number }) | null): Promise<number> {
  if (!last) return 0
  const { told, unsent } = await revivedBy(id, last)
  return told.length + unsent.length
}

/**
 * Takes a cancellation back within its day: the meeting takes place as it was convoked, every answer stays, whoever was
 * told that it does not is told that it does, and convocations that had not left do. Gives how many are written to; null
 * where it is too late.
 */
export async function reviveMeeting(id: Types.ObjectId, by: string): Promise<number | null> {
  return inOneStep(async () => {
    const meeting = still(await Meeting.findById(id))
    if (!revivableUntil(meeting)) return null
    const last = await lastConvocation(id)
    meeting.cancelled = null
    // It replaces the withdrawal in calendars (RFC 5546, section 2.1.4).
    meeting.sequence = Math.max(meeting.sequence, last?.sequence ?? 0) + 1
    await meeting.save()
    await audit("cancellationTakenBack", { by, of: { kind: "meeting", id } })
    if (!last) return 0
    const { told, unsent } = await revivedBy(id, last)
    await takeBack(id, [cancellations.template])
    await sendAfterAll(unsent)
    return unsent.length + (await tell(meeting, told, { ...revivals, data: { by, at: now().toISOString() } }))
  })
}
