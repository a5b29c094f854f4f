import type { Draft } from "../../models/interpellation/writing.ts"
import { alerts } from "../../models/interpellation.ts"
import { id, oneOf, permit, prose, text } from "../../server/params.ts"

const row = { id: id(), text: prose(), sources: prose(), constats: text(), addressee: text() }

/** The rows of a part of the form, each with the number that it bears there; a row that is empty all through is left out. */
function rowsOf(sent: unknown) {
  const entries = sent !== null && typeof sent === "object" ? Object.entries(sent) : []
  return entries.map(([place, fields]) => ({ number: Number(place) + 1, ...permit(fields, row) }))
    .filter(({ number, text: said, sources, constats, addressee }) =>
      Number.isInteger(number) && [said, sources, constats, addressee].some(Boolean))
}

/** What the form of an interpellation sent. */
export function typedDraft(sent: unknown): Draft {
  const body = (sent ?? {}) as Record<string, unknown>
  const { title, alert, addressees } = permit(body, { title: text(), alert: oneOf(alerts), addressees: prose() })
  return {
    title, alert: alert ?? "normal", addressees,
    constats: rowsOf(body["constats"]).map(({ number, id, text, sources }) => ({ number, id, text, sources })),
    opinions: rowsOf(body["opinions"]).map(({ id, text, constats }) =>
      ({ id, text, constats: (constats.match(/\d+/g) ?? []).map(Number) })),
    propositions: rowsOf(body["propositions"]).map(({ id, text, addressee }) => ({ id, text, addressee })),
  }
}
