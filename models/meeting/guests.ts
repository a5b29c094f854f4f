import type { Types } from "mongoose"
import { now } from "../../server/clock.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Attendance } from "../attendance.ts"
import { lastConvocation } from "../convocation/sending.ts"
import { leaving, withdrawFrom } from "../convocation/withdrawing.ts"
import { atOwnFields } from "../concerns/ownFields.ts"
import { limits } from "../limits.ts"
import { Meeting } from "../meeting.ts"
import { refuseMore } from "./fields.ts"

type Guest = { name: string, email: string, language: "fr" | "nl" }

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

/** Whether a guest would be told that she is taken off the list: she knows of the meeting, and it is to come. */
export async function isGuestTold({ _id, startsAt }: { _id: Types.ObjectId, startsAt: Date }, guest: string): Promise<boolean> {
  const [last, invitee] = [await lastConvocation(_id), `guest:${guest}`]
  if (!last?.invited.includes(invitee) || now() >= startsAt) return false
  return (await leaving(last, { invitee })).some(({ told }) => told)
}

/** Takes a guest off the list, with her answer; one who was convoked is told. Gives whether she is. */
export async function removeGuest(id: Types.ObjectId, guest: string, by: string): Promise<boolean> {
  return inOneStep(async () => {
    const meeting = (await Meeting.findById(id))!
    const invitee = `guest:${guest}`
    meeting.guests.pull(guest)
    const last = await lastConvocation(id)
    const gone = last && last.invited.includes(invitee) && now() < meeting.startsAt ? await leaving(last, { invitee }) : []
    if (gone.length > 0) await withdrawFrom({ meeting, last: last!, by }, gone)
    else await Attendance.deleteOne({ meeting: id, invitee })
    await meeting.save()
    return gone.some(({ told }) => told)
  })
}
