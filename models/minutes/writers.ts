import type { Types } from "mongoose"
import { MinutesItem } from "../minutesItem.ts"
import { fullName, Person } from "../person.ts"
import { Version } from "../version.ts"

type Id = Types.ObjectId

/**
 * The names of who wrote minutes, who wrote most first: of their points, lines and summary, not of what was put aside. Their
 * secretary, whom the body has, may have been away that day.
 */
export async function writersOf(minutes: Id): Promise<string[]> {
  const points = (await MinutesItem.find({ minutes }).select("_id").lean()).map(({ _id }) => _id)
  const saved = await Version.find({
    aside: false,
    $or: [{ of: { $in: points } }, { within: { $in: points } }, { of: minutes, kind: "summary" }],
  })
    .select("by")
    .lean()
  const times = new Map<string, number>()
  for (const { by } of saved) times.set(String(by), (times.get(String(by)) ?? 0) + 1)
  const people = await Person.find({ _id: { $in: [...times.keys()] } }).lean()
  return people
    .sort((a, b) => times.get(String(b._id))! - times.get(String(a._id))! || String(a._id).localeCompare(String(b._id)))
    .map(fullName)
}
