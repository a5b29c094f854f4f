import { Interpellation, stateOf } from "../../../models/interpellation.ts"
import { fullName, Person } from "../../../models/person.ts"
import { longDate } from "../../dates.ts"
import type { MailPresenter } from "./index.ts"

/** To the people of each organisation that is asked: where does it stand, until when; the text stays on the site. */
export const askedForMember: MailPresenter = async ({ of, to, language }, { t, baseUrl }) => {
  const one = await Interpellation.findById(of.id).lean()
  if (!one?.consultation || stateOf(one) !== "consultation") return null
  const by = await Person.findById(one.consultation.by).lean()
  return {
    subject: t("interpellations.mails.askedSubject", { title: one.title }), hello: t("interpellations.mails.hello", { name: to.name }),
    text: t("interpellations.mails.asked", { title: one.title, day: longDate(one.consultation.until, language) }),
    act: t("interpellations.mails.askedAct"), href: `${baseUrl}/interpellations/${String(one._id)}`, preview: null,
    reason: t("interpellations.mails.askedReason"), replyTo: by?.email ? { name: fullName(by), email: by.email } : null,
  }
}
