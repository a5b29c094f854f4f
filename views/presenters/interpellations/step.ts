import { addDays, today } from "../../../models/concerns/day.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import type { Asked } from "../../../models/interpellation/asking.ts"
import type { Basis } from "../../../models/interpellation/adopting.ts"
import type { ReadInterpellation } from "../../../models/interpellation/reading.ts"
import type { Step } from "../../../models/interpellation.ts"
import { limits } from "../../../models/limits.ts"
import { stances } from "../../../models/position.ts"
import type { Form } from "../../../server/forms.ts"
import { unshownSigns } from "../paper.ts"
import { basisOptions, beforeAdoption } from "./adoption.ts"
import { frameOf, organisationName, pathOf, type Speaking } from "./page.ts"

/** How long a consultation lasts when nobody says otherwise, in days. */
const consultationDays = 21

const values = {
  consultation: () => ({ until: addDays(today(), consultationDays) }),
  adoption: () => ({ basis: "" }),
  dispatch: () => ({ day: today(), how: "" }),
  reply: () => ({ day: today(), text: "" }),
  closure: () => ({ text: "" }),
}

/** What the form of a step holds at first. */
export const firstValues = (step: Step): Record<string, string> => values[step]()

type Stepping = { step: Step; form: Form; asked: Asked | null; bases: Basis[] | null }

/** The form of a step: what it will do, whom it will tell, what it asks. */
export function presentStep(one: ReadInterpellation, { step, form, asked, bases }: Stepping, speaking: Speaking) {
  const { t, language } = speaking
  const has = (field: string) => field in form.values
  return {
    page: frameOf(one, speaking, t(`interpellations.move.${step}`)),
    form,
    limits,
    back: pathOf(one),
    action: `${pathOf(one)}/${step}`,
    what: t(`interpellations.stepHelp.${step}`),
    button: t(`interpellations.stepButton.${step}`, { count: asked?.people.length ?? 0 }),
    // What is sent to an authority leaves as a paper; until the consultation its words can still be changed.
    unshown: step === "consultation" || step === "dispatch" ? unshownSigns(one, t) : null,
    edit: step === "consultation" ? `${pathOf(one)}/edit` : null,
    silent: asked?.silent.map(({ name }) => nameIn(name, language)) ?? [],
    bases: bases && basisOptions(bases, speaking),
    adopting: bases && beforeAdoption(one, bases, speaking),
    asks: { until: has("until"), day: has("day"), how: has("how"), text: has("text") },
    textLabel: has("text") ? t(`interpellations.stepText.${step as "reply" | "closure"}`) : "",
  }
}

export function presentWithdrawal(one: ReadInterpellation, form: Form, speaking: Speaking) {
  return {
    page: frameOf(one, speaking, speaking.t("interpellations.withdraw.title")),
    form,
    limits,
    back: pathOf(one),
    action: `${pathOf(one)}/withdrawal`,
  }
}

type Choosing = { named: string; choices: readonly string[] }

/** The position of the organisation that the address named, or of one that is chosen among those that are asked. */
export function presentPosition(one: ReadInterpellation, { named, choices }: Choosing, form: Form, speaking: Speaking) {
  const { t, language } = speaking
  const only = named || (choices.length === 1 ? choices[0]! : "")
  return {
    page: frameOf(
      one,
      speaking,
      only
        ? t("interpellations.positions.question", { organisation: organisationName(one, only, language) })
        : t("interpellations.positions.note"),
    ),
    form,
    limits,
    back: pathOf(one),
    action: `${pathOf(one)}/positions`,
    named,
    only,
    organisations: only
      ? null
      : choices
          .map((value) => ({ value, text: organisationName(one, value, language) }))
          .sort((a, b) => a.text.localeCompare(b.text, language)),
    stances: stances.map((stance) => ({
      value: stance,
      text: t(`interpellations.stanceChoices.${stance}`),
      help: null,
    })),
  }
}
