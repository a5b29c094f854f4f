import { Types } from "mongoose"
import { now } from "../../server/clock.ts"
import { cleanAddress, isAddress, isWritable } from "../../server/address.ts"
import { still } from "../../server/authorize.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import type { Language } from "../../server/languages.ts"
import { postAll } from "../../server/outbox.ts"
import { audit } from "../audit.ts"
import { Attendance } from "../attendance.ts"
import { type Missed, missedBy, missedElsewhere, sendMissed } from "./missed.ts"
import { Meeting } from "../meeting.ts"
import { fullName, Person } from "../person.ts"

/**
 * What leaves with a corrected address: what she did not get (Missed), the same message with the same id where there was
 * one; with "changed" the convocation has to be sent to everyone anew, with "nothing" the next sending uses the address.
 */
export type Corrected = Missed["kind"]

/**
 * Corrects the address of someone on the list of a meeting, where it is kept (her work address, or the guest's), and
 * sends what she missed: of this meeting, and what failed of others that she is to come to.
 */
export async function correctAddress(
  id: Types.ObjectId,
  { email: typed, by }: { email: string; by: string },
): Promise<Corrected> {
  const email = cleanAddress(typed)
  if (!isAddress(email)) throw new FormError({ email: "meetings.errors.email" })
  if (!isWritable(email)) throw new FormError({ email: "common.errors.addressLetters" })
  return inOneStep(async () => {
    const line = still(await Attendance.findById(id))
    const missed = await missedBy(line)
    const unreached = missed.letter?.to?.email ?? null
    const others = await missedElsewhere(line)
    const to = line.guest ? await correctGuest(line, email) : await correctPerson(line, { email, by, unreached })
    await sendMissed(line, missed, { ...to, name: line.name, by })
    for (const other of others) await sendMissed(other.line, other.missed, { ...to, name: other.line.name, by })
    return missed.kind
  })
}

type To = { email: string; language: Language }

async function correctGuest(line: Attendance, email: string): Promise<To> {
  line.guest!.email = email
  await line.save()
  const meeting = still(await Meeting.findById(line.meeting))
  const guest = meeting.guests.id(line.invitee.slice("guest:".length))
  if (guest) guest.email = email
  await meeting.save()
  return { email: line.guest!.email!, language: line.guest!.language }
}

type Correction = { email: string; by: string; unreached: string | null }

// What counts for every body is told to her at both addresses: whoever changes it is not always who should. Where a
// letter did not arrive, none is sent to the same address again.
async function correctPerson(line: Attendance, { email, by, unreached }: Correction): Promise<To> {
  const person = still(await Person.findById(line.person))
  const before = person.email
  person.email = email
  const { language } = person
  if (!person.isModified("email")) return { email: before, language }
  person.changed = { by: new Types.ObjectId(by), at: now() }
  await person.save()
  await audit("contactAddressChanged", { by, of: { kind: "person", id: person._id } })
  if (String(person._id) !== by) await tellBoth(person, { before: before === unreached ? "" : before, by })
  return { email: person.email, language }
}

async function tellBoth(person: Person, { before, by }: { before: string; by: string }): Promise<void> {
  const told = [
    { email: before, old: true },
    { email: person.email, old: false },
  ].filter(({ email }) => email !== "")
  await postAll(
    told.map(({ email, old }) => ({
      template: "account/contact-changed",
      to: { name: fullName(person), email },
      person: person._id,
      language: person.language,
      of: { kind: "person", id: person._id },
      data: { by, old },
      key: `account/contact-changed:${String(person._id)}:${person.__v}:${old ? "old" : "new"}`,
    })),
  )
}
