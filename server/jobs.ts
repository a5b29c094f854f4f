import { Schema, model } from "mongoose"
import { now } from "./clock.ts"
import { afterStep } from "./inOneStep.ts"
import { log } from "./log.ts"
import { startWorker, type Worker } from "./worker.ts"

/** What background work there is: its name → the method to call with the ids that it was given. */
export type Jobs = Record<string, (...ids: string[]) => Promise<void>>

const minutes = 60_000

/** How long a process may hold a job before another one takes it over, in milliseconds. */
const lease = 10 * minutes

/** The pauses after the first failures, in milliseconds; the last one repeats until `triesAtMost`. */
const pauses = [0.5, 2, 10, 30, 120, 360].map((pause) => pause * minutes)
const triesAtMost = 12

const schema = new Schema(
  {
    name: { type: String, required: true },
    ids: { type: [String], default: [] },
    // When it may be done; while a process does it, the end of its lease, so that a killed one's job is due again.
    dueAt: { type: Date, required: true },
    attempts: { type: Number, default: 0 },
    error: { type: String, default: null },
    failed: { type: Date, default: null },
  },
  { timestamps: true },
)
schema.index({ failed: 1, dueAt: 1 })

/** Background work that waits, is being done, or has failed for good; what is done is gone. */
export const Job = model("Job", schema)

/** What has failed and waits to be tried again, or has failed for good, the newest first; what is done is not among it. */
export const failedJobs = (most: number) =>
  Job.find({ error: { $ne: null } })
    .sort({ updatedAt: -1, _id: -1 })
    .limit(most)
    .lean()

/** How much there is of it. */
export const countFailedJobs = (): Promise<number> => Job.countDocuments({ error: { $ne: null } })

let worker: Worker | null = null

/** What has failed for good is due again, with as many tries as at first, in the caller's step; how many there were of it. */
export async function tryAgain(): Promise<number> {
  const { modifiedCount } = await Job.updateMany(
    { failed: { $ne: null } },
    { $set: { failed: null, attempts: 0, dueAt: now() } },
  )
  afterStep(() => worker?.wake())
  return modifiedCount
}

/**
 * Leaves work to be done after this step: `name` is a line of models/jobs.ts, `ids` are what it works on, never a
 * document. It is done at least once, soon, by any process; it may be done twice, so doing it again must do no harm.
 */
export async function enqueue(name: string, ...ids: unknown[]): Promise<void> {
  await enqueueAt(now(), name, ...ids)
}

/** The same, not before a moment. */
export async function enqueueAt(dueAt: Date, name: string, ...ids: unknown[]): Promise<void> {
  await new Job({ name, ids: ids.map(String), dueAt }).save()
  afterStep(() => worker?.wake())
}

/** Does the job that has waited longest; false when none is due. A failed one waits longer each time, then stays failed. */
export async function doNextJob(jobs: Jobs): Promise<boolean> {
  const waiting = await Job.findOne({ failed: null, dueAt: { $lte: now() } })
    .sort({ dueAt: 1 })
    .lean()
  if (!waiting) return false
  const leased = await Job.findOneAndUpdate(
    { _id: waiting._id, attempts: waiting.attempts, failed: null },
    { $inc: { attempts: 1 }, $set: { dueAt: new Date(now().getTime() + lease) } },
  ).lean()
  if (!leased) return true
  try {
    const work = jobs[waiting.name]
    if (!work) throw new Error(`No job is called "${waiting.name}"`)
    await work(...waiting.ids)
    await Job.deleteOne({ _id: waiting._id })
  } catch (error) {
    await putOff(waiting, error as Error)
  }
  return true
}

async function putOff(job: { _id: unknown; name: string; attempts: number }, error: Error): Promise<void> {
  log.error({ err: error, job: job.name, attempt: job.attempts + 1 }, "A job failed")
  const pause = pauses[Math.min(job.attempts, pauses.length - 1)]!
  const over = job.attempts + 1 >= triesAtMost
  await Job.updateOne(
    { _id: job._id },
    {
      $set: {
        error: error.message.slice(0, 500),
        dueAt: new Date(now().getTime() + pause),
        failed: over ? now() : null,
      },
    },
  )
}

/** Does jobs as they come until `stop`; enqueueing in this process wakes it at once. */
export function startJobs(jobs: Jobs): Worker {
  worker = startWorker("jobs", () => doNextJob(jobs))
  return worker
}
