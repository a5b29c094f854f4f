import { elementsOf } from "../values/elements.ts"
import type { Document } from "../values/types.ts"
import { crc32c } from "./checksum.ts"
import { decode, orInvalid } from "./documents.ts"
import { headerSize, opcodes, ProtocolError, writeHeader } from "./frames.ts"

const flags = { checksumPresent: 1, moreToCome: 2 }
const requiredFlags = 0xffff

/** A request: the command, the documents sent beside it (raw, by field name), and whether it waits for an answer. */
export interface Request {
  body: Document
  sequences: Map<string, Uint8Array[]>
  answered: boolean
}

/** Reads an OP_MSG (MongoDB Wire Protocol): one body, any number of document sequences, an optional CRC-32C. */
export function readMessage(message: Buffer): Request {
  const flagBits = message.readUInt32LE(headerSize)
  if (flagBits & requiredFlags & ~(flags.checksumPresent | flags.moreToCome)) {
    throw new ProtocolError(`unknown required flags ${flagBits}`)
  }
  const end = flagBits & flags.checksumPresent ? checkedEnd(message) : message.length
  let body: Uint8Array | undefined
  const sequences = new Map<string, Uint8Array[]>()

  let at = headerSize + 4
  while (at < end) {
    const kind = message[at]
    const size = sizeAt(message, at + 1, end)
    const section = message.subarray(at + 1, at + 1 + size)
    if (kind === 0 && !body) body = section
    else if (kind === 1) readSequence(section, sequences)
    else throw new ProtocolError(`section of kind ${kind}`)
    at += 1 + size
  }
  if (!body) throw new ProtocolError("message without a body")
  return { body: readBody(body, sequences), sequences, answered: !(flagBits & flags.moreToCome) }
}

const insert = Buffer.from("\x02insert\0", "latin1")
const embedded = { document: 3, array: 4 }

/** The documents of an insert, also those in its body, are stored as they were sent: they are not read with it. */
function readBody(body: Uint8Array, sequences: Map<string, Uint8Array[]>): Document {
  const isInsert = insert.equals(body.subarray(4, 4 + insert.length))
  if (!isInsert || sequences.has("documents")) return decode(body)
  const elements = orInvalid(() => elementsOf(body))
  const list = elements.find(({ name, type }) => name === "documents" && type === embedded.array)
  const items = list && orInvalid(() => elementsOf(body.subarray(list.value, list.end)))
  if (!list || !items?.every(({ type }) => type === embedded.document)) return decode(body)
  sequences.set(
    "documents",
    items.map(({ value, end }) => body.subarray(list.value + value, list.value + end)),
  )
  const rest = Buffer.concat([body.subarray(0, list.start), body.subarray(list.end)])
  rest.writeInt32LE(rest.length)
  return decode(rest)
}

function checkedEnd(message: Buffer): number {
  const end = message.length - 4
  if (crc32c(message.subarray(0, end)) !== message.readUInt32LE(end)) throw new ProtocolError("wrong checksum")
  return end
}

function readSequence(section: Buffer, sequences: Map<string, Uint8Array[]>) {
  const nameEnd = section.indexOf(0, 4)
  if (nameEnd < 0) throw new ProtocolError("document sequence without a name")
  const documents: Uint8Array[] = []
  let at = nameEnd + 1
  while (at < section.length) {
    const size = sizeAt(section, at, section.length)
    documents.push(section.subarray(at, at + size))
    at += size
  }
  const name = section.toString("utf8", 4, nameEnd)
  if (sequences.has(name)) throw new ProtocolError(`document sequence ${name} given twice`)
  sequences.set(name, documents)
}

/** The int32 length found at a place, which must stay inside its surroundings. */
function sizeAt(bytes: Buffer, at: number, end: number): number {
  const size = at + 4 <= end ? bytes.readInt32LE(at) : 0
  if (size < 5 || at + size > end) throw new ProtocolError(`length ${size} at ${at}`)
  return size
}

const nothing = new Uint8Array()

/** A document with more elements at its end. */
export function putBody(message: Buffer, at: number, body: Uint8Array, tail: Uint8Array) {
  message.set(body, at)
  if (tail.length === 0) return
  message.set(tail, at + body.length - 1)
  message.writeInt32LE(body.length + tail.length, at)
  message[at + body.length + tail.length - 1] = 0
}

/** An answer as OP_MSG, without flags: this server never streams answers. `tail` are elements that end its body. */
export function writeMessage(responseTo: number, body: Uint8Array, tail: Uint8Array = nothing): Buffer {
  const message = Buffer.allocUnsafe(headerSize + 5 + body.length + tail.length)
  message.writeUInt32LE(0, headerSize)
  message[headerSize + 4] = 0
  putBody(message, headerSize + 5, body, tail)
  writeHeader(message, responseTo, opcodes.message)
  return message
}
