import type { Types } from "mongoose"
import type { LocalName } from "../concerns/localName.ts"
import { Convocation } from "../convocation.ts"
import type { HomeMeeting } from "../home.ts"
import { notEnded } from "../meeting/ending.ts"
import { Organisation } from "../organisation.ts"
import type { Reader } from "../reader.ts"

type Counted = "organisations" | "bodies" | "posts" | "seats" | "accounts"

/** How far a network has come before its first convocation, and what each step goes on with. */
export type FirstSteps = Record<Counted, number> & {
  /** A body that nobody sits in yet. */
  unseated: { slug: string; name: LocalName } | null
  /** The next meeting, which nobody is convoked to yet. */
  meeting: { _id: Types.ObjectId; day: string } | null
}

type Row =
  | { kind: Counted; count: number }
  | { kind: "unseated"; slug: string; name: LocalName }
  | { kind: "meeting"; _id: Types.ObjectId; day: string }

const count = (coll: string, kind: Counted, match: object = {}) => ({
  $unionWith: { coll, pipeline: [{ $match: match }, { $count: "count" }, { $set: { kind } }] },
})

/**
 * What the coordination of a new network still has to do, until the first convocation has left; null from then on, and
 * for everyone else. The meetings of these weeks nearly always tell already that it has.
 */
export async function firstStepsOf(
  { coordinator }: Reader,
  meetings: readonly HomeMeeting[],
): Promise<FirstSteps | null> {
  if (!coordinator || meetings.some(({ convoked }) => convoked) || (await Convocation.exists({}))) return null
  const rows = await Organisation.aggregate<Row>([
    { $count: "count" },
    { $set: { kind: "organisations" } },
    count("bodies", "bodies", { ended: null }),
    count("affiliations", "posts"),
    count("seats", "seats", { withdrawn: null }),
    count("accounts", "accounts", { withdrawn: null }),
    {
      $unionWith: {
        coll: "bodies",
        pipeline: [
          { $match: { ended: null } },
          {
            $lookup: {
              from: "seats",
              localField: "_id",
              foreignField: "body",
              as: "seats",
              pipeline: [{ $match: { withdrawn: null } }, { $limit: 1 }],
            },
          },
          { $match: { seats: [] } },
          { $sort: { kind: 1, slug: 1 } },
          { $limit: 1 },
          { $project: { kind: "unseated", slug: 1, name: 1 } },
        ],
      },
    },
    {
      $unionWith: {
        coll: "meetings",
        pipeline: [
          { $match: { binned: null, cancelled: null, ...notEnded() } },
          { $sort: { day: 1, start: 1 } },
          { $limit: 1 },
          { $project: { kind: "meeting", day: 1 } },
        ],
      },
    },
  ])
  const of = (kind: Counted) => rows.flatMap((row) => (row.kind === kind ? [row.count] : []))[0] ?? 0
  return {
    organisations: of("organisations"),
    bodies: of("bodies"),
    posts: of("posts"),
    seats: of("seats"),
    accounts: of("accounts"),
    unseated: rows.find((row) => row.kind === "unseated") ?? null,
    meeting: rows.find((row) => row.kind === "meeting") ?? null,
  }
}
