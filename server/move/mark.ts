import type { Db } from "mongodb"
import type { Sum } from "./comparing.ts"
import { describedIn } from "./describing.ts"
import { MoveError, type Side } from "./sides.ts"

/** What stands in the database that data are moved to: until it is finished, no site may start on them. */
type Mark = { _id: "move"; from: string; startedAt: Date; finishedAt: Date | null; collections?: Sum[] }

const marks = (db: Db) => db.collection<Mark>("moves")
const _id = "move"

/** Refuses data that a move has not brought completely. */
export async function refuseHalfMoved(db: Db): Promise<void> {
  if ((await marks(db).countDocuments({ _id, finishedAt: null })) > 0)
    throw new MoveError("The data were not moved here completely: run the same npm run move again, to its end.")
}

/** Marks a database as the target of this move: an empty one, or one in which this very move was interrupted. */
export async function begin({ db, called }: Side, from: string): Promise<void> {
  const mark = await marks(db).findOne({ _id })
  if (mark?.finishedAt === null) {
    if (mark.from === from) return
    throw new MoveError(
      `${called} holds an unfinished move from ${mark.from}. Finish that one, or remove what it left.`,
    )
  }
  if ((await describedIn(db)).length > 0)
    throw new MoveError(`${called} holds data already, and nothing is ever moved over data. Name an empty database.`)
  await marks(db).replaceOne({ _id }, { from, startedAt: new Date(), finishedAt: null }, { upsert: true })
}

export async function finish({ db }: Side, collections: Sum[]): Promise<void> {
  await marks(db).updateOne({ _id }, { $set: { finishedAt: new Date(), collections } })
}
