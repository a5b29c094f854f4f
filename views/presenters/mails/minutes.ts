import type { Types } from "mongoose"
import { hasAccess } from "../../../models/account/access.ts"
import { Action } from "../../../models/action.ts"
import { openReplyLink } from "../../../models/meeting/opening.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { Minutes } from "../../../models/minutes.ts"
import { readProceedings } from "../../../models/minutes/reading.ts"
import { fullName, Person } from "../../../models/person.ts"
import { canReadMinutes } from "../../../models/policies/minutes.ts"
import type { Outgoing } from "../../../server/delivery.ts"
import { longDate } from "../../dates.ts"
import { presentCorrection } from "../minutes/correction.ts"
import type { Mail, MailContext } from "./index.ts"
import { ownAddress } from "./ownAddress.ts"

// Who has no account reads them by the link of her invitation, while it is open and she may.
async function addressOf(
  minutes: { meeting: Types.ObjectId },
  person: string | null,
  context: MailContext,
): Promise<string | null> {
  if (await hasAccess(person)) return `${context.baseUrl}/meetings/${String(minutes.meeting)}/minutes`
  const own = await ownAddress(minutes.meeting, `person:${person ?? ""}`, context)
  return own && (context.veiled || (await opensMinutes(own))) ? `${own}/minutes` : null
}

async function opensMinutes(address: string): Promise<boolean> {
  const opened = await openReplyLink(address.split("/").at(-1)!)
  const [minutes] = opened?.meeting.minutes ?? []
  return Boolean(opened?.reader && minutes && canReadMinutes(opened.reader, minutes, opened.meeting))
}

/** To each member of the body: the minutes can be read, and where. Never their text: a mail can be passed on. */
export async function publishedForMember(message: Outgoing, context: MailContext): Promise<Mail | null> {
  const minutes = await Minutes.findById(message.of.id).lean()
  // Withdrawn before it left, or published once more: another message says so.
  if (!minutes?.published || !minutes.record || minutes.publications !== message.revision) return null
  const { t, called } = context
  const { language, to } = message
  const [body, day] = [nameIn(minutes.record.body, language), longDate(minutes.record.day, language)]
  const tasks = message.person
    ? await Action.countDocuments({ minutes: minutes._id, owners: message.person, done: null, withdrawn: null })
    : 0
  const by = await Person.findById(minutes.published.by).lean()
  const again = minutes.publications > 1 ? "Again" : ""
  const proceedings = again ? await readProceedings(String(minutes.meeting)) : null
  const correction = proceedings && presentCorrection(proceedings, { t, language })
  // Each version says which it is: two mails of one subject would be read as one.
  const subject = t(`minutes.mail.subject${again}`, { body, day, number: minutes.publications })
  return {
    page: { title: subject },
    preview: t(`minutes.mail.text${again}`, { body, day }),
    subject,
    greeting: t("common.greeting", { name: called }),
    sentence: t(`minutes.mail.text${again}`, { body, day }),
    // Which parts changed, and none of their words: a mail can be passed on.
    correction: correction
      ? [
          correction.lines.at(-1)!,
          ...(correction.changes.length > 0
            ? [t("minutes.correction.changed", { parts: correction.changes.map(({ bare }) => bare).join(", ") })]
            : []),
        ]
      : [],
    tasks: tasks > 0 ? t("minutes.mail.tasks", { count: tasks }) : null,
    href: await addressOf(minutes, message.person, context),
    ask: t("minutes.mail.ask", { name: by ? fullName(by) : to.name }),
    reason: t("minutes.mail.reason", { body }),
    replyTo: by?.email ? { name: fullName(by), email: by.email } : null,
  }
}
