import type { Db, IndexSpecification, MongoClient } from "mongodb"
import { below, Worker } from "./worker.ts"

const sheets = 800
const words = ["aide", "bail", "logement", "santé", "soins"]

const builds: Record<string, { key: IndexSpecification; unique?: boolean }> = {
  one: { key: { number: 1 }, unique: true },
  many: { key: { words: 1 } },
  both: { key: { words: -1, number: 1 } },
}

/** Builds indexes over a collection, unique and multikey ones, and drops them. */
export class Indexer extends Worker {
  override async prepare(db: Db) {
    await db
      .collection("shelf")
      .insertMany(
        Array.from({ length: sheets }, (_, number) => ({
          number,
          words: words.slice(number % 5).map((word) => `${word} ${number}`),
        })),
      )
  }

  protected override async step(_client: MongoClient, db: Db) {
    const shelf = db.collection("shelf")
    const [name, { key, unique = false }] = Object.entries(builds)[below(3)]!
    if (this.ledger.acknowledged.has(name)) await this.ledger.deed(name, undefined, () => shelf.dropIndex(name))
    else await this.ledger.deed(name, unique, () => shelf.createIndex(key, { name, unique }))
  }

  protected override async found(db: Db) {
    const indexes = await db.collection("shelf").indexes()
    return new Map(indexes.filter(({ name }) => name !== "_id_").map(({ name, unique = false }) => [name!, unique]))
  }
}
