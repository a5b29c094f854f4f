import { Schema, model } from "mongoose"
import { Temporal } from "temporal-polyfill"
import { now } from "./clock.ts"
import { inOneStep } from "./inOneStep.ts"
import { enqueue } from "./jobs.ts"
import { startWorker, type Worker } from "./worker.ts"

/** Daily work: a line of models/jobs.ts, and the hour "HH:MM" in Brussels from which it is due. */
export type Schedule = { job: string, at: string }[]

/** One per job: the last day for which it was left in the queue, so that several processes leave it once. */
const Round = model("Round", new Schema({ _id: String, day: { type: String, required: true } }), "rounds")

/** Puts in the queue what is due today and was not yet; a day that the machine slept through is caught up once. */
export async function enqueueDue(schedule: Schedule): Promise<void> {
  const here = Temporal.Instant.fromEpochMilliseconds(now().getTime()).toZonedDateTimeISO("Europe/Brussels")
  const [day, time] = [here.toPlainDate().toString(), here.toPlainTime().toString().slice(0, 5)]
  const done = new Map((await Round.find().lean()).map((round) => [round._id, round.day]))
  for (const { job, at } of schedule) {
    const due = time >= at ? day : here.toPlainDate().subtract({ days: 1 }).toString()
    if ((done.get(job) ?? "") < due) await takeRound(job, due)
  }
}

async function takeRound(job: string, day: string): Promise<void> {
  await inOneStep(async () => {
    const taken = await Round.findById(job).lean()
    if (taken && taken.day >= day) return
    await Round.updateOne({ _id: job }, { $set: { day } }, { upsert: true })
    await enqueue(job)
  })
}

/** Looks every minute whether a day's work is due, until `stop`. */
export function startSchedule(schedule: Schedule): Worker {
  return startWorker("schedule", async () => {
    await enqueueDue(schedule)
    return false
  }, 60_000)
}
