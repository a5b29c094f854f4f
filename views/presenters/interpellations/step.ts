import { addDays, today } from "../../../models/concerns/day.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import type { ReadInterpellation } from "../../../models/interpellation/reading.ts"
import type { Step } from "../../../models/interpellation.ts"
import { limits } from "../../../models/limits.ts"
import { stances } from "../../../models/position.ts"
import type { Form } from "../../../server/forms.ts"
import { frameOf, pathOf, type Speaking } from "./page.ts"

/** How long a consultation lasts when nobody says otherwise, in days. */
const consultationDays = 21

const values = {
  consultation: () => ({ until: addDays(today(), consultationDays) }),
  adoption: () => ({ day: today() }),
  dispatch: () => ({ day: today(), how: "" }),
  reply: () => ({ day: today(), text: "" }),
  closure: () => ({ text: "" }),
}

/** What the form of a step holds at first. */
export const firstValues = (step: Step): Record<string, string> => values[step]()

export function presentStep(one: ReadInterpellation, step: Step, form: Form, speaking: Speaking) {
  const { t } = speaking
  const has = (field: string) => field in form.values
  return {
    page: frameOf(one, speaking, t(`interpellations.move.${step}`)), form, limits, back: pathOf(one),
    action: `${pathOf(one)}/${step}`, what: t(`interpellations.stepHelp.${step}`), button: t(`interpellations.stepButton.${step}`),
    asks: { until: has("until"), day: has("day"), how: has("how"), text: has("text") },
    textLabel: has("text") ? t(`interpellations.stepText.${step}`) : "",
  }
}

export function presentWithdrawal(one: ReadInterpellation, form: Form, speaking: Speaking) {
  return { page: frameOf(one, speaking, speaking.t("interpellations.withdraw.title")), form, limits, back: pathOf(one),
    action: `${pathOf(one)}/withdrawal` }
}

export function presentPosition(one: ReadInterpellation, organisation: string, form: Form, speaking: Speaking) {
  const { t, language } = speaking
  const found = one.organisations.find((each) => String(each._id) === organisation)
  const name = found ? nameIn(found.name, language) : ""
  return {
    page: frameOf(one, speaking, t("interpellations.positions.question", { organisation: name })), form, limits,
    back: pathOf(one), action: `${pathOf(one)}/positions`,
    stances: stances.map((stance) => ({ value: stance, text: t(`interpellations.stanceChoices.${stance}`), help: null })),
  }
}
