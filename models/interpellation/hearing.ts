import type { Types } from "mongoose"
import { changedParts, type ChangedPart, type ShownMarks } from "../concerns/hearing.ts"
import type { Fact } from "../concerns/fact.ts"
import { type Fields, markOf } from "../concerns/parts.ts"
import { savedVersions } from "../version.ts"
import { heads, headOf, type RowKind, rowKinds, rowsOf, type Written } from "./parts.ts"

/** How the form names a row among its parts. */
export const rowName = (kind: RowKind, id: string): string => `${kind}-${id}`

/** The parts of a text, by the names that its form gives them. */
const partsIn = (one: Written) => [
  ...heads.map((head) => ({ name: head as string, kind: null, part: headOf(one, head) })),
  ...rowKinds.flatMap((kind) => rowsOf(one, kind).map((part) => ({ name: rowName(kind, part.id), kind, part }))),
]

/** Whether there is such a part: a row that others do not have yet is none. */
export const isPartOf = (one: Written, name: string): boolean => partsIn(one).some((each) => each.name === name)

/**
 * The parts that are saved otherwise than an opened form shows them, as it would show them now, and the rows that were
 * added since.
 */
export function changedInText(one: Written, marks: ShownMarks): ChangedPart[] {
  const boxes = constatsIn(one, marks)
  return [
    ...addedSince(one, marks),
    ...changedParts(
      partsIn(one).map(({ name, kind, part }) => ({
        name,
        part,
        shown: kind === "opinions" ? withBoxes(part.fields, boxes) : part.fields,
      })),
      marks,
    ),
  ]
}

// Who names no part of her form shows none, and is told of none that is new.
const addedSince = (one: Written, marks: ShownMarks): ChangedPart[] =>
  !heads.some((head) => Object.hasOwn(marks, head))
    ? []
    : partsIn(one).flatMap(({ name, kind, part }) =>
        kind === null || Object.hasOwn(marks, name)
          ? []
          : [{ name, mark: markOf(part), fields: part.fields, edited: part.edited, added: kind }],
      )

/** The mark of a row that was taken out, for a page that has been told so. */
const goneMark = "gone"

/** The rows that an opened form shows and that somebody took out since, by whom and when as far as the versions tell. */
export async function removedFromText(
  one: Written & { _id: Types.ObjectId },
  marks: ShownMarks,
): Promise<ChangedPart[]> {
  const there = new Set(partsIn(one).map(({ name }) => name))
  const gone = Object.keys(marks).filter((name) => readRow(name) && !there.has(name) && marks[name] !== goneMark)
  if (gone.length === 0) return []
  const versions = await savedVersions(one._id, "interpellation")
  const taken = (name: string): Fact | null => {
    const [kind, id] = readRow(name)!
    const index = versions.findIndex(({ snapshot }) =>
      (snapshot as Written)[kind].some((row) => String(row._id) === id),
    )
    return index < 1 ? null : { by: versions[index - 1]!.by!, at: versions[index - 1]!.at }
  }
  return gone.map((name) => ({ name, mark: goneMark, fields: {}, edited: taken(name), removed: true }))
}

function readRow(name: string): [kind: RowKind, id: string] | null {
  const [, kind, id] = /^([a-z]+)-([0-9a-f]{24})$/.exec(name) ?? []
  const known = rowKinds.find((each) => each === kind)
  return known ? [known, id!] : null
}

// The boxes of an avis: one for each constat that is there, or that the form still shows.
const constatsIn = (one: Written, marks: ShownMarks) => [
  ...new Set([
    ...rowsOf(one, "constats").map(({ id }) => id),
    ...Object.keys(marks)
      .filter((name) => /^constats-[0-9a-f]{24}$/.test(name))
      .map((name) => name.slice("constats-".length)),
  ]),
]

function withBoxes({ text = "", constats = "" }: Fields, boxes: readonly string[]): Fields {
  const ticked = constats.split(",")
  return { text, ...Object.fromEntries(boxes.map((id) => [id, ticked.includes(id) ? "1" : ""])) }
}
