import { createHash, randomBytes } from "node:crypto"
import { Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import { pipeline } from "node:stream/promises"
import { GridFSBucket, type Db, type MongoClient } from "mongodb"

/** What a worker was told is kept, by key, and the one deed whose answer it still waits for. */
class Ledger {
  readonly acknowledged = new Map<string, unknown>()
  private done = 0
  private pending: { key: string, after: unknown } | undefined

  /** Does something that makes `key` into `after` (undefined: it is gone), and notes it once it is acknowledged. */
  async deed(key: string, after: unknown, action: () => Promise<unknown>) {
    this.pending = { key, after }
    await action()
    this.note(key, after)
    this.pending = undefined
    this.done += 1
  }

  /** Compares with what is there: all that was acknowledged, and the pending deed done wholly or not at all. */
  differences(found: ReadonlyMap<string, unknown>): string[] {
    if (this.pending) {
      const { after, key } = this.pending
      if (same(found.get(key), after)) this.note(key, after)
      this.pending = undefined
    }
    const keys = new Set([...found.keys(), ...this.acknowledged.keys()])
    return [...keys].filter((key) => !same(found.get(key), this.acknowledged.get(key)))
      .map((key) => `${key}: ${JSON.stringify(found.get(key))} instead of ${JSON.stringify(this.acknowledged.get(key))}`)
  }

  get deeds() {
    return this.done
  }

  private note(key: string, after: unknown) {
    if (after === undefined) this.acknowledged.delete(key)
    else this.acknowledged.set(key, after)
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const below = (limit: number) => Math.floor(Math.random() * limit)
const someTags = () => Array.from({ length: below(4) }, () => below(50))

/** Somebody who writes until the database is gone, and knows afterwards what must be there. */
export abstract class Worker {
  protected readonly ledger = new Ledger()
  private ordinal = 0

  constructor(protected readonly name: string) {}

  async work(client: MongoClient) {
    for (;;) await this.step(client, client.db("load"))
  }

  async check(db: Db): Promise<string[]> {
    return this.ledger.differences(await this.found(db))
  }

  /** How many deeds were acknowledged. */
  get deeds() {
    return this.ledger.deeds
  }

  protected next() {
    return `${this.name}-${++this.ordinal}`
  }

  protected abstract step(client: MongoClient, db: Db): Promise<void>
  protected abstract found(db: Db): Promise<Map<string, unknown>>
}

type Row = { _id: string, by: string, unique: string, tags: number[] }

/** Inserts, updates and deletes under a unique and a multikey index. */
export class Writer extends Worker {
  protected override async step(_client: MongoClient, db: Db) {
    const rows = db.collection<Row>("rows")
    const known = [...this.ledger.acknowledged.keys()]
    const _id = known[below(known.length * 2)]
    if (_id === undefined) {
      const made = this.next()
      const row = { unique: `u-${made}`, tags: someTags() }
      await this.ledger.deed(made, row, () => rows.insertOne({ _id: made, by: this.name, ...row }))
    } else if (below(3) === 0) {
      await this.ledger.deed(_id, undefined, () => rows.deleteOne({ _id }))
    } else {
      const row = { unique: `u-${_id}-${below(1000)}`, tags: someTags() }
      await this.ledger.deed(_id, row, () => rows.updateOne({ _id }, { $set: row }))
    }
  }

  protected override async found(db: Db) {
    const rows = await db.collection<Row>("rows").find({ by: this.name }).toArray()
    return new Map(rows.map(({ _id, tags, unique }) => [_id, { unique, tags }]))
  }
}

type Move = { _id: string, by: string, amount: number }

/** Moves an amount and writes it down, in one transaction over three collections. */
export class Mover extends Worker {
  protected override async step(client: MongoClient, db: Db) {
    const _id = this.next()
    const amount = below(100)
    await this.ledger.deed(_id, [amount, amount, amount], () => client.withSession(async (session) => {
      session.startTransaction()
      for (const place of ["from", "to", "journal"]) {
        await db.collection<Move>(place).insertOne({ _id, by: this.name, amount }, { session })
      }
      await session.commitTransaction()
    }))
  }

  protected override async found(db: Db) {
    const found = new Map<string, unknown[]>()
    for (const place of ["from", "to", "journal"]) {
      const rows = await db.collection<Move>(place).find({ by: this.name }).toArray()
      for (const { _id, amount } of rows) found.set(_id, [...found.get(_id) ?? [], amount])
    }
    return found
  }
}

/** Puts files into GridFS. */
export class Uploader extends Worker {
  protected override async step(_client: MongoClient, db: Db) {
    const filename = this.next()
    const content = randomBytes(100_000 + below(300_000))
    await this.ledger.deed(filename, digest(content), () =>
      pipeline(Readable.from([content]), new GridFSBucket(db).openUploadStream(filename)))
  }

  protected override async found(db: Db) {
    const bucket = new GridFSBucket(db)
    const files = await bucket.find().toArray()
    const contents = files.map(async ({ _id, filename }): Promise<[string, string]> =>
      [filename, digest(await buffer(bucket.openDownloadStream(_id)))])
    return new Map(await Promise.all(contents))
  }
}

const digest = (content: Buffer) => createHash("sha1").update(content).digest("hex")
