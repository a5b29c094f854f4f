import { Schema, model } from "mongoose"
import { Temporal } from "temporal-polyfill"
import { now, zone } from "./clock.ts"
import { inOneStep } from "./inOneStep.ts"
import { enqueue } from "./jobs.ts"
import { startWorker, type Worker } from "./worker.ts"
import { watchClock } from "./wrongClock.ts"

/**
 * Daily work: a line of models/jobs.ts, and the hour "HH:MM" in Brussels from which it is due. What removes for good is
 * done only after so many days in a row, `steady`: one leap of the clock makes nothing old.
 */
export type Schedule = { job: string; at: string; steady?: number }[]

/**
 * One per job: the last day for which it was left in the queue, so that several processes leave it once, and the day
 * since which none was left out.
 */
const Round = model(
  "Round",
  new Schema({ _id: String, day: { type: String, required: true }, since: String }),
  "rounds",
)

/**
 * Puts in the queue what is due today and was not yet; a day that the machine slept through is caught up once. A round
 * that is said to have been after today was a wrong clock's, and counts for nothing.
 */
export async function enqueueDue(schedule: Schedule): Promise<void> {
  const here = Temporal.Instant.fromEpochMilliseconds(now().getTime()).toZonedDateTimeISO(zone)
  const [day, time] = [here.toPlainDate().toString(), here.toPlainTime().toString().slice(0, 5)]
  const done = new Map((await Round.find().lean()).map((round) => [round._id, round.day]))
  for (const { job, at, steady = 0 } of schedule) {
    const due = time >= at ? day : daysBefore(day, 1)
    if (!isDone(done.get(job), due, day)) await takeRound(job, { due, today: day, steady })
  }
}

const isDone = (round: string | undefined, due: string, today: string) =>
  round !== undefined && round >= due && round <= today

const daysBefore = (day: string, days: number) => Temporal.PlainDate.from(day).subtract({ days }).toString()

async function takeRound(
  job: string,
  { due, today, steady }: { due: string; today: string; steady: number },
): Promise<void> {
  await inOneStep(async () => {
    const taken = await Round.findById(job).lean()
    if (isDone(taken?.day, due, today)) return
    const goesOn = taken && taken.day <= today && taken.day >= daysBefore(due, 2)
    const since = goesOn ? (taken.since ?? due) : due
    await Round.updateOne({ _id: job }, { $set: { day: due, since } }, { upsert: true })
    if (since <= daysBefore(due, steady)) await enqueue(job)
  })
}

/** Looks every minute whether a day's work is due, until `stop`; not while the clock shows another year. */
export function startSchedule(schedule: Schedule): Worker {
  const isRight = watchClock()
  return startWorker(
    "schedule",
    async () => {
      if (isRight()) await enqueueDue(schedule)
      return false
    },
    60_000,
  )
}
