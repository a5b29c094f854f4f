import mongoose from "mongoose"
import "./account.ts"
import "./affiliation.ts"
import "./body.ts"
import "./network.ts"
import "./organisation.ts"
import "./person.ts"
import "./seat.ts"

/** Waits until every collection and index exists: a transaction must not be the first to touch a collection. */
export async function readyModels(): Promise<void> {
  for (const name of mongoose.modelNames()) {
    await mongoose.model(name).createCollection()
    await mongoose.model(name).init()
  }
}
