/** How deep documents may lie in each other: MongoDB's own limit. */
export const maxDepth = 200

const double = new Float64Array(1)
const doubleBytes = new Uint8Array(double.buffer)

/** Names of fields come back again and again: the same bytes give the same string, without being decoded anew. */
const names = new Array<string | undefined>(4096)

export function damaged(reason: string) {
  return new Error(`The bytes are not a BSON document: ${reason}.`)
}

/** Reads the parts of BSON one after the other, never beyond the bytes that it was given. */
export class Cursor {
  at = 0
  /** Where the document that is being read ends. */
  #end: number
  #depth = 0
  readonly #buffer: Buffer

  constructor(readonly bytes: Uint8Array) {
    this.#end = bytes.length
    this.#buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** Reads the length of a document or an array and goes inside; gives what `leave` needs to come out again. */
  enter(): number {
    const start = this.at
    const outer = this.#end
    const size = this.int32()
    if (size < 5 || size > outer - start) throw damaged("a length is wrong")
    if (this.bytes[start + size - 1] !== 0) throw damaged("a document has no end")
    if (++this.#depth > maxDepth) throw damaged(`documents lie in each other more than ${maxDepth} deep`)
    this.#end = start + size
    return outer
  }

  leave(outer: number) {
    if (this.at !== this.#end) throw damaged("a document ends too early")
    this.#end = outer
    this.#depth--
  }

  /** Moves on, and tells where from. */
  skip(length: number): number {
    const start = this.at
    if (length < 0 || length > this.#end - start) throw damaged("a value is longer than its document")
    this.at = start + length
    return start
  }

  byte(): number {
    return this.bytes[this.skip(1)]!
  }

  int32(): number {
    const at = this.skip(4)
    const { bytes } = this
    return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
  }

  double(): number {
    const at = this.skip(8)
    for (let i = 0; i < 8; i++) doubleBytes[i] = this.bytes[at + i]!
    return double[0]!
  }

  skipName() {
    while (this.byte() !== 0) {
      /* the names of elements are their places */
    }
  }

  name(): string {
    const { bytes } = this
    const start = this.at
    let hash = 0
    let at = start
    for (let byte = bytes[at]; byte !== 0; byte = bytes[++at]) {
      if (byte === undefined || at >= this.#end) throw damaged("a name has no end")
      hash = (hash * 31 + byte) & 0xfffffff
    }
    this.at = at + 1
    const slot = hash & 4095
    const known = names[slot]
    if (known !== undefined && this.#spells(known, start, at)) return known
    return (names[slot] = this.#buffer.toString("utf8", start, at))
  }

  /** Whether a name is what the bytes say; one that is not plain ASCII never is, and is decoded again. */
  #spells(name: string, start: number, end: number): boolean {
    if (name.length !== end - start) return false
    for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) !== this.bytes[start + i]) return false
    return true
  }

  text(): string {
    const length = this.int32()
    const start = this.skip(length)
    if (length < 1 || this.bytes[start + length - 1] !== 0) throw damaged("a string has no end")
    return this.#buffer.toString("utf8", start, start + length - 1)
  }

  /** A copy of so many bytes: what is read must not change with the memory that it was read from. */
  copy(length: number): Buffer {
    const start = this.skip(length)
    return Buffer.from(this.bytes.subarray(start, start + length))
  }
}
