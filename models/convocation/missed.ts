import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { now } from "../../server/clock.ts"
import type { Language } from "../../server/languages.ts"
import { idIn, Message, messagesOf, resend, resendable } from "../../server/outbox.ts"
import { Attendance } from "../attendance.ts"
import type { Convocation } from "../convocation.ts"
import { isInvited } from "./invitees.ts"
import { postConvocation } from "./letters.ts"
import { lastConvocation } from "./sending.ts"
import { untoldIn } from "./telling.ts"
import { Meeting } from "../meeting.ts"
import { isAnswerable } from "../policies/meeting.ts"
import { isConvocation, isReminder, type Mail } from "../attendance/reaching.ts"

/**
 * What somebody on the list of a meeting did not get. convocation: that of today, `letter` or, where she had no address,
 * none yet · letter: something else about the meeting · changed: it would have to be sent to everyone anew · nothing.
 */
export type Missed = {
  kind: "convocation" | "letter" | "changed" | "nothing"
  letter: Mail | null
  convocation: Convocation | null
  /** What did not arrive either and has become pointless. */
  pointless: Mail[]
}

type Line = Pick<Attendance, "_id" | "meeting" | "invitee"> & { person?: Types.ObjectId | null }

/** What to send to someone whose address is corrected: the convocation first, since a reminder is then pointless. */
export async function missedBy(line: Line): Promise<Missed> {
  const meeting = still(await Meeting.findById(line.meeting))
  const convocation = await lastConvocation(line.meeting)
  const mails = (await messagesOf({ kind: "meeting", id: line.meeting })).filter(
    (mail) => idIn(mail, "attendance") === String(line._id),
  )
  const lost = mails.filter(({ state }) => resendable.includes(state))
  const sending = (kind: Missed["kind"], letter: Mail | null = null): Missed => ({
    kind,
    letter,
    convocation,
    pointless: lost.filter((mail) => mail !== letter),
  })
  const untold = untoldIn(meeting, convocation).length > 0
  const isPointless = !isAnswerable(meeting) || untold
  const other = lost.find((mail) => !isConvocation(mail) && !(isPointless && isReminder(mail))) ?? null
  if (!convocation || !isAnswerable(meeting)) return sending(other ? "letter" : "nothing", other)
  const letter = mails.find((mail) => isConvocation(mail) && mail.revision === convocation.revision)
  if (letter && lost.includes(letter)) return untold ? sending("changed") : sending("convocation", letter)
  if (
    !letter &&
    !convocation.invited.includes(line.invitee) &&
    (await isInvited(meeting, { ...line, person: line.person ?? null }))
  )
    return sending(untold ? "changed" : "convocation")
  return sending(other ? "letter" : "nothing", other)
}

/** What failed to reach the same person about other meetings to come: her one address is wrong for all of them. */
export async function missedElsewhere({ meeting, person }: Line): Promise<{ line: Attendance; missed: Missed }[]> {
  if (!person) return []
  const failed = await Message.find({
    person,
    state: "failed",
    "of.kind": "meeting",
    "of.id": { $ne: String(meeting) },
  })
    .select("of")
    .lean()
  if (failed.length === 0) return []
  const coming = await Meeting.find({ _id: { $in: failed.map(({ of }) => of!.id) }, startsAt: { $gt: now() } })
    .select("_id")
    .lean()
  const lines = await Attendance.find({ person, meeting: { $in: coming.map(({ _id }) => _id) } })
  const all = await Promise.all(lines.map(async (line) => ({ line, missed: await missedBy(line) })))
  return all.filter(({ missed }) => missed.letter?.state === "failed")
}

type To = { by: string; name: string; email: string; language: Language }

/** Sends what was missed, in the step that corrects the address; what has become pointless waits for nobody any more. */
export async function sendMissed(line: Line, missed: Missed, { by, name, email, language }: To): Promise<void> {
  const { kind, letter, convocation, pointless } = missed
  await Message.updateMany({ _id: { $in: pointless.map(({ _id }) => _id) } }, { $set: { state: "dropped" } })
  if (letter) await resend(letter._id, { by, email })
  else if (kind === "convocation") {
    convocation!.invited.push(line.invitee)
    await convocation!.save()
    await postConvocation(convocation!, [
      { invitee: line.invitee, person: line.person ?? null, name, email, language, attendance: line._id },
    ])
  }
}
