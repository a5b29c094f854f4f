import { now } from "../../server/clock.ts"
import { messagesOf, postAll } from "../../server/outbox.ts"
import { Attendance } from "../attendance.ts"
import { type Contact, contactsOf } from "../attendance/contacts.ts"
import { convoking } from "../attendance/reaching.ts"
import type { Convocation } from "../convocation.ts"
import type { Meeting } from "../meeting.ts"
import { takeBack, toldAmong } from "./reached.ts"

type Invited = { invitee: string }

/** Somebody who is to leave the list; `told`: she knows of the meeting and can be written to. */
export type Leaving = Contact & { told: boolean }

/** Of the people on the list of a meeting that a query picks, who is told when they leave it. */
export async function leaving(last: Convocation, picked: Record<string, unknown>): Promise<Leaving[]> {
  const contacts = await contactsOf(last.meeting, picked)
  const told = new Set(
    toldAmong(contacts, last, await messagesOf({ kind: "meeting", id: last.meeting })).map(({ invitee }) => invitee),
  )
  return contacts.map((each) => ({ ...each, told: each.email !== "" && told.has(each.invitee) }))
}

/**
 * Members whom the convocation names and who no longer sit on the day of the meeting: their seat ended, or they leave. A
 * guest is told when she is taken off the list.
 */
export async function noLongerInvited(last: Convocation, invitees: Invited[]): Promise<Leaving[]> {
  const invited = new Set(invitees.map(({ invitee }) => invitee))
  const gone = last.invited.filter((key) => key.startsWith("person:") && !invited.has(key))
  return gone.length === 0 ? [] : leaving(last, { invitee: { $in: gone } })
}

type Withdrawal = { meeting: Meeting; last: Convocation; by: string }

/**
 * Takes people off the list of a meeting, with their answer, inside the step that saves the meeting: one mail each, to
 * whoever knows of it, that takes it out of their calendar; a convocation that has not left is taken back. Its number is
 * higher than that of what they have (RFC 5546, section 2.1.4), and what is sent after it is higher still, should they be
 * invited again.
 */
export async function withdrawFrom({ meeting, last, by }: Withdrawal, gone: Leaving[]): Promise<void> {
  const revision = Math.max(meeting.sequence, last.sequence) + 1
  meeting.sequence = revision + 1
  await Attendance.deleteMany({ meeting: meeting._id, invitee: { $in: gone.map(({ invitee }) => invitee) } })
  await takeBack(
    meeting._id,
    convoking,
    gone.map(({ _id }) => _id),
  )
  await postAll(
    gone
      .filter(({ told }) => told)
      .map(({ invitee, person, name, email, language }) => ({
        template: "meetings/withdrawn-for-invited",
        to: { name, email },
        person,
        language,
        of: { kind: "meeting", id: meeting._id },
        revision,
        key: `withdrawal:${String(meeting._id)}:${revision}:${invitee}`,
        data: { convocation: String(last._id), guest: invitee.startsWith("guest:"), by, at: now().toISOString() },
      })),
  )
}
