import type { Db, MongoClient } from "mongodb"
import { below, Worker } from "./worker.ts"

type Row = { _id: string; by: string; unique: string; tags: number[] }

const someTags = () => Array.from({ length: below(4) }, () => below(50))

/** Inserts, updates and deletes under a unique and a multikey index. */
export class Writer extends Worker {
  override async prepare(db: Db) {
    await db.collection("rows").createIndexes([{ key: { unique: 1 }, unique: true }, { key: { tags: 1, by: 1 } }])
  }

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

type Leaf = { _id: number; edition: string; words: string[] }
const leaves = 40

/** Changes many documents by one command: all of them are of one edition, whenever it is looked at. */
export class Reviser extends Worker {
  override async prepare(db: Db) {
    const book = db.collection<Leaf>("book")
    await book.createIndex({ words: 1, edition: 1 })
    await this.ledger.deed("book", ["first"], () =>
      book.insertMany(Array.from({ length: leaves }, (_, _id) => ({ _id, edition: "first", words: [] }))),
    )
  }

  protected override async step(_client: MongoClient, db: Db) {
    const edition = this.next()
    await this.ledger.deed("book", [edition], () =>
      db.collection<Leaf>("book").updateMany({}, { $set: { edition, words: [edition, `${edition} again`] } }),
    )
  }

  protected override async found(db: Db) {
    return new Map([["book", await db.collection<Leaf>("book").distinct("edition")]])
  }
}
