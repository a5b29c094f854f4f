import { jobs } from "../../models/jobs.ts"
import { doNextJob } from "../../server/jobs.ts"

/** Does what waits, as the worker of a site does, until nothing is due. */
export async function doJobs(): Promise<void> {
  while (await doNextJob(jobs));
}
