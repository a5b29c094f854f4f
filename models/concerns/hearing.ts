import type { Fact } from "./fact.ts"
import { readMarks } from "./meanwhile.ts"
import { type Fields, markOf, type Part } from "./parts.ts"

/** A part that was saved elsewhere since a page was opened: its mark, what its form shows of it, who saved it and when. */
export type ChangedPart = {
  name: string
  mark: string
  fields: Fields
  edited: Fact | null
  /** Of a row that the form does not show yet: the list in which it stands. */
  added?: string
  /** Of a row that the form still shows: it was taken out. */
  removed?: true
}

/** The marks of the texts that a page shows, by the name of each part. */
export type ShownMarks = Record<string, string>

export const shownMarks = (sent: unknown): ShownMarks =>
  Object.fromEntries(
    Object.entries(readMarks(sent)).flatMap(([name, mark]) => (typeof mark === "string" ? [[name, mark]] : [])),
  )

type Named = { name: string; part: Pick<Part, "revision" | "fields" | "edited">; shown: Fields }

/** The parts that a page shows and that are saved otherwise by now; what it does not show, it is not told of. */
export const changedParts = (parts: readonly Named[], marks: ShownMarks): ChangedPart[] =>
  parts.flatMap(({ name, part, shown }) => {
    const mark = markOf(part)
    return Object.hasOwn(marks, name) && marks[name] !== mark
      ? [{ name, mark, fields: shown, edited: part.edited }]
      : []
  })
