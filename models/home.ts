import { type PipelineStage, Types } from "mongoose"
import { Action } from "./action.ts"
import type { Answer } from "./attendance.ts"
import type { Given } from "./attendance/given.ts"
import { addDays, today } from "./concerns/day.ts"
import type { LocalName } from "./concerns/localName.ts"
import type { Fact } from "./concerns/fact.ts"
import { type FirstSteps, firstStepsOf } from "./home/firstSteps.ts"
import { firstChapter, type HomeGuide } from "./home/guide.ts"
import { type HomeNews, newsSince } from "./home/news.ts"
import { type Waiting, waitingFor } from "./home/waiting.ts"
import { Interpellation } from "./interpellation.ts"
import type { ListedInterpellation } from "./interpellation/reading.ts"
import { Meeting } from "./meeting.ts"
import { isToCome } from "./meeting/ending.ts"
import type { ListedMeeting, ReadMeeting } from "./meeting/reading.ts"
import { isAnswerable } from "./policies/meeting.ts"
import { readableBy } from "./policies/keys.ts"
import type { Reader } from "./reader.ts"

/** How far back minutes are still asked for and alerts shown, in days, and how much each part of the page shows. */
export const homeLimits = { minutesDays: 60, upcoming: 3, tasks: 20, alerts: 5, alertDays: 30 } as const

type Id = Types.ObjectId
type Line = { answer: Answer; representedBy: string; answers: Given[]; stale: boolean }
export type HomeMeeting = Omit<ListedMeeting, "minutes"> &
  Pick<ReadMeeting, "link" | "access" | "zone" | "replyNote" | "agenda" | "guests"> & {
    replyBy: string | null
    secretary: Id | null
    changed: Fact | null
    line: Line | null
    minutes: { published: unknown } | null
  }
export type HomeTask =
  | { kind: "action"; _id: Id; text: string; due: string; number: number; day: string; meeting: Id; body: LocalName }
  | { kind: "page"; _id: Id; text: string; due: string; slug: string }

export type Home = {
  toAnswer: HomeMeeting[]
  waiting: Waiting[]
  upcoming: HomeMeeting[]
  tasks: HomeTask[]
  news: HomeNews[]
  alerts: ListedInterpellation[]
  /** What is still to be done before the first convocation of a new network, for whoever coordinates it. */
  first: FirstSteps | null
  /** For whom nothing waits and who sits nowhere: the guide is what she comes for. */
  guide: HomeGuide | null
}

/** All that the first page says, in few commands whatever the number of rows. */
export async function readHome(reader: Reader): Promise<Home> {
  const meetings = await meetingsFor(reader)
  const coming = meetings.filter((meeting) => isToCome(meeting) && !meeting.cancelled)
  const bodies = new Set(reader.seats.map((seat) => seat.body))
  const toAnswer = coming.filter(
    (meeting) => isAnswerable(meeting) && meeting.convoked && meeting.line?.answer === "invited",
  )
  const waiting = await waitingFor(reader, meetings)
  const tasks = await ownTasks(reader)
  const comesForGuide =
    !reader.coordinator && bodies.size === 0 && toAnswer.length + waiting.length + tasks.length === 0
  return {
    toAnswer,
    waiting,
    tasks,
    // Whoever convenes and sits nowhere convenes all of them.
    upcoming: coming
      .filter(
        (meeting) => meeting.line || bodies.has(String(meeting.body._id)) || (reader.coordinator && bodies.size === 0),
      )
      .slice(0, homeLimits.upcoming),
    news: reader.previousVisit ? await newsSince(reader, reader.previousVisit) : [],
    alerts: await openAlerts(reader),
    first: await firstStepsOf(reader, meetings),
    guide: comesForGuide ? await firstChapter(reader) : null,
  }
}

/** The meetings of these weeks, each with the reader's own line on its list. */
export function meetingsFor(reader: Reader): Promise<HomeMeeting[]> {
  return Meeting.aggregate<HomeMeeting>([
    { $match: { binned: null, day: { $gte: addDays(today(), -homeLimits.minutesDays) } } },
    { $sort: { day: 1, start: 1, _id: 1 } },
    {
      $lookup: {
        from: "bodies",
        localField: "body",
        foreignField: "_id",
        as: "body",
        // Not its mission, once for each of its meetings.
        pipeline: [{ $project: { slug: 1, code: 1, kind: 1, name: 1, openness: 1, secretary: 1 } }],
      },
    },
    { $unwind: "$body" },
    {
      $lookup: {
        from: "attendances",
        localField: "_id",
        foreignField: "meeting",
        as: "line",
        pipeline: [
          { $match: { invitee: `person:${reader.person}` } },
          { $project: { answer: 1, representedBy: 1, answers: 1, stale: 1 } },
        ],
      },
    },
    {
      $lookup: {
        from: "minutes",
        localField: "_id",
        foreignField: "meeting",
        as: "minutes",
        pipeline: [{ $project: { published: 1 } }],
      },
    },
    { $set: { line: { $ifNull: [{ $first: "$line" }, null] }, minutes: { $ifNull: [{ $first: "$minutes" }, null] } } },
  ])
}

/**
 * What she took upon herself, and the pages that she is to look at again; the oldest day first, what has none
 * last.
 */
function ownTasks(reader: Reader): Promise<HomeTask[]> {
  const me = new Types.ObjectId(reader.person)
  const open = { owners: me, done: null, published: true, withdrawn: null, ...readableBy(reader) }
  // No more of each than the page shows: what has no day would come before what has one.
  const first = (due: object | string): [PipelineStage.Match, PipelineStage.Sort, PipelineStage.Limit] => [
    { $match: { ...open, due } },
    { $sort: { due: 1, _id: 1 } },
    { $limit: homeLimits.tasks },
  ]
  return Action.aggregate<HomeTask>([
    ...first({ $gt: "" }),
    { $unionWith: { coll: "actions", pipeline: first("") } },
    { $lookup: { from: "bodies", localField: "body", foreignField: "_id", as: "body" } },
    { $project: { kind: "action", text: 1, due: 1, number: 1, day: 1, meeting: 1, body: { $first: "$body.name" } } },
    {
      $unionWith: {
        coll: "guide_pages",
        pipeline: [
          { $match: { owners: me, binned: null, reviewBy: { $lte: today() } } },
          { $project: { kind: "page", text: "$title", due: "$reviewBy", slug: 1 } },
        ],
      },
    },
    { $set: { undated: { $eq: ["$due", ""] } } },
    { $sort: { undated: 1, due: 1, _id: 1 } },
    { $limit: homeLimits.tasks },
  ])
}

/** What the network adopted at the highest level of alert these weeks and nobody has answered yet; the newest first. */
function openAlerts(reader: Reader): Promise<ListedInterpellation[]> {
  return Interpellation.find({
    alert: "urgent",
    "adoption.day": { $gte: addDays(today(), -homeLimits.alertDays) },
    reply: null,
    closure: null,
    withdrawal: null,
    ...readableBy(reader),
  })
    .sort({ createdAt: -1, _id: -1 })
    .limit(homeLimits.alerts)
    .lean<ListedInterpellation[]>()
}
