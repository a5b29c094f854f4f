import { limits } from "../../limits.ts"
import type { Minutes } from "../../minutes.ts"
import { hoursFields, languageFields, summaryFields } from "../parts.ts"
import { asPart, attempt, type Saving, stampOf, type Store } from "./part.ts"

// These stand in the document of the minutes itself, which is saved at the end: until then only what is wrong is known.
async function writeInto(
  { minutes }: Saving,
  path: "summary" | "closedAt" | "language",
  value: unknown,
  field: string,
) {
  const before: unknown = minutes.get(path)
  minutes.set(path, value)
  const errors = await attempt(() => minutes.validate(), { [path]: field })
  if (errors) minutes.set(path, before)
  return errors
}

type Row = "summary" | "hours" | "language"
const fieldsOf = {
  summary: (minutes: Minutes) => summaryFields(minutes.summary),
  hours: (minutes: Minutes) => hoursFields(minutes.closedAt),
  language: (minutes: Minutes) => languageFields(minutes.language),
}
const partOf = (minutes: Minutes, row: Row) => asPart("", fieldsOf[row](minutes), minutes.parts[row])
const stamp = (saving: Saving, row: Row) =>
  void saving.minutes.set(`parts.${row}`, stampOf(saving, saving.minutes.parts[row].revision))

// The signs that people put before a line of a list.
const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) =>
      line
        .trim()
        .replace(/^(?:[-–•*]|\d[.)])\s/, "")
        .trim(),
    )
    .filter(Boolean)

/** What is essential, in three lines at most. */
export const summary: Store<Minutes> = {
  async find({ minutes }) {
    return new Map([["", { part: partOf(minutes, "summary"), doc: minutes }]])
  },
  async read(_saving, { fields: { text = "" } }) {
    const fields = { text: linesOf(text.slice(0, limits.paragraph)).join("\n") }
    return text.slice(limits.paragraph).trim() === ""
      ? { fields }
      : { fields, errors: { text: "minutes.errors.summary" } }
  },
  async write(saving, { fields: { text = "" } }) {
    const errors = await writeInto(saving, "summary", linesOf(text), "text")
    if (errors) return { errors }
    stamp(saving, "summary")
    return { part: partOf(saving.minutes, "summary") }
  },
  both: (theirs, mine) => ({ text: [theirs["text"], mine["text"]].filter(Boolean).join("\n") }),
  versions: ({ minutes }) => ({ of: minutes.id, kind: "summary", within: null, audience: minutes.audience }),
}

/** When the meeting ended. */
export const hours: Store<Minutes> = {
  async find({ minutes }) {
    return new Map([["", { part: partOf(minutes, "hours"), doc: minutes }]])
  },
  async read(_saving, { fields: { closedAt = "" } }) {
    return { fields: { closedAt } }
  },
  async write(saving, { fields: { closedAt = "" } }) {
    const errors = await writeInto(saving, "closedAt", closedAt, "closedAt")
    if (errors) return { errors }
    stamp(saving, "hours")
    return { part: partOf(saving.minutes, "hours") }
  },
  late: ({ minutes }) => ({ of: minutes.id, kind: "hours", within: minutes.id, audience: minutes.audience }),
}

/** The language in which they are written. */
export const language: Store<Minutes> = {
  async find({ minutes }) {
    return new Map([["", { part: partOf(minutes, "language"), doc: minutes }]])
  },
  async read({ minutes }, { fields: { code = "" } }) {
    return { fields: { code: code === "fr" || code === "nl" ? code : minutes.language } }
  },
  async write(saving, { fields: { code = "" } }) {
    const errors = await writeInto(saving, "language", code, "code")
    if (errors) return { errors }
    stamp(saving, "language")
    return { part: partOf(saving.minutes, "language") }
  },
  late: ({ minutes }) => ({ of: minutes.id, kind: "language", within: minutes.id, audience: minutes.audience }),
}
