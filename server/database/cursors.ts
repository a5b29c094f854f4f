import { randomBytes } from "node:crypto"
import { MongoError } from "./errors.ts"

/** A cursor that nobody asked anything of for this long is closed, as in MongoDB. */
export const cursorTimeout = 10 * 60 * 1000

/** Documents in a first batch when the client says nothing; later batches are limited by their size alone. */
export const defaultFirstBatch = 101

/** Each open cursor holds a snapshot, which keeps old pages on the disk; one more closes the one that was used longest ago. */
export const maxOpenCursors = 100

/**
 * What one batch may hold, one larger document apart. MongoDB fills 16 MB; a quarter of it takes as little time for each
 * document, and this process holds a batch three times over while it is sent.
 */
export const maxBatchSize = 4 * 1024 * 1024

/** Answers that are still being fetched, read from the snapshot they started with. */
export interface Cursor {
  readonly id: bigint
  readonly ns: string
  /** The session, and the transaction in it, that may go on reading; undefined outside of sessions. */
  readonly owner: string | undefined
  readonly session: string | undefined
  readonly lasting: boolean
  /** What its command declared of the Stable API. */
  readonly api?: string | undefined
  readonly documents: BatchReader
  /** The time that its command may still take. */
  readonly time: { pause(): void; resume(): void }
  lastUsed: number
  close(): void
}

/** Gives documents batch by batch. */
export class BatchReader {
  private held: Uint8Array | undefined
  done = false

  constructor(private readonly source: Iterator<Uint8Array>) {}

  /** At most `count` documents. */
  take(count: number, maxSize = maxBatchSize): Uint8Array[] {
    const batch: Uint8Array[] = []
    let size = 0
    while (batch.length < count) {
      const document = this.peek()
      if (!document || (batch.length > 0 && size + document.length > maxSize)) break
      batch.push(document)
      size += document.length
      this.held = undefined
    }
    return batch
  }

  /** Looks whether something is left, for `done` to be known. */
  peek(): Uint8Array | undefined {
    if (!this.held && !this.done) {
      const next = this.source.next()
      if (next.done) this.done = true
      else this.held = next.value
    }
    return this.held
  }

  close() {
    this.done = true
    this.held = undefined
    this.source.return?.()
  }
}

export class Cursors {
  private readonly open = new Map<bigint, Cursor>()

  add(cursor: Omit<Cursor, "id" | "lastUsed">): Cursor {
    const id = randomBytes(8).readBigInt64LE() & 0x7fffffffffffffffn || 1n
    const added = { ...cursor, id, lastUsed: Date.now() }
    this.open.set(id, added)
    const [oldest] = this.open.values()
    if (oldest && this.open.size > maxOpenCursors) this.close(oldest)
    return added
  }

  /** The cursor, if it is open; it is now the one used last. */
  find(id: bigint): Cursor | undefined {
    const cursor = this.open.get(id)
    if (!cursor) return undefined
    cursor.lastUsed = Date.now()
    this.open.delete(id)
    this.open.set(id, cursor)
    return cursor
  }

  /** The cursor, or CursorNotFound. */
  get(id: bigint): Cursor {
    const cursor = this.find(id)
    if (!cursor) throw new MongoError("CursorNotFound", `cursor id ${id} not found`)
    return cursor
  }

  close(cursor: Cursor) {
    this.open.delete(cursor.id)
    cursor.close()
  }

  closeWhere(over: (cursor: Cursor) => boolean) {
    for (const cursor of [...this.open.values()]) if (over(cursor)) this.close(cursor)
  }

  closeIdle(now: number) {
    this.closeWhere((cursor) => !cursor.lasting && now - cursor.lastUsed > cursorTimeout)
  }

  get size() {
    return this.open.size
  }
}
