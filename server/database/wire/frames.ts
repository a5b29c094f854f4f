/** The largest message that a client may send, told to it in `hello` (maxMessageSizeBytes). */
export const maxMessageSize = 48_000_000

export const headerSize = 16

export const opcodes = { reply: 1, query: 2004, getMore: 2005, compressed: 2012, message: 2013 } as const

/** The four int32 that open every message (MongoDB Wire Protocol, "Standard Message Header"). */
export interface Header {
  length: number
  requestId: number
  responseTo: number
  opcode: number
}

/** A stream that does not speak the protocol; the connection is closed, for there is no message to answer. */
export class ProtocolError extends Error {}

export function readHeader(message: Buffer): Header {
  return {
    length: message.readInt32LE(0),
    requestId: message.readInt32LE(4),
    responseTo: message.readInt32LE(8),
    opcode: message.readInt32LE(12),
  }
}

let lastRequestId = 0

export function writeHeader(message: Buffer, responseTo: number, opcode: number) {
  lastRequestId = (lastRequestId + 1) & 0x7fffffff
  message.writeInt32LE(message.length, 0)
  message.writeInt32LE(lastRequestId, 4)
  message.writeInt32LE(responseTo, 8)
  message.writeInt32LE(opcode, 12)
}

/** Cuts the bytes of a connection into whole messages. */
export class FrameReader {
  private chunks: Buffer[] = []
  private size = 0

  /** Takes what arrived and gives the messages that are now complete, header included. */
  push(chunk: Buffer): Buffer[] {
    this.chunks.push(chunk)
    this.size += chunk.length
    const messages: Buffer[] = []
    for (let message = this.next(); message; message = this.next()) messages.push(message)
    return messages
  }

  private next(): Buffer | undefined {
    if (this.size < headerSize) return undefined
    const length = this.joined(headerSize).readInt32LE(0)
    if (length < headerSize || length > maxMessageSize) throw new ProtocolError(`message of ${length} bytes`)
    if (this.size < length) return undefined

    const bytes = this.joined(length)
    this.chunks[0] = bytes.subarray(length)
    if (this.chunks[0].length === 0) this.chunks.shift()
    this.size -= length
    return bytes.subarray(0, length)
  }

  /** The first chunk, made long enough: a large message is thus copied once, when all of it is there. */
  private joined(length: number): Buffer {
    if (this.chunks[0]!.length < length) this.chunks = [Buffer.concat(this.chunks, this.size)]
    return this.chunks[0]!
  }
}
