import { Types } from "mongoose"
import { today } from "../../../models/concerns/day.ts"
import { heldOn } from "../../../models/concerns/period.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { positionLinkToMail } from "../../../models/interpellation/asking.ts"
import { Interpellation, stateOf } from "../../../models/interpellation.ts"
import { linkToken } from "../../../models/link.ts"
import { Organisation } from "../../../models/organisation.ts"
import { fullName, Person } from "../../../models/person.ts"
import { Seat } from "../../../models/seat.ts"
import type { Outgoing } from "../../../server/delivery.ts"
import { longDate } from "../../dates.ts"
import type { MailPresenter } from "./index.ts"

/**
 * To whoever has the voice of an organisation that is asked, with an account or without: where does it stand, until
 * when. Her own link opens the text and the slip; the text itself is not in the mail.
 */
export const askedForMember: MailPresenter = async (message, { t, called, baseUrl, veiled }) => {
  const one = await Interpellation.findById(message.of.id).lean()
  if (!one?.consultation || stateOf(one) !== "consultation") return null
  // Kept until after the last day of asking, it would ask for what nobody takes any more.
  if (!veiled && one.consultation.until < today()) return null
  const link = veiled ? null : message.person && (await positionLinkToMail(one, new Types.ObjectId(message.person)))
  if (!veiled && !link) return null
  const by = await Person.findById(one.consultation.by).lean()
  return {
    subject: t("interpellations.mails.askedSubject", { title: one.title }),
    greeting: t("common.greeting", { name: called }),
    text: t("interpellations.mails.asked", {
      title: one.title,
      day: longDate(one.consultation.until, message.language),
    }),
    act: t("interpellations.mails.askedAct"),
    href: `${baseUrl}/positions/${link ? linkToken(link) : "…"}`,
    preview: null,
    reason: t("interpellations.mails.askedReason", {
      organisations: (await voicesOf(message, one.consultation.asked)).join(", "),
    }),
    replyTo: by?.email ? { name: fullName(by), email: by.email } : null,
  }
}

async function voicesOf({ person, language }: Outgoing, asked: Types.ObjectId[]): Promise<string[]> {
  const seats = await Seat.find({
    person: new Types.ObjectId(person!),
    organisation: { $in: asked },
    voice: "deliberative",
    ...heldOn(today()),
  }).lean()
  const organisations = await Organisation.find({ _id: { $in: seats.map(({ organisation }) => organisation) } }).lean()
  return organisations.map(({ name }) => nameIn(name, language)).sort((a, b) => a.localeCompare(b, language))
}
