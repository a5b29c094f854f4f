import { MongoServerError, type Db, type MongoClient } from "mongodb"
import { below, Worker } from "./worker.ts"

type Move = { _id: string; by: string; amount: number }

/** Moves an amount and writes it down, in one transaction over three collections, which others write to as well. */
export class Mover extends Worker {
  protected override async step(client: MongoClient, db: Db) {
    const _id = this.next()
    const amount = below(100)
    const move = () =>
      client.withSession(async (session) => {
        session.startTransaction()
        await db.collection<Move>("from").findOne({}, { session })
        for (const place of ["from", "to", "journal"]) {
          await db.collection<Move>(place).insertOne({ _id, by: this.name, amount }, { session })
        }
        await session.commitTransaction()
      })
    try {
      await this.ledger.deed(_id, [amount, amount, amount], move)
    } catch (error) {
      // The first two moves may both make the collections: one of them is then refused whole.
      if (!(error instanceof MongoServerError) || error.code !== 112) throw error
    }
  }

  protected override async found(db: Db) {
    const found = new Map<string, unknown[]>()
    for (const place of ["from", "to", "journal"]) {
      const rows = await db.collection<Move>(place).find({ by: this.name }).toArray()
      for (const { _id, amount } of rows) found.set(_id, [...(found.get(_id) ?? []), amount])
    }
    return found
  }
}
