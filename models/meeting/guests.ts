import type { Types } from "mongoose"
import { hasCome } from "../../server/clock.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Attendance } from "../attendance.ts"
import { lastConvocation } from "../convocation/sending.ts"
import { leaving, withdrawFrom } from "../convocation/withdrawing.ts"
import { atOwnFields } from "../concerns/ownFields.ts"
import { limits } from "../limits.ts"
import { Meeting } from "../meeting.ts"
import { refuseMore } from "./fields.ts"

type Guest = { name: string; email: string; language: "fr" | "nl" }

/** Invites someone without an account; she is written to with the next sending. */
export async function addGuest(id: Types.ObjectId, guest: Guest): Promise<void> {
  await inOneStep(async () => {
    const meeting = (await Meeting.findById(id))!
    if (meeting.guests.length >= limits.guests) refuseMore("name", "guests")
    if (meeting.guests.some(({ email }) => email === guest.email.toLowerCase()))
      throw new FormError({ email: "meetings.errors.guestTwice" })
    meeting.guests.push(guest)
    await atOwnFields(/^guests\.\d+\./, () => meeting.save())
  })
}

type Convoked = { _id: Types.ObjectId; startsAt: Date }

/** Her line, where she is on the last convocation of a meeting to come: it is taken back with her; else null. */
async function convokedLine({ _id, startsAt }: Convoked, guest: string) {
  const [last, invitee] = [await lastConvocation(_id), `guest:${guest}`]
  return last?.invited.includes(invitee) && !hasCome(startsAt)
    ? { last, lines: await leaving(last, { invitee }) }
    : null
}

/** Whether a guest would be told that she is taken off the list: she knows of the meeting, and it is to come. */
export async function isGuestTold(meeting: Convoked, guest: string): Promise<boolean> {
  return (await convokedLine(meeting, guest))?.lines.some(({ told }) => told) ?? false
}

/** Takes a guest off the list, with her answer; one who was convoked is told. Gives whether she is. */
export async function removeGuest(id: Types.ObjectId, guest: string, by: string): Promise<boolean> {
  return inOneStep(async () => {
    const meeting = (await Meeting.findById(id))!
    const convoked = await convokedLine(meeting, guest)
    meeting.guests.pull(guest)
    if (convoked && convoked.lines.length > 0) await withdrawFrom({ meeting, last: convoked.last, by }, convoked.lines)
    else await Attendance.deleteOne({ meeting: id, invitee: `guest:${guest}` })
    await meeting.save()
    return convoked?.lines.some(({ told }) => told) ?? false
  })
}
