import { Types } from "mongoose"
import { now } from "../../server/clock.ts"
import { cleanAddress, isAddress, isWritable } from "../../server/address.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Message, postAll, resend, resendable } from "../../server/outbox.ts"
import { audit } from "../audit.ts"
import { Attendance } from "../attendance.ts"
import { Meeting } from "../meeting.ts"
import { fullName, Person } from "../person.ts"

/** resent: the mail that had not arrived is on its way again · saved: the next sending uses the new address. */
export type Corrected = "resent" | "saved"

/**
 * Corrects the address of someone on the list of a meeting, where it is kept (her work address, or the guest's), and
 * sends the last mail that did not arrive again, the same message with the same id.
 */
export async function correctAddress(id: Types.ObjectId, { email: typed, by }: { email: string, by: string }): Promise<Corrected> {
  const email = cleanAddress(typed)
  if (!isAddress(email)) throw new FormError({ email: "meetings.errors.email" })
  if (!isWritable(email)) throw new FormError({ email: "common.errors.addressLetters" })
  return inOneStep(async () => {
    const line = (await Attendance.findById(id))!
    const lost = await Message.findOne({ "of.kind": "meeting", "of.id": String(line.meeting),
      "data.attendance": String(id), state: { $in: resendable } }).sort({ _id: -1 })
    const address = line.guest ? await correctGuest(line, email)
      : await correctPerson(line, { email, by, unreached: lost?.to?.email ?? null })
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

type Correction = { email: string, by: string, unreached: string | null }

// What counts for every body is told to her at both addresses: whoever changes it is not always who should. Where a
// letter did not arrive, none is sent to the same address again.
async function correctPerson(line: Attendance, { email, by, unreached }: Correction): Promise<string> {
  const person = (await Person.findById(line.person))!
  const before = person.email
  person.email = email
  if (!person.isModified("email")) return before
  person.changed = { by: new Types.ObjectId(by), at: now() }
  await person.save()
  await audit("contactAddressChanged", { by, of: { kind: "person", id: person._id } })
  if (String(person._id) !== by) await tellBoth(person, { before: before === unreached ? "" : before, by })
  return person.email
}

async function tellBoth(person: Person, { before, by }: { before: string, by: string }): Promise<void> {
  const told = [{ email: before, old: true }, { email: person.email, old: false }].filter(({ email }) => email !== "")
  await postAll(told.map(({ email, old }) => ({
    template: "account/contact-changed", to: { name: fullName(person), email }, person: person._id, language: person.language,
    of: { kind: "person", id: person._id }, data: { by, old },
    key: `account/contact-changed:${String(person._id)}:${person.__v}:${old ? "old" : "new"}`,
  })))
}
