import type { Document, ObjectId } from "mongodb"
import type { Migration, Stored } from "../../server/migrations.ts"
import { nextId } from "../minutes/parts.ts"
import { nextBatch } from "./batch.ts"

/** How many versions are read at a time. */
const batch = 200

type Kept = Document & {
  _id: ObjectId
  of: ObjectId
  kind: string
  at: Date
  within?: ObjectId | null
  device?: string
  audience?: string[]
}
type Of = Document & { minutes: ObjectId; meeting: ObjectId }

/** How many new points at most a page without scripts had offered, one after the other. */
const offered = 60

/**
 * What was put aside of a point that was never there, or that is gone, was kept under an id that no page asks for; so were
 * the versions of a point that was taken out. The minutes keep them from now on: those for which the same page wrote something
 * else, or that offered the new point under this id, or else the last ones of the same readers that were published before.
 */
export const adrift: Migration = {
  name: "2026-11-30-adrift",
  async run(after, stored) {
    const versions = stored.collection<Kept>("versions")
    const { rows, mark } = await nextBatch(versions, { after, most: batch, fields: { snapshot: 0 } })
    const kept = rows.filter(({ kind }) => ["minutesItem", "decision", "action"].includes(kind))
    const known = await placesAmong(
      kept.flatMap(({ of, within }) => [of, ...(within ? [within] : [])]),
      stored,
    )
    for (const version of kept) {
      const place = version.within ?? (version.kind === "minutesItem" ? version.of : null)
      if (place && known.has(String(place))) continue
      const minutes =
        (await byPage(version, stored)) ?? (await byOffer(version, stored)) ?? (await byDay(version, stored))
      if (minutes) await versions.updateOne({ _id: version._id }, { $set: { within: minutes } })
    }
    return mark
  },
}

async function placesAmong(ids: ObjectId[], stored: Stored): Promise<Set<string>> {
  const found = await Promise.all(
    ["minutes_items", "minutes"].map((name) =>
      stored
        .collection<Document & { _id: ObjectId }>(name)
        .find({ _id: { $in: ids } })
        .project<{ _id: ObjectId }>({ _id: 1 })
        .toArray(),
    ),
  )
  return new Set(found.flat().map(({ _id }) => String(_id)))
}

// The page that it was written on, by the name of its device, saved other parts of the same minutes.
async function byPage({ device }: Kept, stored: Stored): Promise<ObjectId | null> {
  if (!device) return null
  for (const name of ["minutes_items", "decisions", "actions"]) {
    const found = await stored.collection<Of>(name).findOne({ device })
    if (found) return found.minutes
  }
  const line = await stored.collection<Of>("attendances").findOne({ "presence.device": device })
  const frame = await stored
    .collection("minutes")
    .findOne(
      line
        ? { meeting: line.meeting }
        : { $or: ["summary", "hours", "language"].map((part) => ({ [`parts.${part}.device`]: device })) },
    )
  return frame && (frame._id as ObjectId)
}

const published = async ({ audience = [] }: Kept, stored: Stored) =>
  stored
    .collection<Document & { _id: ObjectId; published?: { at: Date } | null }>("minutes")
    .find({ audience })
    .project<{ _id: ObjectId; published?: { at: Date } | null }>({ published: 1 })
    .toArray()

async function byOffer(version: Kept, stored: Stored): Promise<ObjectId | null> {
  if (version.kind !== "minutesItem") return null
  const ids = await published(version, stored)
  return (
    ids.find(({ _id }) =>
      Array.from({ length: offered }, (_, count) => nextId(_id, "item", count)).includes(String(version.of)),
    )?._id ?? null
  )
}

async function byDay(version: Kept, stored: Stored): Promise<ObjectId | null> {
  const before = (await published(version, stored)).filter((each) => each.published && each.published.at <= version.at)
  return before.sort((one, other) => other.published!.at.getTime() - one.published!.at.getTime())[0]?._id ?? null
}
