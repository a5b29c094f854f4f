import { type PipelineStage, Schema, Types, model } from "mongoose"
import { now } from "../server/clock.ts"
import type { Audience } from "./concerns/audience.ts"
import { type Fact, factSchema } from "./concerns/fact.ts"
import { fullName } from "./person.ts"
import { readableVersions } from "./policies/version.ts"
import type { Reader } from "./reader.ts"

/** How long one person's savings of the same thing replace each other, in milliseconds. */
export const sameSitting = 10 * 60_000

const schema = new Schema(
  {
    of: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, required: true },
    number: { type: Number, required: true },
    // Nobody where it stood there before anybody wrote on the site: an import.
    by: { type: Schema.Types.ObjectId, ref: "Person", default: null },
    began: { type: Date, required: true },
    at: { type: Date, required: true },
    // The page that it was written on, random each time one is opened; "" where the browser runs no scripts.
    device: { type: String, default: "" },
    // Whom the thing was open to when this was saved: raising what it is open to later opens no earlier text.
    audience: { type: [String], default: [] },
    // What one person wrote while another saved something else: kept beside the text, not in it.
    aside: { type: Boolean, default: false },
    // What she wrote was looked at beside the other text, and one of them, or both, was chosen; or whoever may write it has seen it.
    settled: { type: factSchema, default: null },
    // The thing that it stands in, and is found under when it is gone: the point of a decision.
    within: { type: Schema.Types.ObjectId, default: null },
    snapshot: { type: Schema.Types.Mixed, required: true },
  },
  { minimize: false },
)
schema.index({ of: 1, kind: 1, number: -1 }, { unique: true })
schema.index({ within: 1 })

/** A thing as someone saved it: minutes item by item, guide pages, interpellations. The highest number is how it is. */
export const Version = model("Version", schema)
export type Version = InstanceType<typeof Version>

type Id = Types.ObjectId | string
type Keeping = {
  audience: Audience
  /** The page that it was written on. */
  device?: string
  /** Saved while another version came first: it is kept, and the thing itself is not this one. */
  aside?: boolean
  /** Never replaced by the next saving: adopted, published. */
  apart?: boolean
  /** The thing that it stands in. */
  within?: Id | null
  /** What stood there before: kept as the first version where there is none yet. */
  before?: { snapshot: object; edited: { by: unknown; at: Date } | null } | null
}

/**
 * Keeps a thing as it is saved, inside the step that saves it. What the same person goes on saving on the same page
 * within ten minutes of her first save there replaces it, so that a draft that saves itself does not leave a version per
 * sentence: such a text begins from the one that it replaces. What another page or person wrote, or what was put aside,
 * is never replaced; what is put aside and stands in a version already is not kept twice.
 */
export async function keepVersion(of: Id, kind: string, snapshot: object, by: Id, keeping: Keeping): Promise<void> {
  const { audience, device = "", aside = false, apart = false, within = null } = keeping
  const newest = await newestVersions(of, kind, aside)
  if (aside && newest.some((each) => wordsOf(each.snapshot as object) === wordsOf(snapshot))) return
  const last = newest[0]
  const at = now()
  const goesOn =
    last &&
    !aside &&
    !apart &&
    !last.aside &&
    device !== "" &&
    last.device === device &&
    String(last.by) === String(by) &&
    at.getTime() - last.began.getTime() < sameSitting
  if (goesOn) return void (await Version.updateOne({ _id: last._id }, { $set: { snapshot, at, audience } }))
  const first = last ? 0 : await keepBefore({ of, kind, audience, within }, keeping.before ?? null)
  await new Version({
    of,
    kind,
    number: (last?.number ?? first) + 1,
    by,
    at,
    device,
    audience,
    aside,
    within,
    snapshot,
    began: apart ? new Date(0) : at,
  }).save()
}

type Place = { of: Id; kind: string; audience: Audience; within: Id | null }

async function keepBefore(place: Place, before: Keeping["before"]): Promise<number> {
  if (!before?.edited) return 0
  const { by, at } = before.edited
  await new Version({ ...place, number: 1, by, at, began: new Date(0), snapshot: before.snapshot }).save()
  return 1
}

// Among how many of the newest versions the same words, or who wrote some, are looked for.
const looked = 20

// The same words, whatever the revision that they were written beside.
const wordsOf = (snapshot: object) => JSON.stringify({ ...snapshot, revision: 0 })

// Where their words are not compared, only the last one is read, without its text, which may be long.
const newestVersions = (of: Id, kind: string, withWords: boolean) =>
  withWords
    ? Version.find({ of, kind }).sort({ number: -1 }).limit(looked).lean()
    : Version.find({ of, kind }).sort({ number: -1 }).limit(1).select("-snapshot").lean()

/** Says that what somebody wrote beside another text was looked at, and chosen or not. */
export async function settleAsides(of: Id, kind: string, settled: Fact): Promise<void> {
  await Version.updateMany({ of, kind, aside: true, settled: null, by: settled.by }, { $set: { settled } })
}

/** The newest versions of a thing, those put aside left out: among them is looked who wrote what of it last. */
export const savedVersions = (of: Types.ObjectId, kind: string) =>
  Version.find({ of, kind, aside: false }).sort({ number: -1 }).limit(looked).select("by at snapshot").lean()

/** A version with the name of who saved it. */
export type ReadVersion = {
  _id: Types.ObjectId
  of: Types.ObjectId
  kind: string
  number: number
  at: Date
  aside: boolean
  settled: Fact | null
  snapshot: Record<string, unknown>
  name: string
  /** Who looked at it, where it was put aside. */
  settledName: string
}

/** All versions of a thing, the newest first, in one command; pages ask `versionsFor`. */
export const versionsOf = (of: Id, kind: string): Promise<ReadVersion[]> => read({ of: new Types.ObjectId(of), kind })

type Asking = { of: Id; kind: string; mayWrite: boolean; within?: boolean }

/**
 * The versions that a reader of the thing reads, the newest first; `mayWrite`, whether she may write the thing today;
 * `within`, those of what stands or stood in it too.
 */
export function versionsFor(reader: Reader, { of, kind, mayWrite, within = false }: Asking): Promise<ReadVersion[]> {
  const id = new Types.ObjectId(of)
  const which = within ? { $or: [{ of: id, kind }, { within: id }] } : { of: id, kind }
  return read({ $and: [which, readableVersions(reader, mayWrite)] })
}

type Named = { givenName: string; familyName: string }[]
type Row = Omit<ReadVersion, "name" | "settledName"> & { people: Named; settlers: Named }

const named = (as: keyof Row, localField: string): PipelineStage.Lookup => ({
  $lookup: {
    from: "people",
    as,
    localField,
    foreignField: "_id",
    pipeline: [{ $project: { givenName: 1, familyName: 1 } }],
  },
})

const read = async (which: object): Promise<ReadVersion[]> =>
  (
    await Version.aggregate<Row>([
      { $match: which },
      { $sort: { at: -1, number: -1 } },
      named("people", "by"),
      named("settlers", "settled.by"),
    ])
  ).map(({ people, settlers, ...row }) => ({
    ...row,
    name: people.map(fullName).join(""),
    settledName: settlers.map(fullName).join(""),
  }))

/**
 * Opens the newest version to those whom the thing is opened to, in the step that opens it: it is the text that they
 * are shown. Those before it keep the audience of their day.
 */
export async function openLastVersion(of: Id, kind: string, audience: Audience): Promise<void> {
  const last = await Version.findOne({ of, kind, aside: false }).sort({ number: -1 })
  if (last) await last.set({ audience }).save()
}
