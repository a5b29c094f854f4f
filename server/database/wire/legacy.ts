import { Double } from "bson"
import { MongoError } from "../errors.ts"
import { location } from "../query/refuse.ts"
import type { Document } from "../values/types.ts"
import { decode, encode } from "./documents.ts"
import { headerSize, opcodes, ProtocolError, writeHeader } from "./frames.ts"
import { putBody, type Request } from "./message.ts"

const awaitCapable = 8
const queryFailure = 2

/** What drivers still open a connection with; everything else has come as OP_MSG since MongoDB 5.1. */
const greetings = new Set([
  "_isSelf",
  "authenticate",
  "buildInfo",
  "buildinfo",
  "hello",
  "isMaster",
  "ismaster",
  "saslContinue",
  "saslStart",
])

const outdated =
  "The client driver may require an upgrade. For more details see " +
  "https://dochub.mongodb.org/core/legacy-opcode-removal"

/** Reads an OP_QUERY, which drivers still open a connection with; the command lies in its query. */
export function readQuery(message: Buffer): Request {
  const nameEnd = message.indexOf(0, headerSize + 4)
  if (nameEnd < 0) throw new ProtocolError("query without a collection")
  const [database, ...collection] = message.toString("utf8", headerSize + 4, nameEnd).split(".")
  if (collection.join(".") !== "$cmd") throw location(5739101, `OP_QUERY is no longer supported. ${outdated}`)

  const at = nameEnd + 1 + 8
  const size = at + 4 <= message.length ? message.readInt32LE(at) : 0
  if (size < 5 || at + size > message.length) throw new ProtocolError(`query of ${size} bytes`)
  const query: Document = decode(message.subarray(at, at + size))
  const name = Object.keys(query)[0] ?? ""
  if (!greetings.has(name)) {
    throw new MongoError("UnsupportedOpQueryCommand", `Unsupported OP_QUERY command: ${name}. ${outdated}`, {
      code: 352,
    })
  }
  return { body: { ...query, $db: database }, sequences: new Map(), answered: true }
}

/** What a client hears that asks for the rest of an old cursor (OP_GET_MORE). */
export const noGetMore = () => location(5745702, `OP_GET_MORE is no longer supported. ${outdated}`)

/** How an old client learns that its query was refused: `$err` in a reply that says so by a flag too. */
export function failureReply(responseTo: number, { code, message }: MongoError) {
  return writeReply(responseTo, encode({ $err: message, code, ok: new Double(0) }), undefined, queryFailure)
}

/** An answer to an OP_QUERY. */
export function writeReply(
  responseTo: number,
  body: Uint8Array,
  tail: Uint8Array = new Uint8Array(),
  flags = 0,
): Buffer {
  const message = Buffer.alloc(headerSize + 20 + body.length + tail.length)
  message.writeInt32LE(awaitCapable | flags, headerSize)
  message.writeInt32LE(1, headerSize + 16)
  putBody(message, headerSize + 20, body, tail)
  writeHeader(message, responseTo, opcodes.reply)
  return message
}
