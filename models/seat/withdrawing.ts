import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { hasCome } from "../../server/clock.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Attendance } from "../attendance.ts"
import { audit } from "../audit.ts"
import { fact } from "../concerns/fact.ts"
import { everHeld, heldFrom, isHeldFrom, isHeldOn } from "../concerns/period.ts"
import { type Invitee, inviteesOf } from "../convocation/invitees.ts"
import { knownLines } from "../convocation/reached.ts"
import { lastConvocation } from "../convocation/sending.ts"
import { leaving, withdrawFrom } from "../convocation/withdrawing.ts"
import { Meeting } from "../meeting.ts"
import { Minutes } from "../minutes.ts"
import { Seat } from "../seat.ts"
import { settleSecretary } from "./holding.ts"

type Id = Types.ObjectId
type Told = { _id: Id; day: string }

/**
 * What rests on a seat. published: meetings whose published minutes say that she sat there · answers: what she answered
 * or somebody noted of her, elsewhere · convoked: meetings to come that she knows she is convoked to. What another seat of hers in
 * the same body covers rests on that one.
 */
export type Resting = { published: Told[]; answers: number; convoked: Told[] }

type Line = {
  _id: Id
  meeting: Id
  answer: string
  answers: unknown[]
  presence: { status?: string | null } | null
  walkIn: unknown
}
type Covered = Told & { startsAt: Date; cancelled: unknown; convoked: unknown }

type Held = { _id: Id; body: Id; person: Id; from: string; until?: string | null | undefined }

/** What would be lost or changed if a seat had never been held. */
export async function restingOn(seat: Held): Promise<Resting> {
  const { meetings, lines, published } = await readResting(seat)
  const isSaid = ({ answer, presence }: Line) => answer !== "invited" || Boolean(presence?.status)
  const toCome = meetings.filter((meeting) => isToCome(meeting) && meeting.convoked)
  const hers = lines.filter(({ meeting }) => toCome.some(({ _id }) => _id.equals(meeting)))
  const known = await knownLines(
    hers.map(({ _id, meeting, answers }) => ({ _id, meeting, answered: answers.length > 0 })),
  )
  const isKnown = ({ _id }: Told) => hers.some((line) => line.meeting.equals(_id) && known.has(String(line._id)))
  return {
    convoked: toCome.filter(isKnown),
    published: meetings.filter(({ _id }) => published.has(String(_id))),
    answers: lines.filter((line) => isSaid(line) && !published.has(String(line.meeting))).length,
  }
}

const isToCome = ({ startsAt, cancelled }: Covered) => !cancelled && !hasCome(startsAt)

async function readResting(seat: Held) {
  const { body, person, from, until } = seat
  const others = await Seat.find({ body, person, _id: { $ne: seat._id }, ...everHeld }).lean()
  const within = await Meeting.find({ body, day: { $gte: from, ...(until ? { $lte: until } : {}) } })
    .select("day startsAt cancelled convoked")
    .sort({ day: 1 })
    .lean<Covered[]>()
  const meetings = within.filter(({ day }) => !others.some((other) => isHeldOn(other, day)))
  const ids = meetings.map(({ _id }) => _id)
  const lines = await Attendance.find({ meeting: { $in: ids }, person, walkIn: null }).lean<Line[]>()
  const sat = await Minutes.find({
    meeting: { $in: ids },
    published: { $ne: null },
    "record.people": { $elemMatch: { person, presence: { $in: ["present", "represented"] } } },
  })
    .select("meeting")
    .lean()
  return { meetings, lines, published: new Set(sat.map(({ meeting }) => String(meeting))) }
}

/**
 * Withdraws a seat as never held: it leaves every list, count, right and convocation at once. Whoever is convoked through
 * it to a meeting to come is told that she is off its list. Refused where published minutes say that she sat there.
 */
export async function withdrawSeat(id: Id, by: string): Promise<void> {
  await inOneStep(async () => {
    const seat = still(await Seat.findById(id))
    if (seat.withdrawn) return
    const { meetings, lines, published } = await readResting(seat)
    if (published.size > 0) throw new FormError({ seat: "seats.errors.sat" })
    seat.withdrawn = fact(by)
    await seat.save()
    await settleSecretary(seat.body, seat.office === "secretary" ? seat.person : null)
    const toCome = new Set(meetings.filter(isToCome).map(({ _id }) => String(_id)))
    for (const line of lines) await (toCome.has(String(line.meeting)) ? strike(line, seat, by) : letGo(line))
    await audit("seatWithdrawn", { by, of: { kind: "seat", id } })
  })
}

// Off the list of a meeting to come, with the mail that takes it out of her calendar where she has it.
async function strike({ _id, meeting: of }: Line, { person }: Seat, by: string): Promise<void> {
  const meeting = still(await Meeting.findById(of))
  const last = await lastConvocation(of)
  const gone = last?.invited.includes(`person:${String(person)}`) ? await leaving(last, { person }) : []
  if (!last || gone.length === 0) return void (await Attendance.deleteOne({ _id }))
  await withdrawFrom({ meeting, last, by }, gone)
  await meeting.save()
}

// Of a meeting that is over, who was there stays on the list, for no college; who was only expected goes.
async function letGo({ _id, answer, presence }: Line): Promise<void> {
  if (answer === "invited" && !presence?.status) await Attendance.deleteOne({ _id })
  else await Attendance.updateOne({ _id }, { $set: { college: null, office: null, voice: null } })
}

/**
 * Gives a withdrawn seat back, as it was; refused where she was seated for the same organisation meanwhile. She is
 * convoked again to meetings to come by their next sending, and stands for her college on lists that are still open.
 */
export async function giveSeatBack(id: Id, by: string): Promise<void> {
  await inOneStep(async () => {
    const seat = still(await Seat.findById(id))
    if (!seat.withdrawn) return
    const { body, person, organisation, from } = seat
    const others = await Seat.find({ body, person, organisation, _id: { $ne: id }, ...heldFrom(from) }).lean()
    if (others.some((other) => isHeldFrom({ from, until: seat.until }, other.from)))
      throw new FormError({ seat: "bodies.errors.seated" })
    seat.withdrawn = null
    await seat.save()
    await settleSecretary(body)
    const { meetings } = await readResting(seat)
    for (const meeting of meetings) await putBack(meeting, seat)
    await audit("seatGivenBack", { by, of: { kind: "seat", id } })
  })
}

const lineOf = ({ email: _email, language: _language, invitee: _invitee, ...line }: Invitee) => line

// Somebody who was told that she is off the list no longer has the convocation: the next sending is hers too.
async function putBack(meeting: Covered, { person }: Seat): Promise<void> {
  if (isToCome(meeting)) {
    const last = await lastConvocation(meeting._id)
    if (!last) return
    last.set(
      "invited",
      last.invited.filter((each) => each !== `person:${String(person)}`),
    )
    return void (await last.save())
  }
  if (await Minutes.exists({ meeting: meeting._id, published: { $ne: null } })) return
  const whole = still(await Meeting.findById(meeting._id))
  const own = (await inviteesOf(whole)).find((each) => each.person?.equals(person))
  const wasConvoked = (await lastConvocation(meeting._id))?.invited.includes(`person:${String(person)}`)
  if (!own) return
  await Attendance.updateOne(
    { meeting: meeting._id, invitee: own.invitee },
    { $set: lineOf(own), $setOnInsert: { answer: "invited" } },
    { upsert: Boolean(wasConvoked) },
  )
}
