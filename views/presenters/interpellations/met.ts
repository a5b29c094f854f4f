import type { ReadInterpellation } from "../../../models/interpellation/reading.ts"
import { rowName } from "../../../models/interpellation/hearing.ts"
import { isHead, type RowKind } from "../../../models/interpellation/parts.ts"
import type { Saved } from "../../../models/interpellation/writing.ts"
import { type Form, newForm } from "../../../server/forms.ts"
import type { End } from "../../sentences.ts"
import { formOf, type Meanwhile, ticked } from "./form.ts"
import { listed, type Speaking } from "./page.ts"

type Met = Saved["met"][number]
type Values = ReturnType<typeof formOf>

/**
 * The form after somebody else wrote at the same place: what was typed stands in its fields, what is saved is said at
 * each, and it is asked which of the two is kept, or both.
 */
export function meetAgain(
  one: ReadInterpellation,
  met: Met[],
  speaking: Speaking,
): { form: Form; meanwhile: Meanwhile } {
  const { t } = speaking
  const values = formOf(one)
  const form = newForm(values)
  const places = met.map((part) => bring({ form, values }, part, speaking))
  const names = [...new Set(met.filter(({ own }) => !own).map(({ name }) => name || t("meetings.someone")))]
  return {
    form,
    meanwhile: {
      text: met.every(({ own }) => own)
        ? t("interpellations.meanwhileOwn")
        : t("interpellations.meanwhile", { name: names.join(", ") }),
      places: places.map(({ field, text }) => ({ href: `#${field}`, text })),
    },
  }
}

type Filling = { form: Form; values: Values }

/** Puts what was typed of a part into the form, and what is saved beside it; gives where. */
function bring(filling: Filling, part: Met, speaking: Speaking): { field: string; text: string } {
  return isHead(part.kind)
    ? bringHead(filling, { ...part, kind: part.kind }, speaking)
    : bringRow(filling, { ...part, kind: part.kind }, speaking)
}

function bringHead(
  { form, values }: Filling,
  { kind, saved, typed, name, own }: Met & { kind: "title" | "alert" | "language" },
  { t }: Speaking,
) {
  const say = (what: "bothAlerts" | "bothLanguages", words: Record<string, string>) =>
    t(`interpellations.${own ? "own." : ""}${what}`, { name: name || t("meetings.someone"), ...words })
  const theirs = saved.fields[kind]!
  const said = {
    title: () => saidOf(theirs, { name, own }, t),
    alert: () => say("bothAlerts", { level: t(`interpellations.alerts.${theirs as End<"interpellations.alerts">}`) }),
    language: () =>
      say("bothLanguages", { language: t(`interpellations.languages.${theirs as End<"interpellations.languages">}`) }),
  }
  values[kind] = typed[kind]! as never
  form.errors[kind] = said[kind]()
  form.keepings[kind] = { name: `keep[${kind}]`, value: "mine", both: false }
  return { field: kind, text: t(`interpellations.parts.${kind}`) }
}

function bringRow(
  { form, values }: Filling,
  { kind, id, saved, typed, name, own }: Met & { kind: RowKind },
  speaking: Speaking,
) {
  const { t } = speaking
  const theirs = saved.fields
  const index = values[kind].findIndex((row) => row.id === id)
  const row = values[kind][index]!
  const at = kind === "addressees" ? "name" : "text"
  const [fieldOf, text] = [
    (field: string) => `${kind}.${index}.${field}`,
    t(`interpellations.one.${kind}`, { number: index + 1 }),
  ]
  // Taken out here while she wrote on it: it stays.
  if (!typed[at]) {
    form.errors[fieldOf(at)] = t(`interpellations.${own ? "own." : ""}stays`, { name: name || t("meetings.someone") })
    return { field: fieldOf(at), text }
  }
  const differing = Object.keys(typed).filter((field) => typed[field] !== theirs[field])
  // The boxes of an avis have no line of their own: what is ticked there is said at its text.
  const placeOf = (field: string) => fieldOf(field === "constats" ? at : field)
  for (const field of differing) {
    const said =
      field === "constats"
        ? saidOfConstats(theirs[field]!, values, { name, own }, speaking)
        : saidOf(
            field === "addressee"
              ? (values.addressees.find((each) => each.id === theirs[field])?.name ?? "")
              : theirs[field]!,
            { name, own },
            t,
          )
    form.errors[placeOf(field)] = [form.errors[placeOf(field)], said].filter(Boolean).join(" ")
  }
  const { constats, ...plain } = typed
  Object.assign(row, plain, constats === undefined ? {} : { on: ticked(constats) })
  const part = rowName(kind, id)
  form.keepings[part] = {
    name: `keep[${part}]`,
    value: kind === "addressees" ? "mine" : "both",
    both: kind !== "addressees",
  }
  return { field: placeOf(differing[0] ?? at), text }
}

type By = Pick<Met, "name" | "own">

const saidOf = (value: string, { name, own }: By, t: Speaking["t"]) =>
  t(`common.meanwhile.${own ? "own." : ""}${value ? "saved" : "emptied"}`, {
    name: name || t("meetings.someone"),
    value,
  })

function saidOfConstats(ids: string, { constats }: Values, { name, own }: By, { t, language }: Speaking): string {
  const numbers = ids.split(",").flatMap((id) => {
    const index = constats.findIndex((each) => each.id === id)
    return index < 0 ? [] : [t("interpellations.constat", { number: index + 1 })]
  })
  return t(`interpellations.${own ? "own." : ""}${numbers.length > 0 ? "bothConstats" : "noConstats"}`, {
    name: name || t("meetings.someone"),
    constats: listed(numbers, language),
  })
}
