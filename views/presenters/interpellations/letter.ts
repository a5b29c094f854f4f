import { brusselsDay, longDate } from "../../dates.ts"
import type { ReadInterpellation } from "../../../models/interpellation/reading.ts"
import { claimsOf } from "./show.ts"
import { speakingIn } from "../../translate.ts"
import { bodyName, numberOf } from "./page.ts"
import { signatures } from "./signatures.ts"

type Network = { name: string; address: string }

/** The data of views/pdf/interpellation.typ: the letter that the authority receives, in the language of its text, whoever opens it. */
export function presentLetter(one: ReadInterpellation, network: Network) {
  const speaking = speakingIn(one.language)
  const { t, language } = speaking
  const day = one.dispatch?.day ?? one.adoption?.day ?? brusselsDay(one.changed.at)
  const { titles, constats, opinions, propositions } = claimsOf(one, speaking)
  const { signatures: groups, signaturesTitle, spoken, summary } = signatures(one, speaking, { withSilent: false })
  const part = (title: string, claims: typeof constats) => ({
    title,
    claims: claims.map(({ number, text, aside }) => ({
      number,
      text,
      aside: aside && { title: aside.title, text: aside.items.map((item) => item.text).join(", ") },
    })),
  })
  return {
    title: one.title,
    language,
    date: day,
    pageOf: t("minutes.pageOf", { page: "{page}", pages: "{pages}" }),
    house: network.name,
    kicker: numberOf(one, t),
    heading: one.title,
    to: [t("interpellations.letter.to"), ...one.addressees.map(({ name }) => name)],
    dated: longDate(day, language),
    by: t("interpellations.letter.by", { body: bodyName(one, language) }),
    unadopted: one.adoption ? null : t("interpellations.letter.notAdopted"),
    parts: [
      part(titles.constats, constats),
      part(titles.opinions, opinions),
      part(titles.propositions, propositions),
    ].filter(({ claims }) => claims.length > 0),
    signaturesTitle,
    summary,
    groups: groups.map(({ college, title, rows }) => ({
      college,
      title,
      rows: rows.map((row) => [row.title, ...row.cells]),
    })),
    spoken: spoken.map(({ title, lines, by }) => ({ title, lines, by })),
    address: network.address,
  }
}
