import { nextStep, stateOf } from "../../../models/interpellation.ts"
import type { ListedInterpellation } from "../../../models/interpellation/reading.ts"
import { canMove } from "../../../models/policies/interpellation.ts"
import type { Reader } from "../../../models/reader.ts"
import { longDate } from "../../dates.ts"
import { pathOf, type Speaking } from "../interpellations/page.ts"
import { saidOf } from "../titleBelow.ts"

/** One thing that the network alerts about: what it waits for, and for who notes that step, the page where she does. */
export function presentAlert(one: ListedInterpellation, reader: Reader, { t, language }: Speaking) {
  const day = (stateOf(one) === "dispatch" ? one.dispatch! : one.adoption!).day
  const next = nextStep(one)
  const move = next && canMove(reader, one, next) ? t(`interpellations.move.${next}`) : null
  return {
    title: one.title,
    lang: one.language === language ? null : one.language,
    href: pathOf(one),
    state: t(stateOf(one) === "dispatch" ? "home.alert.sent" : "home.alert.adopted", { day: longDate(day, language) }),
    act: move && { href: `${pathOf(one)}/${next}/new`, text: move, said: saidOf(move, one.title, t) },
  }
}
