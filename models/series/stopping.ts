import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { binnedLong } from "../concerns/bin.ts"
import { isDay } from "../concerns/day.ts"
import { type Fact, fact } from "../concerns/fact.ts"
import { notEnded } from "../meeting/ending.ts"
import { takeOut, throwAway } from "../meeting/binning.ts"
import { Meeting } from "../meeting.ts"
import { Series } from "../series.ts"

type Id = Types.ObjectId

/** binned: how many meetings went to the bin · kept: those to come that people were told of, or that somebody wrote about. */
export type Stopped = { binned: number; kept: number }

// Meetings after a day that are still to come and take place.
const comingAfter = (series: Id, day: string | null) => ({
  series,
  ...notEnded(),
  ...(day ? { day: { $gt: day } } : {}),
  cancelled: null,
  binned: null,
})

async function throwRest(series: Id, after: string | null, binned: Fact): Promise<Stopped> {
  const coming = await Meeting.find(comingAfter(series, after)).sort({ day: 1 })
  let thrown = 0
  for (const meeting of coming) if ((await throwAway(meeting, binned)) === null) thrown += 1
  return { binned: thrown, kept: coming.length - thrown }
}

async function bringBack(series: Id, { at }: Fact): Promise<void> {
  for (const meeting of await Meeting.find({ series, "binned.at": at })) await takeOut(meeting)
}

// What it threw away comes back with it.
async function takeBack(id: Id, done: "stopped" | "binned"): Promise<void> {
  await inOneStep(async () => {
    const series = still(await Series.findById(id))
    if (!series[done]) return
    await bringBack(id, series[done] as Fact)
    series.set({ [done]: null })
    await series.save()
  })
}

/** Stops a series after a day: what it planned beyond, and nobody was told of, goes to the bin; what people were told of stays. */
export async function stopSeries(id: Id, { day, by }: { day: string; by: string }): Promise<Stopped> {
  if (!isDay(day)) throw new FormError({ day: "common.errors.day" })
  return inOneStep(async () => {
    const series = still(await Series.findById(id))
    // Said again with another day: the first one is taken back before.
    if (series.stopped) await bringBack(id, series.stopped as Fact)
    const stopped = fact(by)
    series.set({ stopped: { ...stopped, day } })
    await series.save()
    return throwRest(id, day, stopped)
  })
}

/** Goes on with a series that was stopped: what its stop threw away comes back. */
export const resumeSeries = (id: Id): Promise<void> => takeBack(id, "stopped")

/** Throws a series away: its meetings to come that nobody was told of go with it, the others stay as ordinary meetings. */
export async function binSeries(id: Id, by: string): Promise<Stopped> {
  return inOneStep(async () => {
    const series = still(await Series.findById(id))
    if (series.binned) return { binned: 0, kept: 0 }
    const binned = fact(by)
    series.set({ binned })
    await series.save()
    return throwRest(id, null, binned)
  })
}

/** Takes a series out of the bin, with the meetings that went there with it. */
export const restoreSeries = (id: Id): Promise<void> => takeBack(id, "binned")

/** Every night: a series that has been in the bin for thirty days is gone; meetings that it left no longer name it. */
export async function emptySeriesBin(): Promise<void> {
  for (const { _id } of await Series.find(binnedLong()).select("_id").lean())
    await inOneStep(async () => {
      await Meeting.updateMany({ series: _id }, { $set: { series: null } })
      await Series.deleteOne({ _id })
    })
}
