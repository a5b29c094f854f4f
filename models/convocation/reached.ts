import { Types } from "mongoose"
import { config } from "../../server/config.ts"
import { idIn, Message, messagesOf, type State } from "../../server/outbox.ts"
import { type Contact, contactsOf } from "../attendance/contacts.ts"
import { isConvocation, lostMail, type Mail, mailsByLine, mayHaveArrived } from "../attendance/reaching.ts"

/** Someone who knows of a meeting, and the convocation that she has of it. */
export type Told = Contact & { convocation: Types.ObjectId }

/** A convocation as far as its people go. */
export type Sending = { _id: Types.ObjectId; invited: string[] }

type Line = { _id: Types.ObjectId; answered: boolean }

/** The convocation that somebody has; null: none reached her. Of sendings older than their mails nothing else is known. */
function convocationOf(
  { _id, answered }: Line,
  mails: Map<string, Mail[]>,
  last: { _id: Types.ObjectId },
): Types.ObjectId | null {
  const letters = (mails.get(String(_id)) ?? []).filter(isConvocation)
  const arrived = letters.find(mayHaveArrived)
  if (arrived) return new Types.ObjectId(idIn(arrived, "convocation"))
  return letters.length === 0 || answered ? last._id : null
}

/**
 * Of those whom a sending names, who knows of the meeting: her convocation arrived, may have, or she has answered. To
 * whoever does not, nothing that follows the convocation is said.
 */
export async function toldBy(meeting: Types.ObjectId, last: Sending): Promise<Told[]> {
  const contacts = await contactsOf(meeting, { invitee: { $in: last.invited } })
  return toldAmong(contacts, last, await messagesOf({ kind: "meeting", id: meeting }))
}

/** The note of a convocation that reached nobody, which nobody has read: it is still to be said. Empty where somebody has. */
export async function unreadNote(
  meeting: Types.ObjectId,
  last: (Sending & { note?: string | null }) | null,
): Promise<string> {
  return last?.note && (await toldBy(meeting, last)).length === 0 ? last.note : ""
}

/** The same of people and mails that are read already. */
export function toldAmong(contacts: Contact[], last: Pick<Sending, "_id">, mails: readonly Mail[]): Told[] {
  const byLine = mailsByLine(mails)
  return contacts.flatMap((contact) => {
    const convocation = convocationOf(contact, byLine, last)
    return convocation ? [{ ...contact, convocation }] : []
  })
}

/** Whether people on lists of meetings know of those: the lines of which they do, by their ids. */
export async function knownLines(lines: readonly (Line & { meeting: Types.ObjectId })[]): Promise<Set<string>> {
  if (lines.length === 0) return new Set()
  const mails = mailsByLine(
    await Message.find({
      "of.kind": "meeting",
      "of.id": { $in: lines.map(({ meeting }) => String(meeting)) },
      "data.attendance": { $in: lines.map(({ _id }) => String(_id)) },
    })
      .sort({ _id: -1 })
      .lean(),
  )
  return new Set(lines.filter((line) => convocationOf(line, mails, line)).map(({ _id }) => String(_id)))
}

const notGone: State[] = ["queued", "failed", "kept"]

/** Takes back mails about a meeting that have not left, inside the step after which they would say what is not true. */
export async function takeBack(
  meeting: Types.ObjectId,
  templates: readonly string[],
  lines?: readonly Types.ObjectId[],
): Promise<void> {
  await Message.updateMany(
    {
      "of.kind": "meeting",
      "of.id": String(meeting),
      template: { $in: templates },
      state: { $in: notGone },
      ...(lines ? { "data.attendance": { $in: lines.map(String) } } : {}),
    },
    { $set: { state: "dropped" } },
  )
}

/**
 * Of the mails of a meeting: how many are kept since no mail server was set, and how many people one could not reach;
 * `convocation`: none of those that convoke has left.
 */
export type MailsNotGone = { kept: number; lost: number; convocation: boolean }

const onItsWay: State[] = ["queued", "sending", "sent", "unknown", "kept"]

// What waits where no mail server is set leaves no more than what was put aside already.
const isKept = ({ state }: Pick<Mail, "state">) => state === "kept" || (state === "queued" && !config.smtpUrl)

/** What did not leave or arrive of the mails of a meeting (the newest first); a trial that its convener sends herself is none. */
export function notGoneAmong(mails: readonly Pick<Mail, "template" | "state" | "data">[]): MailsNotGone {
  const toPeople = mails.filter((mail) => idIn(mail, "attendance") !== "")
  const kept = toPeople.filter(isKept)
  const letters = toPeople.filter((mail) => isConvocation(mail) && onItsWay.includes(mail.state))
  return {
    kept: kept.length,
    lost: [...mailsByLine(toPeople).values()].filter((line) => lostMail(line)?.state === "failed").length,
    convocation: letters.length > 0 && letters.every(isKept),
  }
}
