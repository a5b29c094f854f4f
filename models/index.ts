import mongoose from "mongoose"
import "../server/jobs.ts"
import "../server/outbox.ts"
import "../server/schedule.ts"
import "./account.ts"
import "./affiliation.ts"
import "./attendance.ts"
import "./body.ts"
import "./convocation.ts"
import "./meeting.ts"
import "./network.ts"
import "./organisation.ts"
import "./person.ts"
import "./replyLink.ts"
import "./searchEntry.ts"
import "./seat.ts"
import "./series.ts"

/** Waits until every collection and index exists: a transaction must not be the first to touch a collection. */
export async function readyModels(): Promise<void> {
  for (const name of mongoose.modelNames()) {
    await mongoose.model(name).createCollection()
    await mongoose.model(name).init()
  }
}
