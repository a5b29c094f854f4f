import type { LocalName } from "../../../models/concerns/localName.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import type { Text } from "../../../models/interpellation/merging.ts"
import type { ReadInterpellation } from "../../../models/interpellation/reading.ts"
import type { InterpellationChangedMeanwhile } from "../../../models/interpellation/writing.ts"
import { alerts } from "../../../models/interpellation.ts"
import { limits } from "../../../models/limits.ts"
import type { Form } from "../../../server/forms.ts"
import { frameOf, pathOf, type Speaking } from "./page.ts"

/** How many empty rows stand below those that are filled: saving gives as many again. */
const spare = 2

type Row = Record<string, string>

/** What the form holds of an interpellation, or of a new one. */
export function formOf(one: Text & { revision: number } | null) {
  if (!one) return { title: "", alert: "normal", addressees: "", revision: "0", constats: [], opinions: [], propositions: [] }
  const numbers = new Map(one.constats.map((constat, index) => [String(constat._id), index + 1]))
  return {
    title: one.title, alert: one.alert, addressees: one.addressees, revision: String(one.revision),
    constats: one.constats.map(({ _id, text, sources }) => ({ id: String(_id), text, sources })),
    opinions: one.opinions.map(({ _id, text, constats }) => ({ id: String(_id), text,
      constats: constats.flatMap((id) => numbers.get(String(id)) ?? []).join(", ") })),
    propositions: one.propositions.map(({ _id, text, addressee }) => ({ id: String(_id), text, addressee })),
  }
}

/** The rows of a part as they stand in the form, saved or just typed, with empty ones to go on in. */
function rowsOf(given: unknown, fields: string[]): Row[] {
  const sent = given !== null && typeof given === "object" ? Object.values(given) as Record<string, unknown>[] : []
  const blank = Object.fromEntries([["id", ""], ...fields.map((field) => [field, ""])]) as Row
  const rows = sent.map((row) => ({ ...blank, ...row }) as Row)
  const empty = rows.filter((row) => !isFilled(row, fields)).length
  return [...rows, ...Array.from({ length: Math.max(0, spare - empty) }, () => blank)].slice(0, limits.claims)
}

const isFilled = (row: Row, fields: string[]) => fields.some((field) => row[field]?.trim())

function parts(form: Form, { t }: Speaking) {
  const part = (name: "constats" | "opinions" | "propositions", field: string) => {
    // What is wrong names the rows that are kept: an emptied one is not among them.
    let kept = -1
    return {
      name, field, title: t(`interpellations.parts.${name}`), help: t(`interpellations.partsHelp.${name}`),
      error: form.errors[name] ?? null, long: field === "sources",
      rows: rowsOf(form.values[name], ["text", field]).map((row, index) => {
        const path = isFilled(row, ["text", field]) ? `${name}.${++kept}` : `${name}.blank${index}`
        return {
          id: row["id"]!, text: row["text"]!, other: row[field]!, place: index,
          textId: `${path}.text`, textError: form.errors[`${path}.text`] ?? null, textQuestion: form.questions[`${path}.text`] ?? null,
          otherId: `${path}.${field}`, otherError: form.errors[`${path}.${field}`] ?? null,
          otherQuestion: form.questions[`${path}.${field}`] ?? null,
          label: t(`interpellations.one.${name}`, { number: index + 1 }), otherLabel: t(`interpellations.fields.${field}`),
        }
      }),
    }
  }
  return [part("constats", "sources"), part("opinions", "constats"), part("propositions", "addressee")]
}

const alertChoices = ({ t }: Speaking) => alerts.map((alert) =>
  ({ value: alert, text: t(`interpellations.alerts.${alert}`), help: t(`interpellations.alertsHelp.${alert}`) }))

type Choice = { _id: unknown, name: LocalName }

export function presentFresh(form: Form, bodies: Choice[], speaking: Speaking) {
  const { t, language } = speaking
  return {
    page: { title: t("interpellations.new.title"), section: "interpellations",
      crumbs: [{ text: t("interpellations.title"), href: "/interpellations" }] },
    form, limits, alerts: alertChoices(speaking), parts: parts(form, speaking),
    bodies: bodies.map((body) => ({ value: String(body._id), text: nameIn(body.name, language) })),
  }
}

type Meanwhile = { text: string, places: { href: string, text: string }[] }

export function presentWriting(one: ReadInterpellation, form: Form & { meanwhile?: Meanwhile }, speaking: Speaking) {
  const { t } = speaking
  return {
    page: frameOf(one, speaking, t("interpellations.edit.title")),
    form, limits, alerts: alertChoices(speaking), parts: parts(form, speaking), action: pathOf(one), back: pathOf(one),
    // Who has answered already is told that the text is another one.
    lead: one.positions.length > 0 ? t("interpellations.edit.positions", { count: one.positions.length }) : null,
    meanwhile: form.meanwhile ? { ...form.meanwhile, href: pathOf(one) } : null,
  }
}

/** The form after somebody else saved: both texts in one, with a word wherever two passages follow each other. */
export function showMeanwhile(form: Form, { other, revision, merged: { text, both } }: InterpellationChangedMeanwhile, { t }: Speaking) {
  const name = other || t("meetings.someone")
  const rows = (["constats", "opinions", "propositions"] as const).flatMap((part) => text[part].map(({ _id }, index) =>
    ({ id: String(_id), field: `${part}.${index}.text`, text: t(`interpellations.one.${part}`, { number: index + 1 }) })))
  const lines = (["title", "addressees"] as const).map((field) => ({ id: field, field, text: t(`interpellations.parts.${field}`) }))
  const places = [...lines, ...rows].filter(({ id }) => both.includes(id))
  const said = t("interpellations.bothTexts", { name })
  return { ...form, values: formOf({ ...text, revision }),
    errors: { ...form.errors, ...Object.fromEntries(places.map(({ field }) => [field, said])) },
    meanwhile: { text: t(places.length > 0 ? "interpellations.meanwhileSame" : "interpellations.meanwhile", { name }),
      places: places.map(({ field, text: words }) => ({ href: `#${field}`, text: words })) } }
}
