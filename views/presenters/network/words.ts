import { bodyKinds } from "../../../models/body.ts"
import { type LocalName, nameIn } from "../../../models/concerns/localName.ts"
import { registerAreas } from "../../../models/search/kinds.ts"
import type { Office } from "../../../models/seat.ts"
import { longDate } from "../../dates.ts"
import type { Language, Translate } from "../../translate.ts"

/** In which language a page speaks. */
export type Speaking = { t: Translate; language: Language }

/** The registers of the network, with the one that is open. */
export const registers = (open: (typeof registerAreas)[number], { t }: Speaking) =>
  registerAreas.map((area) => ({ text: t(`${area}.title`), href: `/${area}`, current: area === open }))

/** Names in the order of the reader's alphabet. */
export const byName =
  (language: Language) =>
  (a: { name: LocalName }, b: { name: LocalName }): number =>
    nameIn(a.name, language).localeCompare(nameIn(b.name, language), language)

type Ranked = { kind: string; name: LocalName }
const rankOf = ({ kind }: Ranked) => bodyKinds.findIndex((each) => each === kind)

/** Bodies in the order of their register: what they are, then by name in the order of the reader's alphabet. */
export const asRegistered =
  (language: Language) =>
  (a: Ranked, b: Ranked): number =>
    rankOf(a) - rankOf(b) || byName(language)(a, b)

/** « secrétaire », « secrétaire, voix consultative », or null for a plain member. */
export function officeOf({ office, voice }: { office: Office; voice: string }, t: Translate): string | null {
  const words = [
    office === "member" ? null : t(`seats.offices.${office}`),
    voice === "advisory" ? t("seats.advisory") : null,
  ]
  return words.filter(Boolean).join(", ") || null
}

/** « Du 1 mars 2024 au 30 juin 2026 »; of what ended before its first day, that it never began. */
export const fromUntil = ({ from, until }: { from: string; until: string }, { t, language }: Speaking): string =>
  until < from
    ? t("people.neverBegan", { from: longDate(from, language) })
    : t("people.fromTo", { from: longDate(from, language), until: longDate(until, language) })
