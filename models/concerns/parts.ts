import { createHash } from "node:crypto"
import { Schema } from "mongoose"
import { isSavedFromHere, type Keeping, wasSavedFromHere } from "../../server/answers.ts"
import { type Fact, factSchema } from "./fact.ts"

export { type Keeping, keepings } from "../../server/answers.ts"

/** What a form shows of a part, by the name of each of its fields. */
export type Fields = Record<string, string>

/** The page that a save came from (random, one for each time it is opened; "" without scripts) and its how-manieth save. */
export type Sender = { device: string; sequence: number }

/**
 * A part as it is saved. Its id is that of its document or row, and outlives every change of form: texts kept on a
 * device, versions and files point at it.
 */
export type Part = { id: string; fields: Fields; revision: number; edited: Fact | null } & Sender

/** A part as a form sent it: `was` is the mark of the text that the writer had in front of her. */
export type TypedPart = { id: string; fields: Fields; was: string; keep: Keeping | null }

/** The fields that every stored part bears, whether it is a document or an element of a list. */
export const partFields = {
  // Grows by one with each save.
  revision: { type: Number, default: 0 },
  edited: { type: factSchema, default: null },
  device: { type: String, default: "" },
  sequence: { type: Number, default: 0 },
} as const

/** The same for a part that is a path of its document: the summary of minutes. */
export const partSchema = new Schema(partFields, { _id: false })

const printOf = (fields: Fields) =>
  createHash("sha256")
    .update(JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest("base64url")
    .slice(0, 12)

/** The mark of a part as it is, for the form's hidden field: its revision, and in one word what stood there: « 3.q8Yw… ». */
export const markOf = ({ revision, fields }: Pick<Part, "revision" | "fields">): string =>
  `${revision}.${printOf(fields)}`

/** The mark of a part that does not exist yet: a blank line, a new point. */
export const freshMark = "0."

/** What a mark says; one that is not ours says that nothing was there. */
export function readMark(mark: string): { revision: number; print: string } {
  const dot = mark.indexOf(".")
  const revision = Number(mark.slice(0, Math.max(0, dot)))
  return { revision: Number.isSafeInteger(revision) && revision > 0 ? revision : 0, print: mark.slice(dot + 1) }
}

/**
 * same: nothing was changed here, or it is saved already · write: it begins from what is saved ·
 * fresh: there is no such part (yet, or any more) · met: somebody, or another page of hers, saved another text first.
 */
export type Verdict = "same" | "write" | "fresh" | "met"

const sameFields = (one: Fields, other: Fields) => printOf(one) === printOf(other)

// « Both » is chosen once: sent again, because its answer was lost or its button pressed twice, it finds its own text there.
const holds = (saved: string, typed: string) =>
  typed === "" ||
  `\n${saved}\n`.includes(`\n${typed}\n`) ||
  (typed.startsWith("<") && saved.includes(typed)) ||
  typed.split(",").every((id) => /^[0-9a-f]{24}$/.test(id) && saved.includes(id))

const holdsAll = (saved: Fields, typed: Fields) =>
  Object.entries(typed).every(([name, text]) => holds(saved[name] ?? "", text))

/**
 * How a part that a form sent meets the part that is saved. Nothing that anybody else wrote is ever replaced unseen: a
 * text is written only where its writer had in front of her what is saved now, or where what is saved now came from
 * this very page (its answer was lost on the way; then what she typed back to its beginning is a change too). A save
 * that is delivered twice, or late, changes nothing. A page without scripts does not say that it is the same one: where what
 * is saved came from it (`wasSavedFromHere`), a text that was set back to what it showed first meets that.
 */
export function meet(saved: Part | null, typed: TypedPart, sender: Sender): Verdict {
  const was = readMark(typed.was)
  const isUntouched = was.print !== "" && was.print === printOf(typed.fields)
  if (!saved) return isUntouched ? "same" : "fresh"
  const isHers = sender.device !== "" && saved.device === sender.device
  if (isHers && sender.sequence <= saved.sequence) return "same"
  if (sameFields(saved.fields, typed.fields)) return "same"
  if (typed.keep === "theirs" || (typed.keep === "both" && holdsAll(saved.fields, typed.fields))) return "same"
  // What stands as it first stood in a page that was left and found again may have been put right by hand: it is asked.
  if (isUntouched && !isHers && typed.keep === null) return wasSavedFromHere(printOf(saved.fields)) ? "met" : "same"
  if (isHers || was.revision === saved.revision || was.print === printOf(saved.fields)) {
    isSavedFromHere(printOf(typed.fields))
    return "write"
  }
  return "met"
}

/** A part that two people wrote at once: what is saved now, by whom and when, and what was typed beside it. */
export type Met = { id: string; saved: Part; typed: Fields }
