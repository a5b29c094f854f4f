import { freshMark, markOf } from "../../../models/concerns/parts.ts"
import { type LocalName, nameIn } from "../../../models/concerns/localName.ts"
import { headOf, type RowKind, rowKinds, rowsOf, type Written } from "../../../models/interpellation/parts.ts"
import type { ReadInterpellation } from "../../../models/interpellation/reading.ts"
import { alerts, textLanguages } from "../../../models/interpellation.ts"
import { limits } from "../../../models/limits.ts"
import type { Form } from "../../../server/forms.ts"
import type { Language } from "../../translate.ts"
import { asRegistered } from "../network/words.ts"
import { frameOf, pathOf, type Speaking } from "./page.ts"
import { type FormRow, formRows, presentRows } from "./rows.ts"

/**
 * What the form holds of an interpellation, or of a new one, which begins in the language of whoever writes it: each part
 * with the mark of the text that is shown.
 */
export function formOf(one: Written | null, language: Language = "fr") {
  const none: FormRow[] = []
  if (!one)
    return {
      title: "",
      titleWas: freshMark,
      alert: "normal",
      alertWas: freshMark,
      language,
      languageWas: freshMark,
      addressees: none,
      constats: none,
      opinions: none,
      propositions: none,
    }
  const rows = Object.fromEntries(
    rowKinds.map((kind) => [
      kind,
      rowsOf(one, kind).map((part) => ({
        id: part.id,
        was: markOf(part),
        ...part.fields,
        ...(kind === "opinions" ? { on: ticked(part.fields["constats"]!) } : {}),
      })),
    ]),
  )
  return {
    title: one.title,
    titleWas: markOf(headOf(one, "title")),
    alert: one.alert,
    alertWas: markOf(headOf(one, "alert")),
    language: one.language,
    languageWas: markOf(headOf(one, "language")),
    ...(rows as unknown as Record<RowKind, FormRow[]>),
  }
}

export const ticked = (constats: string) =>
  Object.fromEntries(
    constats
      .split(",")
      .filter(Boolean)
      .map((id) => [id, "1"]),
  )

type Showing = { form: Form; grown: RowKind | null }

/** The four lists and the words of the alert. */
function fieldsOf({ form, grown }: Showing, speaking: Speaking) {
  const { t } = speaking
  const rows = Object.fromEntries(rowKinds.map((kind) => [kind, formRows(form, kind, grown)])) as Record<
    RowKind,
    FormRow[]
  >
  return {
    form,
    limits,
    lists: rowKinds.map((kind) => presentRows(kind, rows, { form, grown }, speaking)),
    languages: textLanguages.map((value) => ({ value, text: t(`interpellations.languages.${value}`), help: null })),
    alerts: alerts.map((alert) => ({
      value: alert,
      text: t(`interpellations.alerts.${alert}`),
      help: t(`interpellations.alertsHelp.${alert}`),
    })),
  }
}

type Choice = { _id: unknown; name: LocalName; kind: string }

export function presentFresh({ bodies, ...showing }: Showing & { bodies: Choice[] }, speaking: Speaking) {
  const { t, language } = speaking
  return {
    page: {
      title: t("interpellations.new.title"),
      section: "interpellations",
      crumbs: [{ text: t("interpellations.title"), href: "/interpellations" }],
    },
    ...fieldsOf(showing, speaking),
    bodies: [...bodies]
      .sort(asRegistered(speaking.language))
      .map((body) => ({ value: String(body._id), text: nameIn(body.name, language) })),
  }
}

export type Meanwhile = { text: string; places: { href: string; text: string }[] }

type Writing = Showing & { meanwhile?: Meanwhile | null }

export function presentWriting(one: ReadInterpellation, { meanwhile = null, ...showing }: Writing, speaking: Speaking) {
  const { t } = speaking
  return {
    page: frameOf(one, speaking, t("interpellations.edit.title")),
    ...fieldsOf(showing, speaking),
    action: pathOf(one),
    back: pathOf(one),
    // Who has answered already is told that the text is another one.
    lead: one.positions.length > 0 ? t("interpellations.edit.positions", { count: one.positions.length }) : null,
    meanwhile: meanwhile && { ...meanwhile, href: `${pathOf(one)}/versions` },
  }
}
