import type { Draft, TypedRow } from "../../models/interpellation/changes.ts"
import { rowName } from "../../models/interpellation/hearing.ts"
import { type Head, type RowKind, rowKinds } from "../../models/interpellation/parts.ts"
import { alerts, textLanguages } from "../../models/interpellation.ts"
import { freshMark } from "../../models/concerns/parts.ts"
import { type Keepings, keepingsIn } from "../../server/answers.ts"
import { id, oneOf, permit, prose, text } from "../../server/params.ts"

const row = { id: id(), was: text(), name: text(), text: prose(), sources: prose(), addressee: text() }

type Row = ReturnType<typeof permit<typeof row>> & { constats: string }

const fieldsOf: Record<RowKind, (row: Row) => Record<string, string>> = {
  addressees: ({ name }) => ({ name }),
  constats: ({ text, sources }) => ({ text, sources }),
  opinions: ({ text, constats }) => ({ text, constats }),
  propositions: ({ text, addressee }) => ({ text, addressee }),
}

const entriesOf = (sent: unknown): [string, unknown][] =>
  sent !== null && typeof sent === "object" ? Object.entries(sent) : []

// The boxes that are ticked bear what they stand for in their name: a constat's id, or « new-2 » for a row of this form.
const ticked = (fields: unknown) =>
  entriesOf((fields as Record<string, unknown> | null)?.["on"])
    .map(([token]) => token)
    .join(",")

/** The rows of a list of the form; one that is blank takes a saved row out, and is nothing where there was none. */
function rowsOf(kind: RowKind, sent: unknown, kept: Keepings): TypedRow[] {
  return entriesOf(sent).flatMap(([place, fields]) => {
    const typed = permit(fields, row)
    const values = fieldsOf[kind]({ ...typed, constats: ticked(fields) })
    const isThere = typed.id || typed.name || typed.text || typed.sources
    return Number.isInteger(Number(place)) && isThere
      ? [
          {
            place: Number(place),
            id: typed.id,
            was: typed.was || freshMark,
            fields: values,
            keep: (typed.id && kept[rowName(kind, typed.id)]) || null,
          },
        ]
      : []
  })
}

/** What the form of an interpellation sent. */
export function typedDraft(sent: unknown): Draft {
  const body = (sent ?? {}) as Record<string, unknown>
  const kept = keepingsIn(body)
  const { title, titleWas, alert, alertWas, language, languageWas } = permit(body, {
    title: text(),
    titleWas: text(),
    alert: oneOf(alerts),
    alertWas: text(),
    language: oneOf(textLanguages),
    languageWas: text(),
  })
  const head = (name: Head, value: string, was: string) => ({ value, was: was || freshMark, keep: kept[name] ?? null })
  return {
    heads: {
      title: head("title", title, titleWas),
      alert: head("alert", alert ?? "normal", alertWas),
      // A page that was opened before it was asked says nothing of it.
      ...(language && { language: head("language", language, languageWas) }),
    },
    rows: Object.fromEntries(rowKinds.map((kind) => [kind, rowsOf(kind, body[kind], kept)])) as Draft["rows"],
  }
}

/** The list in which one more row is asked for, by a button that saves nothing. */
export const wantedRow = (sent: unknown): RowKind | null => permit(sent, { more: oneOf(rowKinds) }).more
