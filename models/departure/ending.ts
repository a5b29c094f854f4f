import { Types } from "mongoose"
import { Affiliation } from "../affiliation.ts"
import { addDays } from "../concerns/day.ts"
import { heldFrom } from "../concerns/period.ts"
import type { Leaver } from "../departure.ts"
import { Meeting } from "../meeting.ts"
import { Seat } from "../seat.ts"

/**
 * What it means that an organisation leaves, or a body ends, on a day: how many seats last longer, and how many posts of an
 * organisation do (`other`), or how many meetings of a body come later.
 */
export async function endingWith(
  kind: Exclude<Leaver, "person">,
  of: unknown,
  day: string,
): Promise<{ seats: number; other: number }> {
  const id = new Types.ObjectId(String(of))
  const lasting = { [kind]: id, ...heldFrom(addDays(day, 1)) }
  const seats = await Seat.countDocuments(lasting)
  if (kind === "organisation") return { seats, other: await Affiliation.countDocuments(lasting) }
  return { seats, other: await Meeting.countDocuments({ body: id, day: { $gt: day }, cancelled: null, binned: null }) }
}
