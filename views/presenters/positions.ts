import { today } from "../../models/concerns/day.ts"
import type { OpenedPosition } from "../../models/interpellation/opening.ts"
import { limits } from "../../models/limits.ts"
import { stances } from "../../models/position.ts"
import { type Form, newForm } from "../../server/forms.ts"
import { dayBeside } from "../dates.ts"
import { bodyName, numberOf, organisationName, type Speaking, wordingOf } from "./interpellations/page.ts"
import { claimsOf } from "./interpellations/show.ts"
import { isEarlier } from "./interpellations/signatures.ts"

/** The page behind a mailed link: the text in its own language, as it is put to those who are asked, and a slip for each organisation of hers. */
export function presentPositionLink(opened: OpenedPosition, action: string, sent: Form | null, speaking: Speaking) {
  const { one, organisations } = opened
  const { t } = speaking
  const wording = wordingOf(one, speaking)
  const open = organisations.length > 0
  return {
    page: { title: one.title },
    form: sent ?? newForm({}),
    limits,
    action,
    open,
    kicker: numberOf(one, t),
    lang: wording.lang,
    language: one.language,
    by: wording.t("interpellations.letter.by", { body: bodyName(one, one.language) }),
    to: one.addressees.map(({ name }) => name),
    closed: open ? null : t("interpellations.positions.linkOver"),
    slips: organisations.map((id) => slipOf(opened, id, sent, speaking)),
    // Once the consultation is over, what it became is read on the site by those who may.
    claims: open ? claimsOf(one, wording) : null,
  }
}

function slipOf({ one, person }: OpenedPosition, id: string, sent: Form | null, { t, language }: Speaking) {
  const organisation = organisationName(one, id, language)
  const given = one.positions.find((position) => String(position.organisation) === id)
  const isSent = sent?.values["organisation"] === id
  return {
    id: `slip-${id}`,
    organisation: id,
    title: t("interpellations.positions.question", { organisation }),
    until: dayBeside(one.consultation!.until, today(), language),
    hello: t("interpellations.positions.linkFor", { name: person.name, organisation }),
    said: given ? t(`interpellations.positions.said.${given.stance}`, { name: given.byName }) : null,
    changed: given && isEarlier(given, one) ? t("interpellations.positions.changed") : null,
    form: isSent ? sent : newForm({ stance: given?.stance ?? "", text: given?.text ?? "" }),
    stanceId: `stance-${id}`,
    textId: `text-${id}`,
    stances: stances.map((stance) => ({
      value: stance,
      text: t(`interpellations.stanceChoices.${stance}`),
      help: null,
    })),
  }
}
