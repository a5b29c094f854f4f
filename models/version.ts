import { Schema, Types, model } from "mongoose"
import { now } from "../server/clock.ts"
import type { Audience } from "./concerns/audience.ts"
import { readableVersions } from "./policies/version.ts"
import type { Reader } from "./reader.ts"

/** How long one person's savings of the same thing replace each other, in milliseconds. */
export const sameSitting = 10 * 60_000

const schema = new Schema({
  of: { type: Schema.Types.ObjectId, required: true },
  kind: { type: String, required: true },
  number: { type: Number, required: true },
  by: { type: Schema.Types.ObjectId, ref: "Person", required: true },
  began: { type: Date, required: true },
  at: { type: Date, required: true },
  // The page that it was written on, random each time one is opened; "" where the browser runs no scripts.
  device: { type: String, default: "" },
  // Whom the thing was open to when this was saved: raising what it is open to later opens no earlier text.
  audience: { type: [String], default: [] },
  // What one person wrote while another saved something else: kept beside the text, not in it.
  aside: { type: Boolean, default: false },
  snapshot: { type: Schema.Types.Mixed, required: true },
}, { minimize: false })
schema.index({ of: 1, kind: 1, number: -1 }, { unique: true })

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
}

/**
 * Keeps a thing as it is saved, inside the step that saves it. What the same person goes on saving on the same page
 * within ten minutes of her first save there replaces it, so that a draft that saves itself does not leave a version per
 * sentence: such a text begins from the one that it replaces. What another page or person wrote, or what was put aside,
 * is never replaced.
 */
export async function keepVersion(of: Id, kind: string, snapshot: object, by: Id, keeping: Keeping): Promise<void> {
  const { audience, device = "", aside = false, apart = false } = keeping
  const last = await Version.findOne({ of, kind }).sort({ number: -1 })
  const at = now()
  const goesOn = last && !aside && !apart && !last.aside && device !== "" && last.device === device
    && String(last.by) === String(by) && at.getTime() - last.began.getTime() < sameSitting
  if (goesOn) await last.set({ snapshot, at, audience }).save()
  else await new Version({ of, kind, number: (last?.number ?? 0) + 1, by, at, device, audience, aside, snapshot,
    began: apart ? new Date(0) : at }).save()
}

/** A version with the name of who saved it. */
export type ReadVersion = {
  _id: Types.ObjectId, number: number, at: Date, aside: boolean, snapshot: Record<string, unknown>, name: string
}

/** All versions of a thing, the newest first, in one command; pages ask `versionsFor`. */
export const versionsOf = (of: Id, kind: string): Promise<ReadVersion[]> => read({ of: new Types.ObjectId(of), kind })

type Asking = { of: Id, kind: string, mayWrite: boolean }

/** The versions that a reader of the thing reads, the newest first; `mayWrite`, whether she may write the thing today. */
export const versionsFor = (reader: Reader, { of, kind, mayWrite }: Asking): Promise<ReadVersion[]> =>
  read({ of: new Types.ObjectId(of), kind, ...readableVersions(reader, mayWrite) })

const read = (which: object) => Version.aggregate<ReadVersion>([
  { $match: which },
  { $sort: { number: -1 } },
  { $lookup: { from: "people", as: "people", localField: "by", foreignField: "_id" } },
  { $set: { name: { $concat: [{ $first: "$people.givenName" }, " ", { $first: "$people.familyName" }] } } },
  { $project: { people: 0 } },
])

/**
 * Opens the newest version to those whom the thing is opened to, in the step that opens it: it is the text that they
 * are shown. Those before it keep the audience of their day.
 */
export async function openLastVersion(of: Id, kind: string, audience: Audience): Promise<void> {
  const last = await Version.findOne({ of, kind, aside: false }).sort({ number: -1 })
  if (last) await last.set({ audience }).save()
}
