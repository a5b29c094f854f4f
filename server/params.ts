import { isValidObjectId } from "mongoose"
import { HttpError } from "./authorize.ts"
import { drawn } from "./drawn.ts"
import type { Language } from "./languages.ts"
import { oneLine } from "./oneLine.ts"

type Raw = unknown
type Cast<T> = (raw: Raw) => T
type Casts = Record<string, Cast<unknown>>
type Permitted<C extends Casts> = { [K in keyof C]: ReturnType<C[K]> }

const one = (raw: Raw): string => (Array.isArray(raw) ? one(raw[0]) : typeof raw === "string" ? raw : "")

/** The fields that a form may set, cast to plain values; everything else that was sent is dropped. */
export function permit<C extends Casts>(body: unknown, casts: C): Permitted<C> {
  const given = (body ?? {}) as Record<string, unknown>
  return Object.fromEntries(Object.entries(casts).map(([name, cast]) => [name, cast(given[name])])) as Permitted<C>
}

/**
 * The most that is read of a field before anything else looks at it, in characters: more than any schema takes of its
 * kind, so that a text which is too long is refused in words by its schema, and never kept with its end cut off.
 */
export const longest = { line: 2_000, prose: 200_000, word: 100, secret: 1_000 } as const

// What is too long stays too long: nothing of it is trimmed, and a schema that allows as much refuses it.
const cut = (text: string, most: number) => `${text.slice(0, most).replace(/[\r\n]/g, " ")}…`

/**
 * Control characters, signs that turn the direction of what follows, spaces without width and halves of a sign: nobody sees
 * them, everybody is misled. What joins letters (U+200C, U+200D) and emoji stays.
 */
const unseen = /[\0-\u0008\u000e-\u001f\u007f\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu
const seen = (text: string, white: string) => text.replace(/[\v\f]/g, white).replace(unseen, "")

/** One line: spaces trimmed, line ends become spaces. Its length is checked by the schema, so that nothing is cut. */
export const text =
  (most: number = longest.line): Cast<string> =>
  (raw) => {
    const typed = drawn(one(raw).trim())
    return typed.length > most ? cut(typed, most) : oneLine(seen(typed, " "))
  }

/** Several lines, with plain line ends. */
export const prose =
  (most: number = longest.prose): Cast<string> =>
  (raw) => {
    const typed = drawn(one(raw).trim())
    // A browser sends each line end as two signs.
    const lines = typed.length > 2 * most ? typed : typed.replace(/\r\n?/g, "\n")
    return lines.length > most ? cut(lines, most) : seen(lines, "\n").trim()
  }

/** Exactly what was typed: a password may begin with a space. */
export const secret = (): Cast<string> => (raw) => one(raw).slice(0, longest.secret)

/** A day as "YYYY-MM-DD", also when typed 8/12/2026; what is not a day stays as typed, and the schema says so. */
export const day = (): Cast<string> => (raw) => {
  const typed = text(longest.word)(raw)
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? []
  return date && month && year ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : typed
}

export const integer = (): Cast<number | null> => (raw) => {
  const typed = text(longest.word)(raw)
  return typed === "" ? null : Number(typed)
}

/** The greatest number of a page that anything is counted for. */
const greatestPage = 100_000

/** The number of a page of a list, from 1: whatever was typed, a number that a list may have (server/pages.ts). */
export const page = (): Cast<number> => (raw) => {
  const asked = Math.trunc(parseFloat(one(raw).slice(0, 400)))
  return asked >= 1 ? Math.min(asked, greatestPage) : 1
}

/** A ticked box. */
export const flag = (): Cast<boolean> => (raw) => ["1", "on", "true", "yes"].includes(one(raw))

export const oneOf =
  <T extends string>(choices: readonly T[]): Cast<T | null> =>
  (raw) =>
    choices.find((choice) => choice === one(raw)) ?? null

/**
 * The language of somebody, `otherwise` where nothing is sent; any other word comes through as it is, for the model to refuse
 * it with a sentence (models/concerns/choice.ts) rather than be taken for the first one.
 */
export const language =
  <O extends Language | null>(otherwise: O): Cast<Language | O> =>
  (raw) =>
    (one(raw) as Language | "") || otherwise

/** An id of the database, or null: a forged one never reaches a query. */
export const id = (): Cast<string | null> => (raw) => (/^[0-9a-f]{24}$/.test(one(raw)) ? one(raw) : null)

/** Several values of one name: ticked boxes, repeated fields. */
export const list =
  <T>(cast: Cast<T>): Cast<T[]> =>
  (raw) => {
    const values = Array.isArray(raw) ? raw : raw === undefined || raw === "" ? [] : [raw]
    return values.map((value) => cast(value)).filter((value) => value !== null && value !== "")
  }

/** Rows of a repeated group, sent as name[0][field]: rows where every field is empty are left out. */
export const rows =
  <C extends Casts>(casts: C): Cast<Permitted<C>[]> =>
  (raw) => {
    const given: unknown[] = Array.isArray(raw) ? raw : raw && typeof raw === "object" ? Object.values(raw) : []
    return given
      .filter((row) => row && typeof row === "object" && Object.values(row).some((value) => drawn(one(value)) !== ""))
      .map((row) => permit(row, casts))
  }

const written = { line: text, text: prose, day, word: text } as const

/** The casts of the fields of a form, as each says how it is written. */
export const castsOf = <F extends string>(fields: Readonly<Record<F, { kind: keyof typeof written }>>) =>
  Object.fromEntries(
    Object.entries<{ kind: keyof typeof written }>(fields).map(([name, { kind }]) => [name, written[kind]()]),
  ) as Record<F, Cast<string>>

/** The id in an address: anything else than an id is an address that does not exist. */
export function idParam(value: string | string[] | undefined): string {
  const given = Array.isArray(value) ? value[0] : value
  if (given === undefined || given.length !== 24 || !isValidObjectId(given)) throw new HttpError(404, "Not an id.")
  return given
}

/** One word of the query string, or "". */
export const queryText = (value: unknown): string => text()(value)

/** Where to go next, only when it is an address of ours: "//elsewhere" and "/\elsewhere" are other sites to a browser. */
export function ownPath(next: string): string {
  return next.length <= longest.line && /^\/(?![/\\])/.test(next) ? next : "/"
}
