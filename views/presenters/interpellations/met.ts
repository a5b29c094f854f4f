import type { ReadInterpellation } from "../../../models/interpellation/reading.ts"
import { isHead } from "../../../models/interpellation/parts.ts"
import type { Saved } from "../../../models/interpellation/writing.ts"
import { type Form, newForm } from "../../../server/forms.ts"
import { formOf, type Meanwhile, ticked } from "./form.ts"
import type { Speaking } from "./page.ts"

type Met = Saved["met"][number]
type Values = ReturnType<typeof formOf>

/** The form after somebody else wrote at the same place: both texts there, one after the other, to be read and saved. */
export function meetAgain(one: ReadInterpellation, met: Met[], speaking: Speaking): { form: Form, meanwhile: Meanwhile } {
  const { t } = speaking
  const values = formOf(one)
  const places = met.map((part) => bring(values, part, speaking))
  const form = newForm(values)
  for (const { field, said } of places) form.errors[field] = said
  const names = [...new Set(met.filter(({ own }) => !own).map(({ name }) => name || t("meetings.someone")))]
  return { form, meanwhile: { text: met.every(({ own }) => own) ? t("interpellations.meanwhileOwn") : t("interpellations.meanwhile", { name: names.join(", ") }),
    places: places.map(({ field, text }) => ({ href: `#${field}`, text })) } }
}

const both = (theirs: string, mine: string, between: string) => theirs === mine || !mine ? theirs : theirs ? theirs + between + mine : mine

/** Puts both texts of a part into the form; gives where, and what is said there. */
function bring(values: Values, { kind, id, saved, typed, name, own }: Met, { t }: Speaking) {
  const say = (what: "bothTexts" | "bothAlerts" | "bothLanguages" | "stays", values: Record<string, string> = {}) =>
    t(`interpellations.${own ? "own." : ""}${what}`, { name: name || t("meetings.someone"), ...values })
  const theirs = saved.fields
  if (isHead(kind)) {
    values[kind] = (kind === "title" ? both(theirs["title"]!, typed["title"]!, " / ") : typed[kind]!) as never
    const said = { title: () => say("bothTexts"),
      alert: () => say("bothAlerts", { level: t(`interpellations.alerts.${theirs["alert"]!}`) }),
      language: () => say("bothLanguages", { language: t(`interpellations.languages.${theirs["language"]!}`) }) }
    return { field: kind, text: t(`interpellations.parts.${kind}`), said: said[kind]() }
  }
  const index = values[kind].findIndex((row) => row.id === id)
  const row = values[kind][index]!
  const at = kind === "addressees" ? "name" : "text"
  const place = { field: `${kind}.${index}.${at}`, text: t(`interpellations.one.${kind}`, { number: index + 1 }) }
  // Taken out here while she wrote on it: it stays.
  if (!typed[at]) return { ...place, said: say("stays") }
  row[at] = both(theirs[at]!, typed[at], kind === "addressees" ? " / " : "\n")
  if (kind === "constats") row.sources = both(theirs["sources"]!, typed["sources"]!, "\n")
  if (kind === "opinions") row.on = { ...ticked(theirs["constats"]!), ...ticked(typed["constats"]!) }
  if (kind === "propositions") row.addressee = typed["addressee"] || theirs["addressee"]!
  return { ...place, said: say("bothTexts") }
}
