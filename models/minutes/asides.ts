import type { Types } from "mongoose"
import { inOneStep } from "../../server/inOneStep.ts"
import type { Fact } from "../concerns/fact.ts"
import { fullName } from "../person.ts"
import { MinutesItem } from "../minutesItem.ts"
import { Version } from "../version.ts"
import { type Opened, unheardSince } from "./hearing.ts"
import type { Place, Proceedings } from "./reading.ts"

/**
 * What was put aside in minutes, by whom, and nobody has looked at since: a text, which is read among the versions of its
 * point (`item` is null for the summary, and is no point of theirs where they have none: a new point, bearing `title`), or
 * a choice, which is said whole (`late`; `after`: it came after the publication).
 */
export type Aside = {
  _id: Types.ObjectId
  of: Types.ObjectId
  name: string
  kind: string
  title: string
  item: Types.ObjectId | null
  late: Late | null
}
export type Late = { kind: LateKind; after: boolean; fields: Record<string, string> }

const lateKinds = ["presence", "newcomer", "hours", "language"] as const
type LateKind = (typeof lateKinds)[number]

type Row = {
  _id: Types.ObjectId
  of: Types.ObjectId
  within: Types.ObjectId | null
  kind: string
  at: Date
  snapshot: Record<string, string>
  people: { givenName: string; familyName: string }[]
}

type Within = {
  minutes: Pick<NonNullable<Proceedings["minutes"]>, "_id" | "published"> | null
  items: readonly Pick<Proceedings["items"][number], "_id" | "title">[]
}

/** What was put aside in these minutes, the first of it first, for whoever writes them; `which`, of all that, where not all is asked for. */
export async function asidesOf({ minutes, items }: Within, which: object = {}): Promise<Aside[]> {
  const ids = [minutes!._id, ...items.map(({ _id }) => _id)]
  const rows = await Version.aggregate<Row>([
    { $match: { $or: [{ of: { $in: ids } }, { within: { $in: ids } }], aside: true, settled: null, ...which } },
    { $sort: { at: 1, number: 1 } },
    { $lookup: { from: "people", as: "people", localField: "by", foreignField: "_id" } },
    { $project: { of: 1, within: 1, kind: 1, at: 1, snapshot: 1, "people.givenName": 1, "people.familyName": 1 } },
  ])
  const published = minutes!.published?.at ?? null
  return rows.map(({ _id, of, within, kind, at, snapshot, people }) => ({
    _id,
    of,
    kind,
    item: kind === "summary" ? null : (within ?? of),
    title: snapshot["title"] ?? "",
    name: people.map(fullName).join(""),
    late: (lateKinds as readonly string[]).includes(kind)
      ? { kind: kind as LateKind, after: published !== null && at >= published, fields: snapshot }
      : null,
  }))
}

/** Those that were put aside since a page heard of it last, by another page than this one; and the points on which they may stand. */
export async function asidesSince(
  { minutes }: Place,
  { since, device }: Opened,
): Promise<Within & { asides: Aside[] }> {
  const at = { $gt: unheardSince(since) }
  if (!minutes?.edited || minutes.edited.at <= at.$gt) return { minutes, items: [], asides: [] }
  const items = await MinutesItem.find({ minutes: minutes._id }).select("title").lean()
  return { minutes, items, asides: await asidesOf({ minutes, items }, { at, device: { $ne: device } }) }
}

/** Somebody who may write these minutes has seen what was put aside in them; it stays among the versions, and says who saw it. */
export async function seeAsides(proceedings: Within, seen: readonly string[], settled: Fact): Promise<void> {
  await inOneStep(async () => {
    const ids = (await asidesOf(proceedings)).map(({ _id }) => _id).filter((id) => seen.includes(String(id)))
    if (ids.length > 0) await Version.updateMany({ _id: { $in: ids }, settled: null }, { $set: { settled } })
  })
}
