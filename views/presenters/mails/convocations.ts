import type { Types } from "mongoose"
import { hasAccess } from "../../../models/account/access.ts"
import { Attendance } from "../../../models/attendance.ts"
import { mayHaveArrived } from "../../../models/attendance/reaching.ts"
import { Body } from "../../../models/body.ts"
import { Convocation } from "../../../models/convocation.ts"
import { replacing } from "../../../models/convocation/replacing.ts"
import { prepareSending, type Sending } from "../../../models/convocation/sending.ts"
import { changesBetween, toldOf, untoldIn } from "../../../models/convocation/telling.ts"
import { Meeting } from "../../../models/meeting.ts"
import { fullName, Person } from "../../../models/person.ts"
import { isAnswerable } from "../../../models/policies/meeting.ts"
import { now } from "../../../server/clock.ts"
import type { Outgoing } from "../../../server/delivery.ts"
import { idIn, Message } from "../../../server/outbox.ts"
import {
  type Answered,
  type Convening,
  presentInvitation,
  presentLetter,
  type Recipient,
} from "../convocations/letter.ts"
import type { Mail, MailContext } from "./index.ts"
import { ownAddress } from "./ownAddress.ts"

const party = (given: { name?: string | null; email?: string | null } | null | undefined) => ({
  name: given?.name ?? "",
  email: given?.email ?? "",
})

type Line = { _id: Types.ObjectId; invitee: string }

/** A sending as its letter tells it to someone on the list; null when its meeting is gone. */
export async function conveningOf(convocation: Convocation, line: Line): Promise<Convening | null> {
  const meeting = await Meeting.findById(convocation.meeting)
  const body = meeting && (await Body.findById(meeting.body).lean())
  if (!body) return null
  const before = await earlierOf(convocation, line)
  const told = toldOf(convocation.told)
  return {
    meeting: { id: meeting.id, uid: meeting.uid, open: isOpen(body) },
    body,
    told,
    before: before && { told: toldOf(before.told), at: before.at },
    changes: before ? changesBetween(toldOf(before.told), told) : [],
    revision: convocation.revision,
    sequence: convocation.sequence,
    at: convocation.at,
    note: convocation.note,
    convener: party(convocation.convener),
    organiser: party(convocation.organiser),
  }
}

// The last one that she has: to whoever received none it is all new.
async function earlierOf({ meeting, revision }: Convocation, { _id, invitee }: Line): Promise<Convocation | null> {
  const letters = await Message.find({
    "of.kind": "meeting",
    "of.id": String(meeting),
    "data.attendance": String(_id),
    template: "convocations/sent-for-invited",
    revision: { $lt: revision },
  })
    .sort({ revision: -1 })
    .lean()
  const arrived = letters.find(mayHaveArrived)
  if (arrived) return Convocation.findById(idIn(arrived, "convocation"))
  const previous = letters.length === 0 ? await Convocation.findOne({ meeting, revision: revision - 1 }) : null
  return previous?.invited.includes(invitee) ? previous : null
}

type ToCome = { _id: Types.ObjectId; uid: string; nextNote: string }

/** What pressing the button would send now to whoever has `before`, or nothing yet: for the preview and the test. */
export function conveningToCome(
  meeting: ToCome,
  body: Convening["body"] & { openness: string },
  { sending, before }: { sending: Sending; before: Convocation | null },
  convener: { name: string; email: string },
): Convening {
  const { told, revision, sequence, last, kind } = sending
  return {
    meeting: { id: String(meeting._id), uid: meeting.uid, open: isOpen(body) },
    body,
    told,
    before: before && { told: toldOf(before.told), at: before.at },
    changes: before ? changesBetween(toldOf(before.told), told) : [],
    revision,
    sequence,
    at: now(),
    note: kind === "rest" ? last!.note : meeting.nextNote,
    convener,
    organiser: last ? party(last.organiser) : convener,
  }
}

// A mail can be passed on: it carries the agenda only where everyone of the network may read it.
const isOpen = ({ openness }: { openness: string }) => openness === "network"

