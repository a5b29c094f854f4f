import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { hasCome } from "../../server/clock.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import type { Language } from "../../server/languages.ts"
import { Choosing } from "../choosing.ts"
import { Attendance } from "../attendance.ts"
import { lastConvocation } from "../convocation/sending.ts"
import { leaving, withdrawFrom } from "../convocation/withdrawing.ts"
import { atOwnFields } from "../concerns/ownFields.ts"
import { heldOn } from "../concerns/period.ts"
import { limits } from "../limits.ts"
import { Meeting } from "../meeting.ts"
import { fullName, Person } from "../person.ts"
import { peopleBearing } from "../person/choosing.ts"
import { nobody } from "../choosing/naming.ts"
import { Seat } from "../seat.ts"
import { refuseMore } from "./fields.ts"

type Guest = { name: string; email: string; language: Language }

/** Whether a guest is somebody of the register, as it was said: her id, nobody of it, or null for not yet. */
type Saying = string | null

/**
 * Invites someone to a meeting beside its body; she is written to with the next sending. Who is in the register is known by
 * her name and address, and reached where it says where nothing else is written; where they do not agree it is asked which
 * of the two it is (Choosing). Gives her name.
 */
export async function addGuest(id: Types.ObjectId, typed: Guest, who: Saying = null): Promise<string> {
  return inOneStep(async () => {
    const meeting = still(await Meeting.findById(id))
    if (meeting.guests.length >= limits.guests) refuseMore("name", "guests")
    const known = await knownGuest(typed, who)
    const guest = known ? asRegistered(known, typed) : { ...typed, person: null }
    if (meeting.guests.some(({ email }) => email === guest.email.toLowerCase()))
      throw new FormError({ email: "meetings.errors.guestTwice" })
    if (known && (await Seat.exists({ body: meeting.body, person: known._id, ...heldOn(meeting.day) })))
      throw new FormError({ name: "meetings.errors.guestSits" })
    meeting.guests.push(guest)
    await atOwnFields(/^guests\.\d+\./, () => meeting.save())
    return guest.name
  })
}

const asRegistered = (known: Person, { email, language }: Guest) => ({
  person: known._id,
  name: fullName(known),
  email: email || known.email,
  language: email ? language : known.language,
})

// Another address than the register's may be hers as well, or another one's who bears her name.
async function knownGuest({ name, email }: Guest, who: Saying): Promise<Person | null> {
  if (who === nobody || !name) return null
  const picked = who ? await Person.findById(who) : null
  if (picked) return picked
  const { whole, found } = await peopleBearing(name, "person")
  // « Marc » alone may be anybody.
  const bearing = whole ? found : []
  const people = await Person.find({ _id: { $in: bearing.map(({ id }) => id) } })
  if (people.length === 0) return null
  const [only] = people.filter((each) => !email || !each.email || each.email === email.toLowerCase())
  if (only && people.length === 1) return only
  const reached = people.filter((each) => email && each.email === email.toLowerCase())
  if (reached.length === 1) return reached[0]!
  throw new Choosing("name", { found: bearing, more: false }, "meetings.errors.guestWho")
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
    const meeting = still(await Meeting.findById(id))
    const convoked = await convokedLine(meeting, guest)
    meeting.guests.pull(guest)
    if (convoked && convoked.lines.length > 0) await withdrawFrom({ meeting, last: convoked.last, by }, convoked.lines)
    else await Attendance.deleteOne({ meeting: id, invitee: `guest:${guest}` })
    await meeting.save()
    return convoked?.lines.some(({ told }) => told) ?? false
  })
}
