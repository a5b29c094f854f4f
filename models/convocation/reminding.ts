import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { hasCome } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { messagesOf, postAll } from "../../server/outbox.ts"
import { Attendance, type Answer } from "../attendance.ts"
import { contactsOf } from "../attendance/contacts.ts"
import { today } from "../concerns/day.ts"
import { inviteesOf } from "./invitees.ts"
import { lastConvocation } from "./sending.ts"
import { untoldIn } from "./telling.ts"
import { giveLinks } from "../attendance/link.ts"
import { limits } from "../limits.ts"
import { Meeting } from "../meeting.ts"
import { isAnswerable } from "../policies/meeting.ts"
import type { Reader } from "../reader.ts"
import {
  deadAddresses,
  isConvocation,
  lostMail,
  type Mail,
  mailsByLine,
  mayHaveArrived,
} from "../attendance/reaching.ts"

type Line = {
  _id: Types.ObjectId
  invitee: string
  answer: Answer
  email: string
  remindedOn?: string | null | undefined
}
type Known = {
  mails: readonly Mail[]
  /** Who is still invited, and to whom the last convocation was sent. */
  invited: readonly string[]
  convocation: { invited: readonly string[]; at: Date } | null
  dead: ReadonlySet<string>
  /** Whether something changed that no convocation has told yet. */
  untold: boolean
}

/**
 * due: may be written to now · already: were today · recent: were convoked less than an hour ago, the first may be `from` ·
 * held: may not before the changed convocation, since a reminder would repeat what the last one told.
 */
export type Remindable<L> = { due: L[]; already: L[]; recent: L[]; from: Date | null; held: L[] }

/**
 * Whom a reminder would reach: who received the convocation, is still invited and has not answered. Nobody is reminded on
 * an address that is known not to exist, nor before she has had the time to read the convocation, nor of what is no longer so.
 */
export function remindable<L extends Line>(
  lines: readonly L[],
  { mails, invited, convocation, dead, untold }: Known,
): Remindable<L> {
  const told = mailsByLine(mails)
  const mailsTo = ({ _id }: L) => told.get(String(_id)) ?? []
  const asked = lines.filter(
    (line) =>
      line.answer === "invited" &&
      line.email !== "" &&
      !dead.has(line.email) &&
      invited.includes(line.invitee) &&
      convocation?.invited.includes(line.invitee) &&
      lostMail(mailsTo(line))?.state !== "failed",
  )
  if (untold) return { due: [], already: [], recent: [], from: null, held: asked }
  const already = asked.filter(({ remindedOn }) => remindedOn === today())
  const possible = (line: L) => momentAfter(mailsTo(line), convocation!.at)
  const letters = (line: L) => mailsTo(line).filter(isConvocation)
  const isReached = (line: L) => letters(line).length === 0 || letters(line).some(mayHaveArrived)
  const recent = asked.filter((line) => !already.includes(line) && !hasCome(possible(line)))
  const from = recent.map(possible).sort((a, b) => a.getTime() - b.getTime())[0] ?? null
  return {
    due: asked.filter((line) => !already.includes(line) && !recent.includes(line) && isReached(line)),
    already,
    recent,
    from,
    held: [],
  }
}

function momentAfter(mails: readonly Mail[], convoked: Date): Date {
  const letter = mails.find(isConvocation)
  const at = letter ? (letter.sentAt ?? letter.createdAt) : convoked
  return new Date(at.getTime() + limits.reminderAfterMinutes * 60_000)
}

/**
 * sent: written to now · already: were reminded earlier today · recent: were convoked within the hour · held: are to be told
 * of a change first; nothing to these three.
 */
export type Reminded = { sent: number; already: number; recent: number; held: number }

/**
 * Writes to everyone who may be reminded (remindable), at most once a day each. Nothing is sent for a meeting that is
 * cancelled or has begun, nor of one that changed since its convocation.
 */
export async function remind(id: Types.ObjectId, by: Pick<Reader, "person" | "name" | "email">): Promise<Reminded> {
  return inOneStep(async () => {
    const meeting = still(await Meeting.findById(id))
    const convocation = await lastConvocation(id)
    if (!convocation || !isAnswerable(meeting)) return { sent: 0, already: 0, recent: 0, held: 0 }
    const lines = await contactsOf(id, { answer: "invited", walkIn: null })
    const { due, already, recent, held } = remindable(lines, {
      convocation,
      mails: await messagesOf({ kind: "meeting", id }),
      invited: (await inviteesOf(meeting)).map(({ invitee }) => invitee),
      dead: await deadAddresses(lines),
      untold: untoldIn(meeting, convocation).length > 0,
    })
    // A letter without a link is no letter: whoever has none yet gets hers.
    await giveLinks(meeting, due)
    await Attendance.updateMany({ _id: { $in: due.map(({ _id }) => _id) } }, { $set: { remindedOn: today() } })
    await postAll(
      due.map(({ _id, name, email, person, language }) => ({
        template: "convocations/reminder-for-invited",
        to: { name, email },
        person,
        language,
        of: { kind: "meeting", id },
        revision: convocation.revision,
        key: `reminder:${String(_id)}:${today()}`,
        data: { convocation: String(convocation._id), attendance: String(_id), by: by.person },
      })),
    )
    return { sent: due.length, already: already.length, recent: recent.length, held: held.length }
  })
}
