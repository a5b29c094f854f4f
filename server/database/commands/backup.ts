import type { View } from "../storage/index.ts"
import { encode } from "../wire/documents.ts"
import type { Command } from "./command.ts"
import { answerBatch } from "./results.ts"

/**
 * Our own: a cursor over the whole database as it is at this moment, while others go on writing. Each collection begins
 * with `{ collection, options, indexes }`, then come its documents, each as `{ document }` with the bytes that are kept.
 */
export const backup: Command = {
  fields: ["without"],
  run(context) {
    const { database, fields } = context
    const without = new Set(fields.list("without"))
    return answerBatch(context, `${database}.$cmd.backup`, (view) => records(view, database, without), {
      batchSize: 0,
      noCursorTimeout: true,
    })
  },
}

function* records(view: View, database: string, without: ReadonlySet<unknown>): Generator<Uint8Array> {
  for (const collection of view.collections(database)) {
    const { name, options } = collection
    if (without.has(name)) continue
    yield encode({ collection: name, options, indexes: collection.indexes() })
    for (const { bytes } of collection.scan().records) yield wrapped(bytes)
  }
}

const nameOfField = Buffer.from("\x03document\0", "latin1")

/** `{ document }`, without decoding what is wrapped. */
function wrapped(bytes: Uint8Array): Buffer {
  const size = Buffer.alloc(4)
  size.writeInt32LE(4 + nameOfField.length + bytes.length + 1)
  return Buffer.concat([size, nameOfField, bytes, Buffer.alloc(1)])
}
