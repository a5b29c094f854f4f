/** Bytes that grow as they are written. */
export class ByteWriter {
  private buffer = Buffer.allocUnsafe(256)
  length = 0

  byte(value: number) {
    this.reserve(1)
    this.buffer[this.length++] = value
  }

  bytes(values: Uint8Array) {
    this.reserve(values.length)
    this.buffer.set(values, this.length)
    this.length += values.length
  }

  unsigned32(value: number) {
    this.reserve(4)
    this.length = this.buffer.writeUInt32BE(value, this.length)
  }

  unsigned64(value: bigint) {
    this.reserve(8)
    this.length = this.buffer.writeBigUInt64BE(value, this.length)
  }

  double(value: number) {
    this.reserve(8)
    this.length = this.buffer.writeDoubleBE(value, this.length)
  }

  /** UTF-8 that ends by 00 01; a NUL inside becomes 00 FF, so that the order is that of the bytes. */
  text(value: string) {
    this.reserve(value.length * 3)
    const start = this.length
    this.length += this.buffer.write(value, start, "utf8")
    if (value.includes("\0")) this.escapeNuls(start)
    this.byte(0)
    this.byte(1)
  }

  /** Turns the order around from `start` on: a descending field. */
  complement(start: number) {
    for (let i = start; i < this.length; i++) this.buffer[i] = ~this.buffer[i]!
  }

  copy(start = 0): Buffer {
    return Buffer.from(this.buffer.subarray(start, this.length))
  }

  private escapeNuls(start: number) {
    const plain = this.copy(start)
    this.length = start
    for (const byte of plain) {
      this.byte(byte)
      if (byte === 0) this.byte(0xff)
    }
  }

  private reserve(size: number) {
    if (this.length + size <= this.buffer.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.length + size))
    this.buffer.copy(larger, 0, 0, this.length)
    this.buffer = larger
  }
}

/** The first byte string after all those that begin with `prefix`; undefined when there is none. */
export function successor(prefix: Uint8Array): Buffer | undefined {
  let length = prefix.length
  while (length > 0 && prefix[length - 1] === 0xff) length -= 1
  if (length === 0) return undefined
  const next = Buffer.from(prefix.subarray(0, length))
  next[length - 1]! += 1
  return next
}

export function complement(bytes: Uint8Array): Buffer {
  const turned = Buffer.from(bytes)
  for (let i = 0; i < turned.length; i++) turned[i] = ~turned[i]!
  return turned
}
