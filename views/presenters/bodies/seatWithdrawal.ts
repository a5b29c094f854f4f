import type { ReadBody, ReadHolder } from "../../../models/body/reading.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { fullName } from "../../../models/person.ts"
import type { Resting } from "../../../models/seat/withdrawing.ts"
import type { Form } from "../../../server/forms.ts"
import { longDate } from "../../dates.ts"
import type { Speaking } from "../network/words.ts"
import { frameOf, pathOf } from "./page.ts"

type Read = { body: ReadBody; seat: ReadHolder; resting: Resting }

/** Before a seat is withdrawn as never held: what rests on it, or why it cannot be. */
export function presentSeatWithdrawal({ body, seat, resting }: Read, form: Form, speaking: Speaking) {
  const { t, language } = speaking
  const name = fullName(seat.person)
  const seats = `${pathOf(body)}/seats`
  const page = frameOf(body, speaking, t("seats.withdrawal.title", { name }))
  page.crumbs.push({ text: t("seats.title"), href: seats })
  const linked = (meetings: Resting["published"], below = "") =>
    meetings.map(({ _id, day }) => ({ text: longDate(day, language), href: `/meetings/${String(_id)}${below}` }))
  return {
    page,
    form,
    organisation: nameIn(seat.organisation.name, language),
    action: `${seats}/${String(seat._id)}/withdrawal`,
    back: seats,
    editHref: `${seats}/${String(seat._id)}/edit`,
    text: t("seats.withdrawal.text", { name }),
    refused:
      resting.published.length > 0
        ? { text: t("seats.withdrawal.refused", { name }), meetings: linked(resting.published, "/minutes") }
        : null,
    convoked:
      resting.convoked.length > 0
        ? {
            text: t("seats.withdrawal.convoked", { count: resting.convoked.length, name }),
            meetings: linked(resting.convoked),
          }
        : null,
    answers: resting.answers > 0 ? t("seats.withdrawal.answers", { count: resting.answers, name }) : null,
  }
}
