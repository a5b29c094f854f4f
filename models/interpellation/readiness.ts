import { FormError } from "../../server/formError.ts"
import { today } from "../concerns/day.ts"
import type { Interpellation, Step } from "../interpellation.ts"
import { rowFields, type Text } from "./parts.ts"

/** What the form of a step sent. */
export type Moving = { basis?: string; day?: string; until?: string; how?: string; text?: string }

/** Refuses a step whose form, or whose interpellation, is not ready for it; says at the field what to do. */
export function refuseUnready(one: Interpellation, step: Step, { day, until, text }: Moving): void {
  if (step === "consultation") refuseUnfinished(one)
  if (step === "consultation" && until && until < today())
    throw new FormError({ until: "interpellations.errors.until" })
  if ((step === "reply" || step === "closure") && !text) throw new FormError({ text: "interpellations.errors.text" })
  if (day && day > today()) throw new FormError({ day: "interpellations.errors.dayAhead" })
  const earliest = step === "dispatch" ? one.adoption?.day : step === "reply" ? one.dispatch?.day : undefined
  if (day && earliest && day < earliest) throw new FormError({ day: "interpellations.errors.dayBefore" })
}

// What the authority will read must be whole before anyone is asked to sign it.
function refuseUnfinished(one: Interpellation): void {
  const { constats, opinions, propositions, addressees } = rowFields(one.toObject() as unknown as Text)
  if (constats.length === 0 || propositions.length === 0 || addressees.length === 0)
    throw new FormError({ until: "interpellations.errors.unready" })
  const opinion = opinions.findIndex(({ fields }) => !fields["constats"])
  if (opinion >= 0) throw new FormError({ until: "interpellations.errors.opinionAlone" }, { number: opinion + 1 })
  const proposition = propositions.findIndex(({ fields }) => !fields["addressee"])
  if (proposition >= 0)
    throw new FormError({ until: "interpellations.errors.propositionAlone" }, { number: proposition + 1 })
}
