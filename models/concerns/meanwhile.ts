import { keepingsHere, wasHersBefore } from "../../server/answers.ts"
import { Meanwhile, type Written } from "../../server/formError.ts"
import { limits } from "../limits.ts"
import type { Fact } from "./fact.ts"
import { markOf, meet, type Part } from "./parts.ts"

/** What a form holds, by the name of each field. */
export type Typed = Record<string, string>

/** A form as it came back, the marks of what it showed first (its hidden field), and whose it is. */
export type Edit = { typed: Typed; was: string; by: string }

// Each field is a part of its own; what stands there tells one text of it from another.
const partOf = (field: string, value: Written): Part => ({
  id: field,
  fields: { [field]: String(value ?? "") },
  revision: 1,
  edited: null,
  device: "",
  sequence: 0,
})

/** Under which name the marks of a form say how many times its thing had been saved. */
const savings = "@"

/**
 * The marks of the fields that a form shows, for its hidden field `was`; `revision`: how many times the thing had been
 * saved by then.
 */
export const marksOf = (saved: Record<string, Written>, revision?: number): string =>
  JSON.stringify({
    ...Object.fromEntries(
      Object.entries(saved).map(([field, value]) => [field, markOf({ ...partOf(field, value), revision: 0 })]),
    ),
    ...(revision === undefined ? {} : { [savings]: String(revision) }),
  })

/** The marks that a form sent back, in one field or in one for each part; what is not ours counts as nothing. */
export function readMarks(sent: unknown): Record<string, string> {
  try {
    const marks: unknown = typeof sent === "string" ? JSON.parse(sent) : sent
    return marks !== null && typeof marks === "object" && !Array.isArray(marks) ? (marks as Record<string, string>) : {}
  } catch {
    return {}
  }
}

/** The marks of a form that sends one for each of its parts, as what changes it takes them: the cast of `was`. */
export const marksCast = (sent: unknown): string =>
  typeof sent === "string" ? sent.slice(0, limits.paragraph) : JSON.stringify(readMarks(sent))

/** The parts of a form whose fields are parts, each with the mark that the form gives it. */
export const partsOfFields = (saved: Record<string, Written>, edited: (field: string) => Fact | null) =>
  Object.keys(saved).map((field) => ({
    name: field,
    part: { ...partOf(field, saved[field]), revision: 0, edited: edited(field) },
    shown: { [field]: String(saved[field] ?? "") },
  }))

/** The fields of several lines: of two texts that meet in one of them, both may be kept, one below the other. */
const longTexts = [
  "html",
  "hours",
  "forWhom",
  "toBring",
  "description",
  "access",
  "description.fr",
  "description.nl",
  "charterHtml.fr",
  "charterHtml.nl",
]

const isLong = (field: string): boolean => longTexts.includes(field)

// Two texts of paragraphs need no line end between them.
const isStructured = (field: string) => field === "html" || field.startsWith("charterHtml.")

const joined = <T extends Written>(field: string, theirs: T, mine: T): T =>
  [theirs, mine].filter(Boolean).join(isStructured(field) ? "" : "\n") as T

const plain = { device: "", sequence: 0 }

/** The last change of a thing, and how many times it has been saved. */
export type LastChange = { changed: Fact | null | undefined; revision: number | undefined }

type Document = { changed?: Fact | null; __v?: number | undefined }

/** The same, of a document that says who changed it last. */
export const lastChangeOf = ({ changed, __v }: Document): LastChange => ({ changed, revision: __v })

/** What the form of such a document shows first: its fields as they are saved, and the marks of that. */
export const firstShown = <T extends Record<string, Written>>(saved: T, { __v }: Document): T & { was: string } => ({
  ...saved,
  was: marksOf(saved, __v),
})

// Whoever saved the thing last may have written another field: she wrote this one where nobody saved it between the
// opening of the form and her.
const authorSince = (last: LastChange | null, opened: string | undefined): unknown =>
  last?.revision !== undefined && opened !== undefined && Number(opened) + 1 === last.revision
    ? (last.changed?.by ?? null)
    : null

// Nobody but herself saved it since the page was opened, and before this visit: the page is from an earlier one, found again,
// and a field may have been put right in it.
const leftBefore = (last: LastChange | null, opened: string | undefined): boolean =>
  authorSince(last, opened) !== null && wasHersBefore(last!.changed!)

/**
 * What a form changes of what is saved now. A field that somebody else changed since the form was opened stays as she
 * left it, unless this form changes it too: that is refused (Meanwhile), with what is saved of all fields. A field whose
 * mark the form did not send counts as changed by it. Where two texts met, what the form chose of them is kept: both, one
 * below the other, or one of them. Who wrote the other text is named where `last` tells it.
 * `isText`: which fields are of several lines.
 */
export function changesOf<T extends Written>(
  saved: Record<string, T>,
  { typed, was }: { typed: Record<string, T>; was: string },
  last: LastChange | null,
  isText: (field: string) => boolean = isLong,
): Record<string, T> {
  const [marks, kept] = [readMarks(was), keepingsHere()]
  const isLeft = leftBefore(last, marks[savings])
  const verdicts = Object.keys(typed).map((field) => {
    const [part, mine] = [partOf(field, saved[field]), partOf(field, typed[field])]
    const keep = kept[field] ?? null
    const verdict = meet(part, { ...mine, was: String(marks[field] ?? markOf(part)), keep }, plain)
    const differs = markOf(part) !== markOf(mine)
    return [field, verdict === "same" && isLeft && differs && keep === null ? "met" : verdict] as const
  })
  const of = (wanted: string) => verdicts.filter(([, verdict]) => verdict === wanted).map(([field]) => field)
  const met = of("met")
  if (met.length > 0) {
    const by = authorSince(last, marks[savings])
    throw new Meanwhile({
      met,
      saved,
      untouched: of("same"),
      marks: marksOf(saved, last?.revision),
      by: Object.fromEntries(met.map((field) => [field, by])),
      texts: met.filter(isText),
    })
  }
  return Object.fromEntries(
    of("write").map((field) => [
      field,
      kept[field] === "both" && isText(field) ? joined(field, saved[field]!, typed[field]!) : typed[field]!,
    ]),
  )
}
