import { Long } from "bson"
import type { Cursor } from "../cursors.ts"
import { MongoError } from "../errors.ts"
import { location } from "../query/refuse.ts"
import { transactionKey } from "../sessions.ts"
import { encodeBatch } from "../wire/documents.ts"
import type { Command } from "./command.ts"
import type { Context } from "./context.ts"
import { checkSameApi } from "./stableApi.ts"

const getMore: Command = {
  fields: ["collection", "batchSize", "term", "lastKnownCommittedOpTime"],
  transactional: true,
  run(context) {
    const { database, fields, instance } = context
    const id = fields.required("getMore", fields.long("getMore"))
    const ns = `${database}.${fields.required("collection", fields.string("collection"))}`
    const cursor = instance.cursors.get(id)
    if (cursor.ns !== ns) {
      const problem = `Requested getMore on namespace '${ns}', but cursor belongs to a different namespace ${cursor.ns}`
      throw new MongoError("Unauthorized", problem, { code: 13 })
    }
    if (cursor.owner !== ownerOf(context)) {
      const problem = `Cannot run getMore on cursor ${id}, which was created in another session or transaction`
      throw location(50738, problem)
    }
    checkSameApi(context, cursor.api)
    const batch = takeFrom(cursor, context)
    if (cursor.documents.done) instance.cursors.close(cursor)
    return encodeBatch("nextBatch", batch, cursor.documents.done ? 0n : id, ns)
  },
}

/** The next documents; a cursor that meets an error is closed, as in MongoDB. */
function takeFrom(cursor: Cursor, { fields, instance }: Context): Uint8Array[] {
  cursor.time.resume()
  try {
    const batch = cursor.documents.take(fields.integer("batchSize") || Infinity)
    cursor.documents.peek()
    return batch
  } catch (error) {
    instance.cursors.close(cursor)
    throw error
  } finally {
    cursor.time.pause()
  }
}

function ownerOf({ session, transaction }: Context): string | undefined {
  return session && (transaction ? transactionKey(session, transaction.number) : session.key)
}

const killCursors: Command = {
  fields: ["cursors"],
  transactional: true,
  run({ database, fields, instance }) {
    const ns = `${database}.${fields.required("killCursors", fields.string("killCursors"))}`
    const ids = fields.required("cursors", fields.list("cursors")).map((id) => {
      if (id instanceof Long) return id.toBigInt()
      throw new MongoError("TypeMismatch", "BSON field 'killCursors.cursors' must hold only longs")
    })
    const found = ids.map((id) => instance.cursors.find(id)).filter((cursor) => cursor?.ns === ns)
    for (const cursor of found) if (cursor) instance.cursors.close(cursor)
    const killed = new Set(found.map((cursor) => cursor?.id))
    const longs = (wanted: boolean) => ids.filter((id) => killed.has(id) === wanted).map((id) => Long.fromBigInt(id))
    return { cursorsKilled: longs(true), cursorsNotFound: longs(false), cursorsAlive: [], cursorsUnknown: [] }
  },
}

export const cursors = { getMore, killCursors }
