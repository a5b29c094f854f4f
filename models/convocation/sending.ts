import { createHash } from "node:crypto"
import { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { hasCome, now } from "../../server/clock.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Attendance } from "../attendance.ts"
import { Convocation } from "../convocation.ts"
import { Meeting } from "../meeting.ts"
import type { Reader } from "../reader.ts"
import { inviteesOf, prepareAttendance, type Invitee } from "./invitees.ts"
import { postConvocation, settleEarlier } from "./letters.ts"
import { toldOf, untoldIn, type ChangeKind, type Told } from "./telling.ts"
import { type Leaving, noLongerInvited, withdrawFrom } from "./withdrawing.ts"

/**
 * What pressing the button would do now. first: nobody was told yet · changed: everyone gets the next revision, which
 * replaces what they have · rest: those who did not get the last revision get it (a guest added since, an address that
 * was missing) · none: everyone has it.
 */
export type Sending = {
  kind: "first" | "changed" | "rest" | "none"
  revision: number
  sequence: number
  told: Told
  changes: ChangeKind[]
  recipients: Invitee[]
  unreachable: Invitee[]
  last: Convocation | null
  /** Members whom the last one names and who sit no more: whoever knows of it is told that she is off the list. */
  gone: Leaving[]
  /** What the preview showed, in one word: the form sends it back. */
  seen: string
}

/** The last convocation of a meeting, or null. */
export const lastConvocation = (meeting: Types.ObjectId): Promise<Convocation | null> =>
  Convocation.findOne({ meeting }).sort({ revision: -1 })

/** Whether the people convoked to a meeting were told something else than what stands now. */
export const isUntold = async (meeting: Meeting): Promise<boolean> =>
  untoldIn(meeting, await lastConvocation(meeting._id)).length > 0

/** A meeting as far as a sending needs to know it. */
export type Convoked = Parameters<typeof toldOf>[0] & Parameters<typeof inviteesOf>[0] & { sequence: number }

/** What a convocation sent now would be, and to whom. */
export async function prepareSending(meeting: Convoked): Promise<Sending> {
  const last = await lastConvocation(meeting._id)
  const invitees = await inviteesOf(meeting)
  const told = toldOf(meeting)
  const changes = untoldIn(meeting, last)
  const reachable = invitees.filter(({ email }) => email !== "")
  const again = last !== null && changes.length === 0
  const recipients = again ? reachable.filter(({ invitee }) => !last.invited.includes(invitee)) : reachable
  const kind = !last ? "first" : changes.length > 0 ? "changed" : recipients.length > 0 ? "rest" : "none"
  const revision = again ? last.revision : (last?.revision ?? 0) + 1
  const sequence = Math.max(meeting.sequence, last ? last.sequence + (again ? 0 : 1) : 0)
  const gone = last ? await noLongerInvited(last, invitees) : []
  const shown = JSON.stringify([kind, revision, told, [...recipients, ...gone].map(({ invitee }) => invitee)])
  const seen = createHash("sha256").update(shown).digest("base64url").slice(0, 16)
  const unreachable = invitees.filter(({ email }) => email === "")
  return { kind, revision, sequence, told, changes, recipients, unreachable, last, gone, seen: `${revision}.${seen}` }
}

type Convener = Pick<Reader, "person" | "name" | "email">
type Pressed = { by: Convener; note: string; seen: string }
/** sent: how many were written to now; 0 when someone, or the same click, was faster. */
export type Sent = { sent: number; convocation: Convocation }

/**
 * Convokes: the dated, numbered sending, one line of attendance and one mail per invited person, all saved together.
 * `seen` is what the preview showed: when the meeting or the people changed since, nothing is sent and the form is
 * refused; when that very revision has been sent in the meantime, nothing is sent and all is well.
 */
export async function convoke(id: Types.ObjectId, { by, note, seen }: Pressed): Promise<Sent> {
  return inOneStep(async () => {
    const meeting = still(await Meeting.findById(id))
    const sending = await prepareSending(meeting)
    if (isSent(sending, seen)) return { sent: 0, convocation: sending.last! }
    if (seen && seen !== sending.seen) throw new FormError({ seen: "convocations.errors.changed" })
    if (meeting.cancelled || meeting.binned || hasCome(meeting.startsAt))
      throw new FormError({ seen: "convocations.errors.over" })
    if (sending.recipients.length === 0) throw new FormError({ seen: "convocations.errors.nobody" })
    // Written first: two conveners who press at once meet here, and the second one begins again.
    meeting.sequence = sending.sequence
    if (sending.gone.length > 0) await withdrawFrom({ meeting, last: sending.last!, by: by.person }, sending.gone)
    meeting.convoked ??= { by: new Types.ObjectId(by.person), at: now() }
    meeting.nextNote = ""
    await meeting.save()
    const convocation = await keep(meeting, sending, by, note)
    await prepareAttendance(meeting, await inviteesOf(meeting))
    await tell(meeting, convocation, sending.recipients)
    return { sent: sending.recipients.length, convocation }
  })
}

// The same preview pressed again: its revision is there, and it has nobody left to write to.
function isSent({ last, kind }: Sending, seen: string): boolean {
  const revision = Number(seen.split(".")[0])
  return last !== null && kind === "none" && revision <= last.revision
}

async function keep(meeting: Meeting, sending: Sending, by: Convener, note: string): Promise<Convocation> {
  const reached = sending.recipients.map(({ invitee }) => invitee)
  if (sending.kind === "rest") return complete(sending, reached)
  const convener = { name: by.name, email: by.email }
  return new Convocation({
    meeting: meeting._id,
    revision: sending.revision,
    by: by.person,
    convener,
    organiser: sending.last?.organiser ?? convener,
    at: now(),
    sequence: sending.sequence,
    note,
    told: sending.told,
    changes: sending.changes,
    invited: reached,
  }).save()
}

// Someone who is off the list, should she be invited again, is written to again.
async function complete({ last, gone, sequence }: Sending, reached: string[]): Promise<Convocation> {
  const off = gone.map(({ invitee }) => invitee)
  last!.set({ sequence, invited: [...last!.invited.filter((invitee) => !off.includes(invitee)), ...reached] })
  return last!.save()
}

async function tell(meeting: Meeting, convocation: Convocation, recipients: Invitee[]): Promise<void> {
  const lines = await Attendance.find({ meeting: meeting._id }).select("invitee").lean()
  const attendances = new Map(lines.map(({ _id, invitee }) => [invitee, _id]))
  await settleEarlier(convocation)
  await postConvocation(
    convocation,
    recipients.map((each) => ({ ...each, attendance: attendances.get(each.invitee)! })),
  )
}
