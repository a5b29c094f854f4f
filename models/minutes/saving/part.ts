import { Types } from "mongoose"
import type { Audience } from "../../concerns/audience.ts"
import type { Fact } from "../../concerns/fact.ts"
import { type Fields, freshMark, markOf, meet, type Part, type Sender, type TypedPart } from "../../concerns/parts.ts"
import { askAbout, askedError, type Cleared } from "../../concerns/asking.ts"
import { withoutNationalNumbers } from "../../concerns/privacy.ts"
import { HttpError } from "../../../server/authorize.ts"
import { refusedFields } from "../../../server/formError.ts"
import type { Key } from "../../../views/sentences.ts"
import type { Minutes } from "../../minutes.ts"
import { keepVersion, settleAsides } from "../../version.ts"
import { type PartKind, partName } from "../parts.ts"

/** What is refused of a part: its field → the key of the sentence that says what to do. */
export type Refused = Record<string, Key>

/** A part as its form sent it; `item` is the point that a decision or an action stands on. */
export type Typed = TypedPart & { kind: PartKind; item: string }

/**
 * saved: it is, or was already; `part` is what is saved now, null where there is no such part (a blank, a line taken
 * out); `elsewhere`: it was changed by somebody else, and not by this page · met: somebody else saved another text
 * first; both are kept · refused: what is wrong, by the form's fields · late: the minutes were published meanwhile, and
 * what she wrote is kept among the versions.
 */
export type Outcome = { typed: Typed } & Became
type Became =
  | { kind: "saved"; part: Part | null; elsewhere: boolean }
  | { kind: "met"; part: Part }
  | { kind: "refused"; errors: Refused; of?: string | null }
  | { kind: "late" }

/** One saving: who, when, from which page, in which minutes; and what became of each part, by its name. */
export type Saving = {
  minutes: Minutes
  meeting: { _id: Types.ObjectId; day: string }
  by: Types.ObjectId
  at: Date
  sender: Sender
  outcomes: Map<string, Outcome>
  changed: boolean
  /** The points that are known to be these minutes', by id. */
  points: Set<string>
}

/** What was found under the id of a part; `part` is null for what was taken out and is still kept. */
export type Found<D> = { part: Part | null; doc: D }

/** How a part's versions are kept: of what, of which kind, and where it stands. */
type Versioned = { of: string; kind: string; within: string | null; audience: Audience; about?: object }

/** How the parts of a kind are found, understood and written. */
export type Store<D> = {
  /** What is saved under these ids, by id: those of one form are found in one command. */
  find(saving: Saving, ids: readonly string[]): Promise<Map<string, Found<D>>>
  /** What was typed, as it would be kept; what is wrong with it, by field. */
  read(saving: Saving, typed: Typed, found: Found<D> | null): Promise<{ fields: Fields; errors?: Refused }>
  /** Writes it, or makes it; with empty fields, takes it out. Answers what is saved now, or what is wrong. */
  write(saving: Saving, typed: Typed, found: Found<D> | null): Promise<{ part: Part | null } | { errors: Refused }>
  /** Both texts in one. */
  both?(theirs: Fields, mine: Fields): Fields
  /** How its versions are kept; a choice among given answers, in which nobody wrote a word, has none. `about`: what it is read with. */
  versions?(saving: Saving, typed: Typed, found: Found<D> | null): Promise<Versioned> | Versioned | null
  /** How a choice is kept that met another one, or was sent after the publication, from a device that was away. */
  late?(saving: Saving, typed: Typed, found: Found<D> | null): Versioned | null
  /** A blank line whose id is taken becomes another line. */
  makesLines?: boolean
}

/**
 * What was found under the ids of a form, all of these minutes: the writer of some may not write, nor keep a version, under
 * an id of others. No page of ours sends such a one; it is answered as what does not exist (404), and nothing is saved.
 */
export function allOf<D extends { minutes: Types.ObjectId }>({ _id }: { _id: Types.ObjectId }, docs: D[]): D[] {
  if (docs.some(({ minutes }) => !minutes.equals(_id))) throw new HttpError(404, "A part of other minutes was sent.")
  return docs
}

const nameOf = ({ kind, id }: Typed) => partName(kind, id)

/** Saves the parts of one kind, each by itself. */
export async function saveParts<D>(saving: Saving, store: Store<D>, typed: readonly Typed[]): Promise<void> {
  if (typed.length === 0) return
  const found = await store.find(
    saving,
    typed.map(({ id }) => id),
  )
  for (const part of typed) await savePart(saving, store, part, found.get(part.id) ?? null)
}

// Saves one part, or says why not; nothing of any other part is touched.
async function savePart<D>(saving: Saving, store: Store<D>, typed: Typed, found: Found<D> | null): Promise<void> {
  const part = found?.part ?? null
  const { fields, errors } = await store.read(saving, typed, found)
  const next = { ...typed, fields }
  const verdict = meet(part, next, saving.sender)
  const answer = (outcome: Became) => void saving.outcomes.set(nameOf(typed), { typed, ...outcome })
  if (verdict === "same") {
    if (typed.keep === "theirs") await settle(saving, store, next, found)
    return answer({ kind: "saved", part, elsewhere: part !== null && wordsIn(part.fields) !== wordsIn(fields) })
  }
  if (errors) return answer({ kind: "refused", errors })
  if (saving.minutes.published || verdict === "met") {
    const isBlank = typed.was === freshMark && saving.sender.device === "" && store.makesLines
    if (isBlank && part && !saving.minutes.published)
      return savePart(saving, store, { ...typed, id: String(new Types.ObjectId()) }, null)
    const wrong = await putAside(saving, store, next, found)
    if (wrong) return answer({ kind: "refused", errors: wrong, of: docOf(found) })
    return answer(saving.minutes.published ? { kind: "late" } : { kind: "met", part: part! })
  }
  const kept = typed.keep === "both" && part && store.both ? { ...next, fields: store.both(part.fields, fields) } : next
  const written = await store.write(saving, kept, found)
  if ("errors" in written) return answer({ kind: "refused", errors: written.errors, of: docOf(found) })
  if (written.part || part) await keep(saving, store, { typed: kept, found, before: part, now: written.part })
  if (typed.keep !== null) await settle(saving, store, next, found)
  answer({ kind: "saved", part: written.part, elsewhere: false })
}

