import type { Document, Types } from "mongoose"
import type { Key } from "../views/sentences.ts"
import { namesOf } from "./person.ts"
import { keepVersion, Version } from "./version.ts"
import type { Audience } from "./concerns/audience.ts"
import type { Fact } from "./concerns/fact.ts"
import { changesOf, type Edit, lastChangeOf, type Typed } from "./concerns/meanwhile.ts"

/** How a field is written: in one line, in several (a text), as a day, as one of a few words. */
export type PlainField = {
  label: Key
  kind: "line" | "text" | "day" | "word"
  limit?: number
  optional?: true
  /** How it is read of the thing, where it does not lie at its path. */
  read?: (thing: never) => string
  /** It is not put back with the others: its name, an address that was given away, who may read it. */
  stays?: true
}

/**
 * A form that shows fields of one document by their paths, declared once. Each field is a part of its own: of two people
 * who write different ones neither hears of the other, in the same one both are shown both (Meanwhile), and of a text both
 * may be kept. What stood in its fields before they were last changed can be put back. `kind`: under which its versions lie.
 */
export type PlainForm = { kind: string; fields: Readonly<Record<string, PlainField>> }

type Thing = Document<Types.ObjectId> & { changed?: Fact | null; __v?: number | undefined }

/** What the form shows of a thing as it is saved. */
export const shownIn = ({ fields }: PlainForm, thing: Thing): Typed =>
  Object.fromEntries(
    Object.entries(fields).map(([field, { read }]) => [
      field,
      read ? read(thing as never) : String(thing.get(field) ?? ""),
    ]),
  )

const isTextOf =
  ({ fields }: PlainForm) =>
  (field: string): boolean =>
    fields[field]?.kind === "text"

/** What an edit changes of a thing. */
export const changesIn = (form: PlainForm, thing: Thing, edit: Omit<Edit, "by">): Typed =>
  changesOf(shownIn(form, thing), edit, lastChangeOf(thing), isTextOf(form))

const isPutBack =
  ({ fields }: PlainForm) =>
  (field: string): boolean =>
    fields[field] !== undefined && !fields[field].stays

type Texts = { field: string; text: string }[]

function textsIn(form: PlainForm, thing: Thing): Texts {
  const shown = Object.entries(shownIn(form, thing))
  return shown.filter(([field]) => isPutBack(form)(field)).map(([field, text]) => ({ field, text }))
}

/** What stands in the fields of a thing and who wrote it, before an edit is put on it. */
export type TextsOf = { form: PlainForm; texts: Texts; wrote: { by: unknown; at: Date } }

export const textsAsTheyAre = (form: PlainForm, thing: Thing): TextsOf => {
  const { by, at } = thing.changed ??
    (thing.get("added") as Fact | null) ?? { by: null, at: thing.get("createdAt") as Date }
  return { form, texts: textsIn(form, thing), wrote: { by, at } }
}

/** Keeps what an edit changed of the fields of a thing, in the step that saves it. */
export async function keepTexts({ form, texts, wrote }: TextsOf, thing: Thing, by: string, audience: Audience) {
  const after = textsIn(form, thing)
  if (after.every(({ text }, index) => text === texts[index]!.text)) return
  const before = { snapshot: { texts }, edited: wrote }
  await keepVersion(thing._id, form.kind, { texts: after }, by, { audience, before })
}

/** What stood in the fields of a thing before what is there was saved, and who wrote it where that is known. */
export type TextsBefore = { number: number; name: string | null; at: Date; texts: Texts }

type Kept = { number: number; by?: Types.ObjectId | null; at: Date; snapshot: { texts: Texts } }

// What a form no longer has is not put back.
function differing(form: PlainForm, thing: Thing, { snapshot }: Kept): Texts {
  const now = shownIn(form, thing)
  return snapshot.texts.filter(({ field, text }) => isPutBack(form)(field) && text !== now[field])
}

/** What stood in the fields of a thing before they were last changed; null where they never were, or are that again. */
export async function textsBefore(form: PlainForm, thing: Thing): Promise<TextsBefore | null> {
  const newest = await Version.find({ of: thing._id, kind: form.kind }).sort({ number: -1 }).limit(2).lean<Kept[]>()
  const before = newest[1]
  const texts = before ? differing(form, thing, before) : []
  if (!before || texts.length === 0) return null
  const name = (await namesOf(before.by ? [before.by] : [])).get(String(before.by)) ?? null
  return { number: before.number, name, at: before.at, texts }
}

/** What one saving held that is not so now, by its fields, as a form would send it. */
export async function textsOfVersion(form: PlainForm, thing: Thing, number: number): Promise<Typed | null> {
  const kept = await Version.findOne({ of: thing._id, kind: form.kind, number }).lean<Kept>()
  return kept && Object.fromEntries(differing(form, thing, kept).map(({ field, text }) => [field, text]))
}

/** Forgets all texts of things that are gone for good, in the step that takes them out. */
export async function forgetTexts({ kind }: PlainForm, gone: Types.ObjectId[]): Promise<void> {
  await Version.deleteMany({ kind, of: { $in: gone } })
}
