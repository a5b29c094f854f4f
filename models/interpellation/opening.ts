import type { Types } from "mongoose"
import type { Language } from "../../server/languages.ts"
import { isThereOn, today } from "../concerns/day.ts"
import { heldOn } from "../concerns/period.ts"
import { findLink, type Link, stateOf } from "../link.ts"
import { fullName, Person } from "../person.ts"
import { asksNow } from "../policies/interpellation.ts"
import { Seat } from "../seat.ts"
import { readInterpellation, type ReadInterpellation } from "./reading.ts"

/** What a mailed link opens: the text, whoever follows it, and the organisations that she answers for today. */
export type OpenedPosition = {
  link: Link
  one: ReadInterpellation
  person: { _id: Types.ObjectId; name: string; language: Language }
  organisations: string[]
}

/**
 * The interpellation behind a mailed link, for whoever it was sent to; null for a link that is not ours, or of somebody
 * who has left. She answers for the organisations that she has the voice of today and that are asked, until the
 * consultation ends: an account is not needed, and the link opens nothing else.
 */
export async function openPositionLink(token: string): Promise<OpenedPosition | null> {
  const link = await findLink("position", token)
  const [person, one] = link?.person
    ? [await Person.findById(link.person).lean(), await readInterpellation(String(link.of!.id))]
    : [null, null]
  if (!link || !person || !one || !isThereOn(person, today())) return null
  const seats = await Seat.find({ person: person._id, voice: "deliberative", ...heldOn(today()) })
    .select("organisation")
    .lean()
  const asked = stateOf(link) === "open" ? asksNow(one) : []
  const voices = [...new Set(seats.map(({ organisation }) => String(organisation)))]
  return {
    link,
    one,
    person: { _id: person._id, name: fullName(person), language: person.language },
    organisations: voices.filter((organisation) => asked.includes(organisation)),
  }
}