type Answering = Answered & { meeting: Types.ObjectId; invitee: string; person?: unknown; guest?: unknown }

async function recipientOf(
  { meeting, invitee, person, guest, ...answered }: Answering,
  message: Outgoing,
  { baseUrl, veiled, called }: MailContext,
): Promise<Recipient | null> {
  const replyHref = await ownAddress(meeting, invitee, { baseUrl, veiled })
  return replyHref === null
    ? null
    : { ...message.to, called, guest: Boolean(guest), account: await hasAccess(person), replyHref, answered }
}

async function told(message: Outgoing, context: MailContext) {
  const convocation = await Convocation.findById(idIn(message, "convocation"))
  const meeting = convocation && (await Meeting.findById(convocation.meeting).lean())
  const attendance = await Attendance.findById(idIn(message, "attendance")).lean()
  const convening = convocation && attendance && (await conveningOf(convocation, attendance))
  const to = attendance && (await recipientOf(attendance, message, context))
  if (!meeting || !convening || !to) return null
  const newer = await Convocation.exists({ meeting: meeting._id, revision: { $gt: convocation.revision } })
  // Waiting since before the meeting was cancelled or changed, it would say what is no longer true.
  const worthSending = context.veiled || (isAnswerable(meeting) && !newer)
  return worthSending
    ? {
        convening,
        to,
        attendance,
        silent: attendance.answer === "invited",
        untold: untoldIn(meeting, convocation).length > 0,
      }
    : null
}

const speaking = (message: Outgoing, { t, baseUrl }: MailContext) => ({ t, baseUrl, language: message.language })

/** To each invited person: the agenda where it is open, the invitation, three links that answer. */
export async function sentForInvited(message: Outgoing, context: MailContext): Promise<Mail | null> {
  const found = await told(message, context)
  if (!found) return null
  const { convening, to } = found
  return {
    ...presentLetter(convening, to, speaking(message, context)),
    test: false,
    replyTo: convening.convener,
    calendar: { method: "REQUEST", content: presentInvitation(convening, to, speaking(message, context)) },
  }
}

/** To someone who has not answered: the same question, without another invitation. */
export async function reminderForInvited(message: Outgoing, context: MailContext): Promise<Mail | null> {
  const found = await told(message, context)
  // The changed convocation asks the same question, of what is true now.
  if (!found || !((found.silent && !found.untold) || context.veiled)) return null
  const { convening, to, attendance } = found
  const by = await Person.findById(idIn(message, "by")).lean()
  const letter = presentLetter(convening, to, speaking(message, context))
  return {
    ...letter,
    subject: context.t("convocations.mail.subjectReminder", { title: letter.title }),
    intro: context.t(attendance.stale ? "convocations.mail.introMoved" : "convocations.mail.introReminder", {
      title: letter.title,
    }),
    note: [],
    changes: [],
    access: [],
    replyTo: by?.email ? { name: fullName(by), email: by.email } : convening.convener,
  }
}

/** To the one who is about to convoke: what the others will receive. */
export async function testForConvener(message: Outgoing, context: MailContext): Promise<Mail | null> {
  const meeting = await Meeting.findById(message.of.id)
  const body = meeting && (await Body.findById(meeting.body).lean())
  if (!body) return null
  const sending = await prepareSending(meeting)
  // A trial of what was sent meanwhile, or never will be, tries nothing.
  if (!context.veiled && (sending.kind === "none" || !isAnswerable(meeting))) return null
  const { before } = await replacing(sending, message.language)
  const convening = conveningToCome(meeting, body, { sending, before }, message.to)
  const to = {
    ...message.to,
    called: context.called,
    guest: false,
    account: true,
    replyHref: `${context.baseUrl}/meetings/${message.of.id}`,
  }
  const letter = presentLetter(convening, to, speaking(message, context))
  return {
    ...letter,
    subject: context.t("convocations.mail.subjectTest", { subject: letter.subject }),
    test: true,
    replyTo: convening.convener,
    calendar: { method: "REQUEST", content: presentInvitation(convening, to, speaking(message, context)) },
  }
}
