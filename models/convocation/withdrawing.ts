import type { Types } from "mongoose"
import { now } from "../../server/clock.ts"
import { postAll } from "../../server/outbox.ts"
import { Attendance } from "../attendance.ts"
import { type Contact, contactsOf } from "../attendance/contacts.ts"
import type { Convocation } from "../convocation.ts"
import type { Meeting } from "../meeting.ts"

type Invited = { invitee: string }

/**
 * Members who have the convocation and no longer sit on the day of the meeting: their seat ended, or they leave. A guest
 * is told when she is taken off the list.
 */
export async function noLongerInvited(last: Convocation, invitees: Invited[]): Promise<Contact[]> {
  const invited = new Set(invitees.map(({ invitee }) => invitee))
  const gone = last.invited.filter((key) => key.startsWith("person:") && !invited.has(key))
  return gone.length === 0 ? [] : contactsOf(last.meeting, { invitee: { $in: gone } })
}

type Gone = Pick<Contact, "invitee" | "name" | "email" | "language"> & { person?: Types.ObjectId | null }
type Withdrawal = { meeting: Meeting, last: Convocation, by: string }

/**
 * Takes people off the list of a meeting, with their answer, inside the step that saves the meeting: one mail each that
 * takes it out of their calendar. Its number is higher than that of what they have (RFC 5546, section 2.1.4), and what
 * is sent after it is higher still, should they be invited again.
 */
export async function withdrawFrom({ meeting, last, by }: Withdrawal, gone: Gone[]): Promise<void> {
  const revision = Math.max(meeting.sequence, last.sequence) + 1
  meeting.sequence = revision + 1
  await Attendance.deleteMany({ meeting: meeting._id, invitee: { $in: gone.map(({ invitee }) => invitee) } })
  await postAll(gone.filter(({ email }) => email !== "").map(({ invitee, person, name, email, language }) => ({
    template: "meetings/withdrawn-for-invited", to: { name, email }, person: person ?? null, language,
    of: { kind: "meeting", id: meeting._id }, revision,
    key: `withdrawal:${String(meeting._id)}:${revision}:${invitee}`,
    data: { convocation: String(last._id), guest: invitee.startsWith("guest:"), by, at: now().toISOString() },
  })))
}
