import type { PipelineStage } from "mongoose"
import { Minutes } from "../minutes.ts"
import { partsOf, type SavedPart } from "./parts.ts"
import type { Place, ReadAction, ReadDecision, ReadItem, ReadLine, ReadMinutes } from "./reading.ts"

/** How much longer ago is looked at, in milliseconds: two savings that met were saved in another order than they began. */
const overlap = 5000

/** What an opened page has: everything that was saved until `since`, and what it saved itself as `device`. */
export type Opened = { since: Date, device: string }

type Row = ReadMinutes & { items: ReadItem[], decisions: ReadDecision[], actions: ReadAction[], lines: ReadLine[] }

/**
 * The parts of a draft that another page saved since, as they are now: what a page on which somebody writes takes over
 * where she changed nothing. Nothing is read where nothing was saved.
 */
export async function changedSince({ _id: meeting, minutes }: Place, { since, device }: Opened): Promise<SavedPart[]> {
  const after = new Date(since.getTime() - overlap)
  const isSince = (saved: { at: Date } | null | undefined) => Boolean(saved && saved.at > after)
  if (!isSince(minutes?.edited)) return []
  const changed = (from: string, as: keyof Row, at: string, by: string): PipelineStage.Lookup => ({ $lookup: {
    from, as, ...(as === "lines" ? { localField: "meeting", foreignField: "meeting" } : { localField: "_id", foreignField: "minutes" }),
    pipeline: [{ $match: { [at]: { $gt: after }, [by]: { $ne: device } } }],
  } })
  const [row] = await Minutes.aggregate<Row>([
    { $match: { meeting } },
    ...(["items", "decisions", "actions"] as const).map((as) =>
      changed(as === "items" ? "minutes_items" : as, as, "edited.at", "device")),
    changed("attendances", "lines", "presence.noted.at", "presence.device"),
  ])
  if (!row) return []
  const frame = Object.entries(row.parts).filter(([, part]) => isSince(part.edited) && part.device !== device).map(([name]) => name)
  return partsOf({ ...row, minutes: row }).filter(({ name }) => name.includes(".") || frame.includes(name))
}