const wordsIn = (fields: Fields) => markOf({ revision: 0, fields })

type Kept<D> = { typed: Typed; found: Found<D> | null; before: Part | null; now: Part | null }

// The text that stood there before the first version is kept as one: nothing that is written over is gone.
async function keep<D>(saving: Saving, store: Store<D>, { typed, found, before, now }: Kept<D>): Promise<void> {
  saving.changed = true
  const place = await store.versions?.(saving, typed, found)
  if (!place) return
  const { of, kind, about, ...where } = place
  const fields = now?.fields ?? Object.fromEntries(Object.keys(typed.fields).map((field) => [field, ""]))
  await keepVersion(of, kind, { ...about, ...fields, revision: now?.revision ?? before!.revision + 1 }, saving.by, {
    ...where,
    device: saving.sender.device,
    apart: now === null,
    before: before && { snapshot: { ...about, ...before.fields, revision: before.revision }, edited: before.edited },
  })
}

// What she wrote is kept beside the text before she is asked which to take: closing the page loses nothing. What may be a
// person's is asked about here too: what is put aside is kept, shown and in backups like any other text.
async function putAside<D>(
  saving: Saving,
  store: Store<D>,
  typed: Typed,
  found: Found<D> | null,
): Promise<Refused | null> {
  const refused = await refusedWords(saving, typed, found)
  if (refused) return refused
  const isLate = saving.minutes.published !== null && store.late !== undefined
  const place = await asidePlace(saving, store, typed, found)
  if (!place || (store.makesLines && !found && isEmpty(typed)) || (!isLate && isEmpty(typed))) return null
  const { of, kind, within, audience, about } = place
  await keepVersion(of, kind, { ...about, ...typed.fields, revision: found?.part?.revision ?? 0 }, saving.by, {
    within,
    audience,
    device: saving.sender.device,
    aside: true,
  })
  saving.changed = true
  return null
}

/** The document of a part, where it is saved already: its id is not the part's for a line of attendance. */
const docOf = (found: Found<unknown> | null): string | null => (found?.doc as { id?: string } | undefined)?.id ?? null

const asidePlace = async <D>(saving: Saving, store: Store<D>, typed: Typed, found: Found<D> | null) =>
  store.late ? store.late(saving, typed, found) : await store.versions?.(saving, typed, found)

const isEmpty = ({ fields }: Typed) => Object.values(fields).every((text) => text === "")

// Other names belong to the list of who came and of who does what.
const asked = ["title", "html", "text", "by"]

async function refusedWords<D>(
  { minutes }: Saving,
  { id, kind, fields }: Typed,
  found: Found<D> | null,
): Promise<Refused | null> {
  const { cleared } = (found?.doc ?? {}) as { cleared?: readonly Cleared[] | null }
  const part = docOf(found) ?? (id || minutes.id)
  for (const [field, text] of Object.entries(fields)) {
    if (!withoutNationalNumbers[0](text)) return { [shownField(field)]: withoutNationalNumbers[1] }
    if (!asked.includes(field)) continue
    const { open } = await askAbout({ part, path: id ? field : kind, text, asks: "everything", cleared: cleared ?? [] })
    if (open.length > 0) return { [shownField(field)]: askedError }
  }
  return null
}

async function settle<D>(saving: Saving, store: Store<D>, typed: Typed, found: Found<D> | null): Promise<void> {
  const place = await asidePlace(saving, store, typed, found)
  if (place) await settleAsides(place.of, place.kind, { by: saving.by, at: saving.at })
}

/** The field of the form in which a field of a part is written. */
export const shownField = (field: string): string => (field === "html" ? "text" : field)

type Saved = { revision: number; edited?: Fact | null; device: string; sequence: number }

/** What a saved document or row is as a part. */
export const asPart = (id: string, fields: Fields, { revision, edited = null, device, sequence }: Saved): Part => ({
  id,
  fields,
  revision,
  edited,
  device,
  sequence,
})

/** What a part bears of the saving that writes it. */
export const stampOf = ({ by, at, sender }: Saving, revision: number) => ({
  revision: revision + 1,
  edited: { by, at },
  ...sender,
})

/** Does a write; what the schema refuses is said at the fields of the form (`fields`: path → field). */
export async function attempt(write: () => Promise<unknown>, fields: Record<string, string>): Promise<Refused | null> {
  try {
    await write()
    return null
  } catch (error) {
    const refused = refusedFields(error)
    if (!refused) throw error
    return Object.fromEntries(
      Object.entries(refused).map(([path, key]) => {
        const field = fields[path] ?? fields[path.split(".")[0]!]
        if (!field) throw error
        return [field, key]
      }),
    )
  }
}
