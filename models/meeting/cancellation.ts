import { Types } from "mongoose"
import { now } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { postAll } from "../../server/outbox.ts"
import { contactsOf } from "../attendance/contacts.ts"
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
    return last ? tellCancellation(meeting, last.invited, String(last._id)) : 0
  })
}

async function tellCancellation(meeting: Meeting, invited: string[], convocation: string): Promise<number> {
  const told = (await contactsOf(meeting._id, { invitee: { $in: invited } })).filter(({ email }) => email !== "")
  await postAll(told.map(({ _id, invitee, person, name, email, language }) => ({
    template: "meetings/cancelled-for-invited", to: { name, email }, person, language,
    of: { kind: "meeting", id: meeting._id }, revision: meeting.sequence,
    key: `cancellation:${String(meeting._id)}:${invitee}`, data: { convocation, attendance: String(_id) },
  })))
  return told.length
}
