import type { Document } from "../values/types.ts"
import { decode } from "./documents.ts"
import { headerSize, opcodes, ProtocolError, writeHeader } from "./frames.ts"
import type { Request } from "./message.ts"

const awaitCapable = 8

/** Reads an OP_QUERY, which drivers still open a connection with; the command lies in its query. */
export function readQuery(message: Buffer): Request {
  const nameEnd = message.indexOf(0, headerSize + 4)
  if (nameEnd < 0) throw new ProtocolError("query without a collection")
  const [database, ...collection] = message.toString("utf8", headerSize + 4, nameEnd).split(".")
  if (collection.join(".") !== "$cmd") throw new ProtocolError("a query that is no command")

  const at = nameEnd + 1 + 8
  const size = at + 4 <= message.length ? message.readInt32LE(at) : 0
  if (size < 5 || at + size > message.length) throw new ProtocolError(`query of ${size} bytes`)
  const query: Document = decode(message.subarray(at, at + size))
  return { body: { ...query, $db: database }, sequences: new Map(), answered: true }
}

/** An answer to an OP_QUERY. */
export function writeReply(responseTo: number, body: Uint8Array): Buffer {
  const message = Buffer.alloc(headerSize + 20 + body.length)
  message.writeInt32LE(awaitCapable, headerSize)
  message.writeInt32LE(1, headerSize + 16)
  message.set(body, headerSize + 20)
  writeHeader(message, responseTo, opcodes.reply)
  return message
}
