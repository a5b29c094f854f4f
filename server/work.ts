import { config } from "./config.ts"
import { type Renderer, startDelivery } from "./delivery.ts"
import { type Jobs, startJobs } from "./jobs.ts"
import { createMailer } from "./mailer.ts"
import { type Schedule, startSchedule } from "./schedule.ts"

type Work = { jobs: Jobs; schedule?: Schedule; renderMail: Renderer }

/** Starts what happens behind the pages: jobs, daily work, mail. The answer ends it, when what is at hand is done. */
export function startWork({ jobs, schedule = [], renderMail }: Work): () => Promise<void> {
  const mailer = config.smtpUrl
    ? createMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom, baseUrl: config.baseUrl })
    : null
  const workers = [startJobs(jobs), startSchedule(schedule), startDelivery({ render: renderMail, mailer })]
  return async () => {
    await Promise.all(workers.map((worker) => worker.stop()))
  }
}
