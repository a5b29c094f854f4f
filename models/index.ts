import mongoose from "mongoose"
import "../server/jobs.ts"
import "../server/outbox.ts"
import "../server/pressedOnce.ts"
import "../server/schedule.ts"
import "./accessLink.ts"
import "./account.ts"
import "./action.ts"
import "./affiliation.ts"
import "./attachment.ts"
import "./attendance.ts"
import "./body.ts"
import "./concerns/numbering.ts"
import "./convocation.ts"
import "./decision.ts"
import "./departure.ts"
import "./event.ts"
import "./feedAddress.ts"
import "./firstRun.ts"
import "./guideChapter.ts"
import "./guidePage.ts"
import "./guideReport.ts"
import "./interpellation.ts"
import "./meeting.ts"
import "./minutes.ts"
import "./minutesItem.ts"
import "./network.ts"
import "./organisation.ts"
import "./person.ts"
import "./position.ts"
import "./replyLink.ts"
import "./searchEntry.ts"
import "./seat.ts"
import "./series.ts"
import "./version.ts"

/** Waits until every collection and index exists: a transaction must not be the first to touch a collection. */
export async function readyModels(): Promise<void> {
  for (const name of mongoose.modelNames()) {
    await mongoose.model(name).createCollection()
    await mongoose.model(name).init()
  }
}
