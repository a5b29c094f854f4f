import { createHash } from "node:crypto"
import { deserialize, EJSON, type Document } from "bson"
import type { Db } from "mongodb"
import type { CollectionRecord } from "../backup/format.ts"

/** What was found the same on both sides: how many documents, and the sum of all their bytes in the order of their `_id`. */
export type Sum = { collection: string; documents: number; sha256: string }

/** The documents of a collection with their own bytes, in the order in which they lie unless another is asked for. */
export async function* documentsOf(db: Db, collection: string, sort: Record<string, 1> = {}): AsyncGenerator<Buffer> {
  for await (const bytes of db.collection(collection).find({}, { raw: true, sort, batchSize: 1000 }))
    yield Buffer.from(bytes as unknown as Uint8Array)
}

/** Reads both sides in step, byte for byte. Gives the sum of what is there, or in words where they first differ. */
export async function compare(from: Db, to: Db, described: CollectionRecord, step = () => {}): Promise<Sum | string> {
  const { collection } = described
  const sum = createHash("sha256")
  const sides = [from, to].map((db) => lasting(db, described))
  try {
    for (let documents = 0; ; documents += 1) {
      const [one, other] = await Promise.all(sides.map((side) => side.next()))
      if (one!.done && other!.done) return { collection, documents, sha256: sum.digest("hex") }
      if (one!.done || other!.done || !one!.value.equals(other!.value)) return difference(one!.value, other!.value)
      sum.update(one!.value)
      step()
    }
  } finally {
    await Promise.all(sides.map((side) => side.return(undefined)))
  }
}

function difference(one: Buffer | undefined, other: Buffer | undefined): string {
  const [id, otherId] = [one, other].map(
    (bytes) => bytes && EJSON.stringify(deserialize(bytes, { promoteValues: false })["_id"]),
  )
  return id === otherId ? `document ${id} is not the same` : `document ${id ?? otherId} is on one side only`
}

/** What ends within this time is not compared: a server may remove it between two looks, in milliseconds. */
const soon = 3600_000

async function* lasting(db: Db, { collection, indexes }: CollectionRecord): AsyncGenerator<Buffer, undefined> {
  const ends = indexes
    .filter(({ expireAfterSeconds }) => expireAfterSeconds !== undefined)
    .map(({ key, expireAfterSeconds }) => ({
      path: Object.keys(key as Document)[0]!,
      seconds: Number(expireAfterSeconds),
    }))
  const limit = Date.now() + soon
  for await (const bytes of documentsOf(db, collection, { _id: 1 }))
    if (!ends.some(({ path, seconds }) => datesAt(bytes, path).some((date) => date.getTime() + seconds * 1000 < limit)))
      yield bytes
}

function datesAt(bytes: Buffer, path: string): Date[] {
  const value = path
    .split(".")
    .reduce<unknown>((within, name) => (within as Document | undefined)?.[name], deserialize(bytes))
  return [value].flat().filter((each) => each instanceof Date)
}
