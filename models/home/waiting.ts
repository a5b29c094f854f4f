import { Types } from "mongoose"
import { Message, undecided } from "../../server/outbox.ts"
import { addDays, momentOf, today } from "../concerns/day.ts"
import { GuideReport } from "../guideReport.ts"
import { limits } from "../limits.ts"
import { isToCome } from "../meeting/ending.ts"
import { voicesOf } from "../policies/keys.ts"
import { canPlan, isAnswerable } from "../policies/meeting.ts"
import type { Reader } from "../reader.ts"
import type { HomeMeeting } from "../home.ts"
import { ofPlanning, type WaitingMeeting } from "./planning.ts"

/** How much is shown. */
const shown = 20

type Id = Types.ObjectId

/**
 * Something that waits for this reader, beside what she is asked herself: what a meeting to come waits for (planning.ts) ·
 * minutes: a meeting is past and has none (`convoked` null: it may not have taken place) · mails, invitations: so many did
 * not leave, or were not opened · positions: her organisation is asked where it stands · reports: errors reported on pages
 * that she looks after.
 */
export type Waiting =
  | WaitingMeeting
  | { kind: "minutes"; meeting: HomeMeeting }
  | { kind: "mails" | "invitations"; count: number }
  | { kind: "position"; _id: Id; title: string; until: string }
  | { kind: "reports"; slug: string; title: string; count: number }

/** All that waits for a reader, by what she is: what is overdue or nearest first. Few commands, whatever the number of rows. */
export async function waitingFor(reader: Reader, meetings: readonly HomeMeeting[]): Promise<Waiting[]> {
  const standing = meetings.filter(({ cancelled }) => !cancelled)
  const planned = standing.filter((meeting) => canPlan(reader, meeting.body))
  return [
    ...(await ofNetwork(reader)),
    ...minutesOf(reader, standing),
    ...(await ofPlanning(planned.filter((meeting) => isAnswerable(meeting)))),
    ...(await ofWriting(reader)),
  ].slice(0, shown)
}

/** Mails that did not leave, and people whose last invitation to the site has lain unopened for a week. */
async function ofNetwork({ coordinator }: Reader): Promise<Waiting[]> {
  if (!coordinator) return []
  const since = momentOf(addDays(today(), -limits.waitingDays), "00:00")
  return Message.aggregate<Extract<Waiting, { kind: "mails" | "invitations" }>>([
    { $match: { state: { $in: undecided() } } },
    { $count: "count" },
    { $set: { kind: "mails" } },
    {
      $unionWith: {
        coll: "accounts",
        pipeline: [
          { $match: { password: null, withdrawn: null, createdAt: { $lt: since } } },
          {
            $lookup: {
              from: "links",
              localField: "_id",
              foreignField: "account",
              as: "again",
              pipeline: [{ $match: { purpose: "invitation", createdAt: { $gte: since } } }, { $limit: 1 }],
            },
          },
          { $match: { again: [] } },
          { $count: "count" },
          { $set: { kind: "invitations" } },
        ],
      },
    },
  ])
}

/** Whose turn it is to write them; that the coordination may too is no task of hers, unless nobody else is there to. */
function minutesOf(reader: Reader, meetings: readonly HomeMeeting[]): Waiting[] {
  const mine = ({ secretary, body, convoked }: HomeMeeting) => {
    const writer = secretary ?? body.secretary
    return writer ? String(writer) === reader.person && Boolean(convoked) : reader.coordinator
  }
  return meetings
    .filter((meeting) => !isToCome(meeting) && !meeting.minutes?.published && mine(meeting))
    .map((meeting) => ({ kind: "minutes", meeting }))
}

type Asking = { _id: Id; kind: "position"; title: string; until: string; asked: Id[]; said: { organisation: Id }[] }
type Reported = { _id: Id; kind: "reports"; count: number; page: { slug: string; title: string }[] }

/** Where her organisation stands, and what people said is no longer true on a page that she looks after. */
async function ofWriting(reader: Reader): Promise<Waiting[]> {
  const voices = voicesOf(reader).map((id) => new Types.ObjectId(id))
  const rows = await GuideReport.aggregate<Asking | Reported>([
    { $match: { handled: null } },
    { $group: { _id: "$guidePage", count: { $sum: 1 } } },
    {
      $lookup: {
        from: "guide_pages",
        localField: "_id",
        foreignField: "_id",
        as: "page",
        pipeline: [
          { $match: { owners: new Types.ObjectId(reader.person), binned: null } },
          { $project: { slug: 1, title: 1 } },
        ],
      },
    },
    { $match: { page: { $ne: [] } } },
    { $set: { kind: "reports" } },
    {
      $unionWith: {
        coll: "interpellations",
        pipeline: [
          {
            $match: {
              "consultation.asked": { $in: voices },
              "consultation.until": { $gte: today() },
              adoption: null,
              withdrawal: null,
            },
          },
          {
            $lookup: {
              from: "positions",
              localField: "_id",
              foreignField: "interpellation",
              as: "said",
              pipeline: [{ $project: { organisation: 1 } }],
            },
          },
          {
            $project: {
              kind: "position",
              title: 1,
              until: "$consultation.until",
              asked: "$consultation.asked",
              said: 1,
            },
          },
        ],
      },
    },
    { $sort: { kind: 1, until: 1, _id: 1 } },
  ])
  return rows.flatMap((row): Waiting[] => {
    if (row.kind === "reports") return [{ kind: "reports", count: row.count, ...row.page[0]! }]
    const { _id, title, until, asked, said } = row
    const isOpen = voices.some(
      (voice) => asked.some((id) => id.equals(voice)) && !said.some(({ organisation }) => organisation.equals(voice)),
    )
    return isOpen ? [{ kind: "position", _id, title, until }] : []
  })
}
