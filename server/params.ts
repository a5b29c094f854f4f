import { isValidObjectId } from "mongoose"
import { HttpError } from "./authorize.ts"

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

/** One line: spaces trimmed, line ends become spaces. Its length is checked by the schema, so that nothing is cut. */
export const text = (): Cast<string> => (raw) => one(raw).replace(/\s*[\r\n]+\s*/g, " ").trim()

/** Several lines, with plain line ends. */
export const prose = (): Cast<string> => (raw) => one(raw).replace(/\r\n?/g, "\n").trim()

/** Exactly what was typed: a password may begin with a space. */
export const secret = (): Cast<string> => (raw) => one(raw)

/** A day as "YYYY-MM-DD", also when typed 8/12/2026; what is not a day stays as typed, and the schema says so. */
export const day = (): Cast<string> => (raw) => {
  const typed = one(raw).trim()
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? []
  return date && month && year ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : typed
}

export const integer = (): Cast<number | null> => (raw) => {
  const typed = one(raw).trim()
  return typed === "" ? null : Number(typed)
}

/** A ticked box. */
export const flag = (): Cast<boolean> => (raw) => ["1", "on", "true", "yes"].includes(one(raw))

export const oneOf = <T extends string>(choices: readonly T[]): Cast<T | null> => (raw) =>
  choices.find((choice) => choice === one(raw)) ?? null

/** An id of the database, or null: a forged one never reaches a query. */
export const id = (): Cast<string | null> => (raw) => (/^[0-9a-f]{24}$/.test(one(raw)) ? one(raw) : null)

/** Several values of one name: ticked boxes, repeated fields. */
export const list = <T>(cast: Cast<T>): Cast<T[]> => (raw) => {
  const values = Array.isArray(raw) ? raw : raw === undefined || raw === "" ? [] : [raw]
  return values.map((value) => cast(value)).filter((value) => value !== null && value !== "")
}

/** Rows of a repeated group, sent as name[0][field]: rows where every field is empty are left out. */
export const rows = <C extends Casts>(casts: C): Cast<Permitted<C>[]> => (raw) => {
  const given: unknown[] = Array.isArray(raw) ? raw : raw && typeof raw === "object" ? Object.values(raw) : []
  return given
    .filter((row) => row && typeof row === "object" && Object.values(row).some((value) => one(value).trim() !== ""))
    .map((row) => permit(row, casts))
}

/** The id in an address: anything else than an id is an address that does not exist. */
export function idParam(value: string | string[] | undefined): string {
  const given = Array.isArray(value) ? value[0] : value
  if (given === undefined || given.length !== 24 || !isValidObjectId(given)) throw new HttpError(404, "Not an id.")
  return given
}

/** One word of the query string, or "". */
export const queryText = (value: unknown): string => one(value).trim()

/** Where to go next, only when it is an address of ours: "//elsewhere" and "/\elsewhere" are other sites to a browser. */
export function ownPath(next: string): string {
  return /^\/(?![/\\])/.test(next) ? next : "/"
}
