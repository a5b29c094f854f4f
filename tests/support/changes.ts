import mongoose from "mongoose"
import { changeNumberIn, withChanges } from "../../server/changes.ts"

/** How many changes of the network are counted so far. */
export async function changesSoFar(): Promise<number> {
  const [row] = await mongoose.connection
    .db!.aggregate<{ changes: { number: number }[] }>([{ $documents: [{}] }, withChanges])
    .toArray()
  return changeNumberIn(row!)
}
