import { Types } from "mongoose"
import { copying } from "../../server/answers.ts"
import { still } from "../../server/authorize.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Body } from "../body.ts"
import { addDays, addMinutes, today } from "../concerns/day.ts"
import { changesOf } from "../concerns/meanwhile.ts"
import { dayIn, daysOf, monthOf, type Rhythm } from "../concerns/rhythm.ts"
import { ofBody } from "../concerns/audience.ts"
import { limits } from "../limits.ts"
import { notEnded } from "../meeting/ending.ts"
import { Meeting } from "../meeting.ts"
import { type Change, fieldsOf, noteChange, type Plan } from "../meeting/planning.ts"
import { type Asking, refuseTwinSeries } from "../meeting/twins.ts"
import { indexMeeting } from "../meeting/searching.ts"
import { Series } from "../series.ts"

/** What the meetings of a series take from it; a meeting where one of them was changed by hand keeps its own. */
const shared = ["title", "start", "length", "place.name", "place.address", "link"] as const

/** What the form of a series shows as it is saved; `end` stands for the length. */
export function seriesPlanOf(series: Series): Plan {
  return {
    title: series.title,
    "rule.nth": series.rule!.nth,
    "rule.weekday": series.rule!.weekday,
    start: series.start,
    end: addMinutes(series.start, series.length),
    "place.name": series.place.name,
    "place.address": series.place.address,
    link: series.link,
  }
}

const common = (series: Series): Plan =>
  Object.fromEntries(shared.map((path) => [path, series.get(path) as string | number]))

async function addMeetings(series: Series, days: string[]): Promise<void> {
  const body = still(await Body.findById(series.body))
  for (const day of days) {
    const meeting = new Meeting({
      body: body._id,
      audience: ofBody(body._id),
      series: series._id,
      day,
      ruledDay: day,
      ...common(series),
    })
    await copying(() => meeting.save())
    await indexMeeting(meeting, body)
  }
}

/**
 * Plans a series and its next twelve meetings from a day on, each an ordinary meeting of its own. With `asking`, the same
 * series that is there already is asked about first (Twin).
 */
export async function planSeries(
  body: Body,
  { plan, from, by, asking = null }: { plan: Plan; from: string; by: string; asking?: Asking | null },
): Promise<Series> {
  const fields = fieldsOf(plan)
  return inOneStep(async () => {
    const series = new Series({ body: body._id, by, ...fields })
    await series.validate()
    if (asking)
      await refuseTwinSeries(body._id, { rule: series.rule!, start: series.start, length: series.length }, asking)
    await series.save()
    await addMeetings(series, daysOf(series.rule as Rhythm, from, limits.seriesMeetings))
    return series
  })
}

/** Plans the twelve meetings after the last one. */
export async function extendSeries(id: Types.ObjectId): Promise<void> {
  await inOneStep(async () => {
    const series = still(await Series.findById(id))
    if (series.binned || series.stopped) return
    const last = await Meeting.findOne({ series: id, binned: null, ruledDay: { $ne: null } })
      .sort({ ruledDay: -1 })
      .lean()
    const after = [addDays(last?.ruledDay ?? today(), 1), today()].sort().at(-1)!
    // Counting on from the next month: a rule changed since must not give a month two meetings.
    const days = daysOf(series.rule as Rhythm, after, limits.seriesMeetings + 1)
      .filter((day) => !last?.ruledDay || monthOf(day) > monthOf(last.ruledDay))
      .slice(0, limits.seriesMeetings)
    await addMeetings(series, days)
  })
}

/** moved: meetings that follow the series · kept: those that people were convoked to. */
export type Rescheduled = { moved: number; kept: number }

/**
 * Changes a series. Only meetings to come that nobody was convoked to follow it, each within its month; what was
 * changed by hand in one of them (its day, its place) stays.
 */
export async function changeSeries(id: Types.ObjectId, { typed, was, by }: Change): Promise<Rescheduled> {
  return inOneStep(async () => {
    const series = still(await Series.findById(id))
    const changes = changesOf(seriesPlanOf(series), { typed, was }, null)
    const before = common(series)
    const start = String(changes["start"] ?? series.start)
    const end = "start" in changes || "end" in changes ? { end: changes["end"] ?? seriesPlanOf(series)["end"]! } : {}
    series.set(fieldsOf({ ...changes, ...end }, start))
    await series.save()
    const coming = await Meeting.find({ series: id, ...notEnded(), cancelled: null, binned: null }).sort({ day: 1 })
    let moved = 0
    for (const meeting of coming) if (await follow(meeting, series, before, by)) moved += 1
    return { moved, kept: coming.length - moved }
  })
}

async function follow(meeting: Meeting, series: Series, before: Plan, by: string): Promise<boolean> {
  if (meeting.convoked) return false
  if (meeting.ruledDay && meeting.day === meeting.ruledDay) {
    const day = dayIn(monthOf(meeting.ruledDay), series.rule as Rhythm)
    // This month's new day may be over already: that meeting keeps its day.
    if (day >= today()) meeting.set({ day, ruledDay: day })
  }
  for (const path of shared) if (meeting.get(path) === before[path]) meeting.set(path, series.get(path))
  await noteChange(meeting, by)
  return true
}
