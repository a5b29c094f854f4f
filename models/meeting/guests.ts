import type { Types } from "mongoose"
import { now } from "../../server/clock.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Attendance } from "../attendance.ts"
import { lastConvocation } from "../convocation/sending.ts"
import { withdrawFrom } from "../convocation/withdrawing.ts"
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

/** Takes a guest off the list, with her answer; one who was convoked is told. Gives whether she is. */
export async function removeGuest(id: Types.ObjectId, guest: string, by: string): Promise<boolean> {
  return inOneStep(async () => {
    const meeting = (await Meeting.findById(id))!
    const { name = "", email = "", language = "fr" } = meeting.guests.id(guest) ?? {}
    const invitee = `guest:${guest}`
    meeting.guests.pull(guest)
    const last = await lastConvocation(id)
    const told = last && last.invited.includes(invitee) && now() < meeting.startsAt ? last : null
    if (told) await withdrawFrom({ meeting, last: told, by }, [{ invitee, name, email, language }])
    else await Attendance.deleteOne({ meeting: id, invitee })
    await meeting.save()
    return told !== null
  })
}
