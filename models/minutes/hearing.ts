import type { PipelineStage, Types } from "mongoose"
import type { Fact } from "../concerns/fact.ts"
import { Minutes } from "../minutes.ts"
import { type PartKind, partName, partsOf, type SavedPart } from "./parts.ts"
import type { Place, ReadAction, ReadDecision, ReadItem, ReadLine, ReadMinutes } from "./reading.ts"

/** How much longer ago is looked at, in milliseconds: two savings that met were saved in another order than they began. */
const overlap = 5000

/** From when on it is looked at what a page has not heard of that heard last of what was saved until `since`. */
export const unheardSince = (since: Date): Date => new Date(since.getTime() - overlap)

/** What an opened page has: everything that was saved until `since`, and what it saved itself as `device`. */
export type Opened = { since: Date; device: string }

type Row = ReadMinutes & {
  items: ReadItem[]
  decisions: ReadDecision[]
  actions: ReadAction[]
  lines: ReadLine[]
  lastOfLines: LastOfLine[]
}

/** The last version of a decision or an action, of whichever page: emptied, it was taken out. */
type LastOfLine = Fact & { of: Types.ObjectId; kind: string; device: string; snapshot: { text: string } }

/** A part that was saved elsewhere; `removed`: a decision or an action that was taken out. */
export type Heard = SavedPart & { removed?: true }

/**
 * The parts of a draft that another page saved since, as they are now: what a page on which somebody writes takes over
 * where she changed nothing; and the decisions and actions that were taken out. Nothing is read where nothing was saved.
 */
export async function changedSince({ _id: meeting, minutes }: Place, { since, device }: Opened): Promise<Heard[]> {
  const after = unheardSince(since)
  const isSince = (saved: { at: Date } | null | undefined) => Boolean(saved && saved.at > after)
  if (!isSince(minutes?.edited)) return []
  const changed = (from: string, as: keyof Row, at: string, by: string): PipelineStage.Lookup => ({
    $lookup: {
      from,
      as,
      ...(as === "lines"
        ? { localField: "meeting", foreignField: "meeting" }
        : { localField: "_id", foreignField: "minutes" }),
      pipeline: [{ $match: { [at]: { $gt: after }, [by]: { $ne: device } } }],
    },
  })
  const [row] = await Minutes.aggregate<Row>([
    { $match: { meeting } },
    ...(["items", "decisions", "actions"] as const).map((as) =>
      changed(as === "items" ? "minutes_items" : as, as, "edited.at", "device"),
    ),
    changed("attendances", "lines", "presence.noted.at", "presence.device"),
    ...lastOfLinesSince(after),
  ])
  if (!row) return []
  const frame = Object.entries(row.parts)
    .filter(([, part]) => isSince(part.edited) && part.device !== device)
    .map(([name]) => name)
  return [
    ...partsOf({ ...row, minutes: row }).filter(({ name }) => name.includes(".") || frame.includes(name)),
    ...takenOut(row.lastOfLines, device),
  ]
}

// A draft's line that is taken out is gone; its versions stay, and are found by the point that it stood on.
const lastOfLinesSince = (after: Date): PipelineStage[] => [
  {
    $lookup: {
      from: "minutes_items",
      as: "points",
      localField: "_id",
      foreignField: "minutes",
      pipeline: [{ $project: { _id: 1 } }],
    },
  },
  {
    $lookup: {
      from: "versions",
      as: "lastOfLines",
      localField: "points._id",
      foreignField: "within",
      pipeline: [
        { $match: { kind: { $in: Object.keys(lineKinds) }, aside: false, at: { $gt: after } } },
        { $sort: { number: -1 } },
        { $project: { of: 1, kind: 1, device: 1, by: 1, at: 1, "snapshot.text": 1 } },
      ],
    },
  },
]

const lineKinds: Record<string, PartKind> = { decision: "decisions", action: "actions" }

function takenOut(versions: readonly LastOfLine[], device: string): Heard[] {
  const isLast = ({ of }: LastOfLine, at: number) => versions.findIndex((each) => each.of.equals(of)) === at
  return versions
    .filter((each, at) => isLast(each, at) && each.snapshot.text === "" && each.device !== device)
    .map(({ of, kind, by, at }) => ({
      name: partName(lineKinds[kind]!, String(of)),
      kind: lineKinds[kind]!,
      fields: {},
      mark: "",
      edited: { by, at },
      item: "",
      removed: true,
    }))
}
