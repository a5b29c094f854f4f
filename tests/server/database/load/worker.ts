import type { Db, MongoClient } from "mongodb"

/** What somebody was told is kept, by key, and the one deed whose answer is still waited for. */
class Ledger {
  readonly acknowledged = new Map<string, unknown>()
  private done = 0
  private pending: { key: string; after: unknown } | undefined

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
    return [...keys]
      .filter((key) => !same(found.get(key), this.acknowledged.get(key)))
      .map(
        (key) => `${key}: ${JSON.stringify(found.get(key))} instead of ${JSON.stringify(this.acknowledged.get(key))}`,
      )
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
export const below = (limit: number) => Math.floor(Math.random() * limit)

/** Somebody who writes until the database is gone, and knows afterwards what must be there. */
export abstract class Worker {
  protected readonly ledger = new Ledger()
  private ordinal = 0

  constructor(protected readonly name: string) {}

  /** What must be there before it begins. */
  async prepare(_db: Db) {}

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
