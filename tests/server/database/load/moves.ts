import type { Db, MongoClient } from "mongodb"
import { below, Worker } from "./worker.ts"

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
