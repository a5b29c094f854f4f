import type { Types } from "mongoose"
import { now } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { postAll } from "../../server/outbox.ts"
import { Attendance } from "../attendance.ts"
import { contactsOf } from "./contacts.ts"
import { today } from "../concerns/day.ts"
import { inviteesOf } from "../convocation/invitees.ts"
import { lastConvocation } from "../convocation/sending.ts"
import { Meeting } from "../meeting.ts"
import { isAnswerable } from "../policies/meeting.ts"
import type { Reader } from "../reader.ts"

/** sent: written to now · already: were reminded earlier today, so nothing was sent. */
export type Reminded = { sent: number, already: number }

/**
 * Writes to everyone who received the convocation, is still invited and has not answered, at most once a day each.
 * Nothing is sent for a meeting that is cancelled or has begun.
 */
export async function remind(id: Types.ObjectId, by: Pick<Reader, "person" | "name" | "email">): Promise<Reminded> {
  return inOneStep(async () => {
    const meeting = (await Meeting.findById(id))!
    const convocation = await lastConvocation(id)
    if (!convocation || !isAnswerable(meeting, now())) return { sent: 0, already: 0 }
    const invited = (await inviteesOf(meeting)).map(({ invitee }) => invitee)
    const asked = convocation.invited.filter((invitee) => invited.includes(invitee))
    const silent = { answer: "invited" as const, invitee: { $in: asked } }
    const due = (await contactsOf(id, { ...silent, remindedOn: { $ne: today() } })).filter(({ email }) => email !== "")
    const already = await Attendance.countDocuments({ meeting: id, ...silent, remindedOn: today() })
    await Attendance.updateMany({ _id: { $in: due.map(({ _id }) => _id) } }, { $set: { remindedOn: today() } })
    await postAll(due.map(({ _id, name, email, person, language }) => ({
      template: "convocations/reminder-for-invited", to: { name, email }, person, language,
      of: { kind: "meeting", id }, revision: convocation.revision, key: `reminder:${String(_id)}:${today()}`,
      data: { convocation: String(convocation._id), attendance: String(_id), by: by.person },
    })))
    return { sent: due.length, already }
  })
}
