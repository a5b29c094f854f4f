import type { Jobs } from "../server/jobs.ts"
import type { Schedule } from "../server/schedule.ts"
import { emptyBin } from "./attachment.ts"

/** The one page of background work: its name → the method to call. Each carries ids and may run twice. */
export const jobs: Jobs = {
  "attachments.emptyBin": emptyBin,
}

/** What is done every day, and at which hour of Brussels: a line of `jobs`. */
export const schedule: Schedule = [
  { job: "attachments.emptyBin", at: "03:20" },
]
