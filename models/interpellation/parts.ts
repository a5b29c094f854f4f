import type { Types } from "mongoose"
import type { Fields, Part } from "../concerns/parts.ts"
import type { Alert, TextLanguage } from "../interpellation.ts"

type Id = Types.ObjectId
type Marked = Partial<Pick<Part, "revision" | "edited" | "device" | "sequence">>
export type Addressee = Marked & { _id: Id; organisation: Id | null; name: string }
export type Constat = Marked & { _id: Id; text: string; sources: string }
export type Opinion = Marked & { _id: Id; text: string; constats: Id[] }
export type Proposition = Marked & { _id: Id; text: string; addressee: Id | null }

/** The lists of an interpellation, in the order in which they refer to each other. */
export const rowKinds = ["addressees", "constats", "opinions", "propositions"] as const
export type RowKind = (typeof rowKinds)[number]

/** The parts that are no row. */
export const heads = ["title", "alert", "language"] as const
export type Head = (typeof heads)[number]

export const isHead = (kind: RowKind | Head): kind is Head => (heads as readonly string[]).includes(kind)

/** What people write of an interpellation, as it is kept. */
export type Text = {
  title: string
  alert: Alert
  language: TextLanguage
  addressees: Addressee[]
  constats: Constat[]
  opinions: Opinion[]
  propositions: Proposition[]
}

/** An interpellation with the marks of its parts. */
export type Written = Text & { parts?: { [head in Head]?: Marked | null } | null }

const has = (rows: { _id: Id }[], id: unknown) => rows.some(({ _id }) => String(_id) === String(id))

/** The constats of an avis that are still there, as one word; the order in which they were ticked means nothing. */
const standing = (ids: readonly unknown[], rows: { _id: Id }[]) =>
  ids
    .map(String)
    .filter((id) => has(rows, id))
    .sort()
    .join(",")

/** What the form shows of each row, by the names of its fields. */
export function rowFields({
  addressees,
  constats,
  opinions,
  propositions,
}: Text): Record<RowKind, { row: Marked & { _id: Id }; fields: Fields }[]> {
  return {
    addressees: addressees.map((row) => ({ row, fields: { name: row.name } })),
    constats: constats.map((row) => ({ row, fields: { text: row.text, sources: row.sources } })),
    opinions: opinions.map((row) => ({ row, fields: { text: row.text, constats: standing(row.constats, constats) } })),
    propositions: propositions.map((row) => ({
      row,
      fields: { text: row.text, addressee: has(addressees, row.addressee) ? String(row.addressee) : "" },
    })),
  }
}

const partOf = (
  id: string,
  fields: Fields,
  { revision = 0, edited = null, device = "", sequence = 0 }: Marked = {},
): Part => ({ id, fields, revision, edited, device, sequence })

/** The rows of a list as parts. */
export const rowsOf = (one: Text, kind: RowKind): Part[] =>
  rowFields(one)[kind].map(({ row, fields }) => partOf(String(row._id), fields, row))

/** The title, or the level of alert, as a part. */
export const headOf = (one: Written, head: Head): Part => partOf(head, { [head]: one[head] }, one.parts?.[head] ?? {})

/** What a version keeps. */
export function textOf(one: Written): Text {
  const bare = <R extends object>(rows: R[]) =>
    rows.map((row) => {
      const rest: Partial<R & Marked> = { ...row }
      for (const mark of ["revision", "edited", "device", "sequence"] as const) delete rest[mark]
      return rest as R
    })
  return {
    title: one.title,
    alert: one.alert,
    language: one.language,
    addressees: bare(one.addressees),
    constats: bare(one.constats),
    opinions: bare(one.opinions),
    propositions: bare(one.propositions),
  }
}
