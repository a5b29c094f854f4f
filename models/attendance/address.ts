import type { Types } from "mongoose"
import { isAddress } from "../../server/address.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Message, resend, resendable } from "../../server/outbox.ts"
import { Attendance } from "../attendance.ts"
import { Meeting } from "../meeting.ts"
import { Person } from "../person.ts"

/** resent: the mail that had not arrived is on its way again · saved: the next sending uses the new address. */
export type Corrected = "resent" | "saved"

/**
 * Corrects the address of someone on the list of a meeting, where it is kept (her work address, or the guest's), and
 * sends the last mail that did not arrive again, the same message with the same id.
 */
export async function correctAddress(id: Types.ObjectId,
  { email, by }: { email: string, by: string }): Promise<Corrected> {
  if (!isAddress(email)) throw new FormError({ email: "meetings.errors.email" })
  return inOneStep(async () => {
    const line = (await Attendance.findById(id))!
    const address = line.guest ? await correctGuest(line, email) : await correctPerson(line, email)
    const lost = await Message.findOne({ "of.kind": "meeting", "of.id": String(line.meeting),
      "data.attendance": String(id), state: { $in: resendable } }).sort({ _id: -1 })
    return lost && await resend(lost._id, { by, email: address }) ? "resent" : "saved"
  })
}

async function correctGuest(line: Attendance, email: string): Promise<string> {
  line.guest!.email = email
  await line.save()
  const meeting = (await Meeting.findById(line.meeting))!
  const guest = meeting.guests.id(line.invitee.slice("guest:".length))
  if (guest) guest.email = email
  await meeting.save()
  return line.guest!.email
}

async function correctPerson(line: Attendance, email: string): Promise<string> {
  const person = (await Person.findById(line.person))!
  person.email = email
  await person.save()
  return person.email
}
