import type { Types } from "mongoose"
import type { Migration, Stored } from "../../server/migrations.ts"
import { nextBatch } from "./batch.ts"

/** How many versions are read at a time. */
const batch = 200

type Kept = {
  _id: Types.ObjectId
  of: Types.ObjectId
  kind: string
  number: number
  at: Date
  aside?: boolean
  audience?: string[]
  device?: string
}
type Thing = {
  _id: Types.ObjectId
  body: Types.ObjectId
  audience?: string[]
  consultation: { at: Date; asked: Types.ObjectId[] } | null
}

const collections: Record<string, string> = {
  minutesItem: "minutes_items",
  guidePage: "guide_pages",
  interpellation: "interpellations",
}

/**
 * Versions remember the page that they were written on, which nobody knows of those before, and whom their text was
 * open to: that of the thing today, but for the drafts of an interpellation, which were open to fewer people than it is.
 */
export const versions: Migration = {
  name: "2026-11-29-versions",
  async run(after, stored) {
    const kept = stored.collection<Kept>("versions")
    const { rows, mark } = await nextBatch(kept, { after, most: batch, fields: { snapshot: 0 } })
    for (const version of rows) {
      const audience = version.audience?.length ? version.audience : await audienceOf(version, stored)
      await kept.updateOne({ _id: version._id }, { $set: { device: version.device ?? "", audience } })
    }
    return mark
  },
}

async function audienceOf(version: Kept, stored: Stored): Promise<string[]> {
  const thing = await stored.collection<Thing>(collections[version.kind] ?? version.kind).findOne({ _id: version.of })
  if (!thing) return ["coordinators"]
  return version.kind === "interpellation"
    ? audienceOfText(version, thing, stored)
    : (thing.audience ?? ["coordinators"])
}

// The newest version is the text as it is: open to whoever reads it. One that stood at some moment of the consultation
// was put to those who were asked; one that was replaced before, or kept beside the text, never was.
async function audienceOfText(version: Kept, one: Thing, stored: Stored): Promise<string[]> {
  const writers = await whoWrites(one, stored)
  if (version.aside) return writers
  const next = await stored
    .collection<Kept>("versions")
    .find({ of: one._id, kind: "interpellation", aside: { $ne: true }, number: { $gt: version.number } })
    .sort({ number: 1 })
    .limit(1)
    .next()
  if (!next) return one.audience ?? writers
  if (!one.consultation || next.at <= one.consultation.at) return writers
  return [...writers, ...one.consultation.asked.map((each) => `organisation:${String(each)}`)]
}

async function whoWrites({ body }: Thing, stored: Stored): Promise<string[]> {
  const steering = await stored.collection("bodies").find({ kind: "steering" }).toArray()
  return [...new Set([`body:${String(body)}`, ...steering.map(({ _id }) => `body:${String(_id)}`), "coordinators"])]
}
