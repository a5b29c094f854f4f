import type { Document, ObjectId } from "mongodb"
import { Types } from "mongoose"
import type { Migration, Stored } from "../../server/migrations.ts"
import { nextBatch } from "./batch.ts"
import { narrow } from "./narrowing.ts"

/** How many documents are read at a time. */
const batch = 200

type Row = Document & { _id: ObjectId; audience?: string[] }
type Known = Map<string, Document>
type Found = { kind: string; id: string }
/** What a document is of from now on; nothing where it stays as it is. */
type Of = (row: Row, known: { bodies: Known; things: Known }) => string[] | undefined
type Part = { collection: string; fields: string[]; of: Of; beside?: (rows: Row[]) => Record<string, unknown[]> }

const ofBody = (body: unknown) => [`body:${String(body)}`, "coordinators"]
const people = (audience: string[] = []) => audience.filter((key) => key.startsWith("person:"))
const drafted = (body: unknown, secretary: unknown) => [
  "coordinators",
  `secretariat:${String(body)}`,
  ...(secretary ? [`person:${String(secretary)}`] : []),
]

const asked = ({ consultation }: Row) =>
  ((consultation as { asked?: unknown[] } | null)?.asked ?? []).map((id) => `voice:${String(id)}`)

// Those of a body's work before what is found by it, and versions at the end.
const parts: Part[] = [
  { collection: "meetings", fields: ["body"], of: ({ body }) => ofBody(body) },
  {
    collection: "minutes",
    fields: ["body", "meeting", "published"],
    beside: (rows) => ({ meetings: rows.map(({ meeting }) => meeting as unknown) }),
    of: ({ body, meeting, published }, { things }) =>
      published ? ofBody(body) : drafted(body, things.get(String(meeting))?.["secretary"]),
  },
  {
    collection: "minutes_items",
    fields: ["minutes"],
    beside: (rows) => ({ minutes: rows.map(({ minutes }) => minutes as unknown) }),
    of: ({ minutes }, { things }) => things.get(String(minutes))?.["audience"] as string[],
  },
  ...["decisions", "actions"].map((collection): Part => ({
    collection,
    fields: ["body", "minutes", "published"],
    beside: (rows) => ({ minutes: rows.map(({ minutes }) => minutes as unknown) }),
    of: ({ body, minutes, published, audience }, { things }) =>
      published
        ? [...ofBody(body), ...people(audience)]
        : (things.get(String(minutes))?.["audience"] as string[] | undefined),
  })),
  {
    collection: "events",
    fields: [],
    of: ({ audience }, { bodies }) => audience && narrow(audience, { author: null, bodies }),
  },
  {
    collection: "interpellations",
    fields: ["body", "adoption", "consultation.asked"],
    of: (row) =>
      row["adoption"] ? undefined : [`seats:${String(row["body"])}`, "steering", "coordinators", ...asked(row)],
  },
  {
    collection: "search_entries",
    fields: ["of"],
    beside: (rows) =>
      Object.fromEntries(Object.entries(found).map(([kind, collection]) => [collection, idsOf(kind, rows)])),
    // The date of a meeting is everyone's; its entry holds the agenda where its body is open.
    of: ({ of }, { bodies, things }) => {
      const { kind, id } = of as Found
      const thing = kind in found ? things.get(id) : undefined
      if (!thing || kind !== "meeting") return thing?.["audience"] as string[] | undefined
      return bodies.get(String(thing["body"]))?.["openness"] === "network" ? ofBody(thing["body"]) : ["network"]
    },
  },
  {
    // One that was open to everyone then stays so, to those who read the thing; one that was not opens no further.
    collection: "versions",
    fields: ["of"],
    beside: (rows) => ({ interpellations: rows.map(({ of }) => of as unknown) }),
    of: ({ of, audience }, { bodies, things }) =>
      audience && narrow(audience, { author: things.get(String(of))?.["body"], bodies }),
  },
]

const found: Record<string, string> = {
  meeting: "meetings",
  minutes: "minutes",
  decision: "decisions",
  event: "events",
  interpellation: "interpellations",
}

const idsOf = (kind: string, rows: Row[]) =>
  rows
    .map(({ of }) => of as Found)
    .filter((of) => of.kind === kind && Types.ObjectId.isValid(of.id))
    .map(({ id }) => new Types.ObjectId(id))

/**
 * What a thing is of, and never who may read it today: what a body makes bears the key of the body whether it works in the
 * open or not, what is for its seat holders alone bears theirs, a draft of minutes that of its secretariat.
 */
export const audiences: Migration = {
  name: "2026-12-01-audiences",
  async run(mark, stored) {
    const [collection = parts[0]!.collection, after = ""] = mark?.split(" ") ?? []
    const at = parts.findIndex((part) => part.collection === collection)
    const next = await change(parts[at]!, after || null, stored)
    if (next !== null) return `${collection} ${next}`
    return at + 1 < parts.length ? `${parts[at + 1]!.collection} ` : null
  },
}

async function change({ collection, fields, of, beside }: Part, after: string | null, stored: Stored) {
  const kept = stored.collection<Row>(collection)
  const wanted = Object.fromEntries([...fields, "audience"].map((field) => [field, 1]))
  const { rows, mark } = await nextBatch(kept, { after, most: batch, fields: wanted })
  const known = { bodies: await byId("bodies", null, stored), things: new Map<string, Document>() }
  for (const [name, ids] of Object.entries(beside?.(rows) ?? {}))
    for (const [id, thing] of await byId(name, ids, stored)) known.things.set(id, thing)
  for (const row of rows) {
    const audience = of(row, known)
    if (audience && audience.join() !== row.audience?.join())
      await kept.updateOne({ _id: row._id }, { $set: { audience } })
  }
  return mark
}

async function byId(name: string, ids: unknown[] | null, stored: Stored): Promise<Known> {
  if (ids?.length === 0) return new Map()
  const rows = await stored
    .collection<Row>(name)
    .find(ids ? { _id: { $in: ids as ObjectId[] } } : {})
    .project<Row>({ kind: 1, openness: 1, body: 1, secretary: 1, audience: 1 })
    .toArray()
  return new Map(rows.map((row) => [String(row._id), row]))
}
