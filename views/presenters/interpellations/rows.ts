import { freshMark } from "../../../models/concerns/parts.ts"
import { rowName } from "../../../models/interpellation/hearing.ts"
import type { RowKind } from "../../../models/interpellation/parts.ts"
import { limits } from "../../../models/limits.ts"
import type { Form } from "../../../server/forms.ts"
import type { Speaking } from "./page.ts"

/** A row of the form; `on` are the constats that an avis rests on. */
export type FormRow = {
  id: string
  was: string
  name?: string
  text?: string
  sources?: string
  addressee?: string
  on?: Record<string, string>
}

const main = { addressees: "name", constats: "text", opinions: "text", propositions: "text" } as const

const isBlank = (kind: RowKind, row: FormRow) => !row.id && !row[main[kind]]?.trim() && !row.sources?.trim()

/** The rows of a list as they stand in the form, saved or just typed, with a blank one to go on in; one more when asked. */
export function formRows({ values }: Form, kind: RowKind, grown: RowKind | null): FormRow[] {
  const sent = values[kind]
  const rows = (sent !== null && typeof sent === "object" ? (Object.values(sent) as Partial<FormRow>[]) : []).map(
    (row) => ({ id: "", was: freshMark, ...row }),
  )
  const blank = rows.filter((row) => isBlank(kind, row)).length
  const wanted = Math.max(0, 1 - blank) + (grown === kind && blank > 0 ? 1 : 0)
  return [...rows, ...Array.from({ length: wanted }, () => ({ id: "", was: freshMark }))].slice(0, limits.claims)
}

/** How a row is named by the others of the form: its id, or its place where it has none yet. */
const tokenOf = (row: FormRow, place: number) => row.id || `new-${place}`

/** The characters of a constat beside its box. */
const firstWords = 60

/** The first words of a row, where it is named elsewhere. */
export function shortened(text: string): string {
  if (text.length <= firstWords) return text
  const cut = text.slice(0, firstWords)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), firstWords / 2))}…`
}

type Rows = Record<RowKind, FormRow[]>

/** One list of the form, drawn like the page that it makes: number in the margin, text, what stands beside it. */
export function presentRows(
  kind: RowKind,
  rows: Rows,
  { form, grown }: { form: Form; grown: RowKind | null },
  speaking: Speaking,
) {
  const { t } = speaking
  const field = main[kind]
  return {
    kind,
    title: t(`interpellations.parts.${kind}`),
    help: t(`interpellations.partsHelp.${kind}`),
    error: form.errors[kind] ?? null,
    more: rows[kind].length < limits.claims ? t(`interpellations.more.${kind}`) : null,
    isAddressee: kind === "addressees",
    isConstat: kind === "constats",
    isOpinion: kind === "opinions",
    isProposition: kind === "propositions",
    rows: rows[kind].map((row, place) => {
      const at = (name: string) => ({
        name: `${kind}[${place}][${name}]`,
        id: `${kind}.${place}.${name}`,
        error: form.errors[`${kind}.${place}.${name}`] ?? null,
        question: form.questions[`${kind}.${place}.${name}`] ?? null,
      })
      return {
        part: rowName(kind, tokenOf(row, place)),
        keeping: keepingOf(kind, row, form),
        hidden: { id: at("id").name, was: at("was").name },
        id: row.id,
        was: row.was,
        label: t(`interpellations.one.${kind}`, { number: place + 1 }),
        text: row[field] ?? "",
        main: at(field),
        focus: grown === kind && place === rows[kind].length - 1,
        sources: { ...at("sources"), value: row.sources ?? "" },
        constats:
          kind === "opinions"
            ? rows.constats.map((constat, index) => constatBox(row, constat, { place, index }, speaking))
            : [],
        addressee: { ...at("addressee"), value: row.addressee ?? "" },
        addressees:
          kind === "propositions"
            ? rows.addressees.map((each, index) => ({
                value: tokenOf(each, index),
                text: each.name || t("interpellations.one.addressees", { number: index + 1 }),
              }))
            : [],
      }
    }),
  }
}

// Of a row, which of two texts that met there is kept; a name is one or the other.
function keepingOf(kind: RowKind, { id }: FormRow, { keepings }: Form): Form["keepings"][string] | null {
  const keeping = id ? keepings[rowName(kind, id)] : null
  return keeping ? { ...keeping, both: kind !== "addressees" } : null
}

function constatBox(
  row: FormRow,
  constat: FormRow,
  { place, index }: { place: number; index: number },
  { t }: Speaking,
) {
  const token = tokenOf(constat, index)
  const number = t("interpellations.constat", { number: index + 1 })
  return {
    id: `opinions.${place}.on.${index}`,
    name: `opinions[${place}][on][${token}]`,
    checked: Boolean(row.on?.[token]),
    text: constat.text ? t("interpellations.constatSays", { constat: number, words: shortened(constat.text) }) : number,
  }
}
