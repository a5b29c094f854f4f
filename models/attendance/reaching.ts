import { idIn, Message, type messagesOf } from "../../server/outbox.ts"

/** A mail about a meeting, with its fate. */
export type Mail = Awaited<ReturnType<typeof messagesOf>>[number]

/** What convokes, and what reminds of it. */
export const convoking = ["convocations/sent-for-invited", "convocations/reminder-for-invited"] as const

/** The letter that convokes: what else is written about a meeting only makes sense to whoever has it. */
export const isConvocation = ({ template }: Pick<Mail, "template">): boolean => template === convoking[0]

/** The letter that asks once more whoever has not answered. */
export const isReminder = ({ template }: Pick<Mail, "template">): boolean => template === convoking[1]

/**
 * Whether a mail is in somebody's mailbox, or may be. Settled since it may have left (its fate was never told), it may be
 * there still.
 */
export const mayHaveArrived = ({ state, attempts, reason }: Pick<Mail, "state" | "attempts" | "reason">): boolean =>
  ["sent", "sending", "unknown"].includes(state) || (state === "dropped" && attempts > 0 && !reason)

const isLost = ({ state }: Pick<Mail, "state">) => state === "failed" || state === "unknown"
const isDecided = ({ state }: Pick<Mail, "state">) => ["sent", "failed", "unknown", "kept"].includes(state)

/** The mails of a meeting by the line of attendance that they were for, each list as it comes (the newest first). */
export function mailsByLine<M extends Pick<Mail, "data">>(mails: readonly M[]): Map<string, M[]> {
  const lines = new Map<string, M[]>()
  for (const mail of mails) {
    const line = idIn(mail, "attendance")
    lines.set(line, [...(lines.get(line) ?? []), mail])
  }
  return lines
}

/** What did not arrive, of the mails to one person (the newest first): the convocation before all; null when all did. */
export function lostMail<M extends Pick<Mail, "template" | "state">>(mails: readonly M[]): M | null {
  const letter = mails.find(isConvocation)
  if (letter && isLost(letter)) return letter
  const last = mails.find(isDecided)
  return last && isLost(last) ? last : null
}

/** Addresses to which a mail about anything could not be delivered since they do not exist: until that mail is settled. */
export async function deadAddresses(contacts: Iterable<{ email: string }>): Promise<Set<string>> {
  const emails = [...contacts].map(({ email }) => email).filter((email) => email !== "")
  if (emails.length === 0) return new Set()
  const dead = await Message.find({
    state: "failed",
    reason: { $in: ["unknownAddress", "badAddress"] },
    "to.email": { $in: emails },
  })
    .select("to.email")
    .lean()
  return new Set(dead.map(({ to }) => to!.email!))
}
