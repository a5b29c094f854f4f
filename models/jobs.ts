import { backUp } from "../server/backup/nightly.ts"
import type { Jobs } from "../server/jobs.ts"
import type { Schedule } from "../server/schedule.ts"
import { warnOfAttempts } from "./account/letters.ts"
import { note } from "./audit.ts"
import { indexRenamedBody } from "./body/editing.ts"
import { indexRenamedOrganisation } from "./organisation/editing.ts"
import { mailAskedLink } from "./password.ts"
import { indexImport } from "./operation/indexing.ts"
import { completeDepartures } from "./departure/completing.ts"
import { emptyEventBin } from "./event/editing.ts"
import { emptyGuideBin } from "./guidePage/binning.ts"
import { binSteadyDays } from "./limits.ts"
import { emptyMeetingBin } from "./meeting/binning.ts"
import { indexMeetingsOf } from "./meeting/searching.ts"
import { postNotices } from "./notify.ts"
import { indexPeopleOf } from "./person/editing.ts"
import { settleSecretaries } from "./seat/holding.ts"
import { emptySeriesBin } from "./series/stopping.ts"
import { emptyBin } from "./attachment.ts"

/** The one page of background work: its name → the method to call. Each carries ids and may run twice. */
export const jobs: Jobs = {
  "accounts.mailLink": mailAskedLink,
  "accounts.warn": warnOfAttempts,
  "backups.make": async () => {
    await backUp()
    await note("backupMade")
  },
  "departures.complete": completeDepartures,
  "events.emptyBin": emptyEventBin,
  "guide.emptyBin": emptyGuideBin,
  "meetings.emptyBin": async () => {
    await emptySeriesBin()
    await emptyMeetingBin()
  },
  "bodies.index": indexRenamedBody,
  "imports.index": indexImport,
  "meetings.index": indexMeetingsOf,
  "notices.post": postNotices,
  "organisations.index": indexRenamedOrganisation,
  "people.index": indexPeopleOf,
  "seats.settle": settleSecretaries,
  "attachments.emptyBin": emptyBin,
}

/** What is done every day, and at which hour of Brussels: a line of `jobs`. */
export const schedule: Schedule = [
  { job: "backups.make", at: "02:15" },
  { job: "departures.complete", at: "00:05" },
  { job: "seats.settle", at: "00:10" },
  { job: "events.emptyBin", at: "03:30", steady: binSteadyDays },
  { job: "guide.emptyBin", at: "03:40", steady: binSteadyDays },
  { job: "meetings.emptyBin", at: "03:50", steady: binSteadyDays },
  { job: "attachments.emptyBin", at: "03:20", steady: binSteadyDays },
]
