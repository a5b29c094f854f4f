import { Types } from "mongoose"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import type { Key } from "../../views/sentences.ts"
import { Account } from "../account.ts"
import { Affiliation } from "../affiliation.ts"
import { Body } from "../body.ts"
import { addDays, isDay, today } from "../concerns/day.ts"
import { heldFrom } from "../concerns/period.ts"
import { Departure, type Leaver } from "../departure.ts"
import { Organisation } from "../organisation.ts"
import { Person } from "../person.ts"
import { Seat } from "../seat.ts"
import { complete } from "./completing.ts"
import { fact } from "../concerns/fact.ts"

/** How many days before or after today a departure may be said. */
export const departureDays = { before: 366, after: 731 }

type Leaving = { day: string; by: string }

/** The departure of someone or something that holds today, or null. */
export function departureOf(of: unknown): Promise<Departure | null> {
  return Departure.findOne({ of: new Types.ObjectId(String(of)), undone: null }).sort({ _id: -1 })
}

/** A day on which one can leave, or the reason why not. */
export function refusalOf(day: string): Key | null {
  if (!isDay(day)) return "common.errors.day"
  const [first, last] = [addDays(today(), -departureDays.before), addDays(today(), departureDays.after)]
  return day < first || day > last ? "departures.errors.day" : null
}

/**
 * Ends on a day what ties a person, an organisation or a body to the network: affiliations and seats end that day, and
 * a person's access when the day has passed. A day to come may still be changed (said again) or undone.
 */
export async function leave(kind: Leaver, id: Types.ObjectId, { day, by }: Leaving): Promise<void> {
  const refusal = refusalOf(day)
  if (refusal) throw new FormError({ day: refusal })
  await inOneStep(async () => {
    const before = await departureOf(id)
    if (before && !isOver(before)) await giveBack(before, by)
    await refuseLastAdministrator(kind, id)
    const departure = new Departure({ kind, of: id, day, decided: fact(by), ended: await endTies(kind, id, day) })
    await endIt(kind, id, day)
    await departure.save()
    if (isOver(departure)) await complete(departure)
  })
}

/** Whether the last day has passed: then it can no more be undone. */
export const isOver = (departure: { day: string }): boolean => departure.day < today()

/** Takes a departure back while its day has not passed: everything that it ended goes on as before. */
export async function stay(kind: Leaver, id: Types.ObjectId, by: string): Promise<void> {
  await inOneStep(async () => {
    const departure = await departureOf(id)
    if (!departure || departure.kind !== kind || isOver(departure)) return
    await giveBack(departure, by)
  })
}

async function giveBack(departure: Departure, by: string): Promise<void> {
  for (const { kind, id, until } of departure.ended) {
    const back = { $set: { until: until ?? null } }
    // Only what still ends on that day: somebody may have given a seat another end since.
    if (kind === "seat") await Seat.updateOne({ _id: id, until: departure.day }, back)
    else await Affiliation.updateOne({ _id: id, until: departure.day }, back)
  }
  await endIt(departure.kind, departure.of, null)
  departure.undone = fact(by)
  await departure.save()
}

async function endTies(kind: Leaver, id: Types.ObjectId, day: string) {
  const ties = { [kind]: id, ...heldFrom(addDays(day, 1)) }
  const posts = kind === "body" ? [] : await Affiliation.find(ties).select("until").lean()
  const seats = await Seat.find(ties).select("until").lean()
  await Affiliation.updateMany({ _id: { $in: posts.map(({ _id }) => _id) } }, { $set: { until: day } })
  await Seat.updateMany({ _id: { $in: seats.map(({ _id }) => _id) } }, { $set: { until: day } })
  return [
    ...posts.map(({ _id, until }) => ({ kind: "affiliation" as const, id: _id, until: until ?? null })),
    ...seats.map(({ _id, until }) => ({ kind: "seat" as const, id: _id, until: until ?? null })),
  ]
}

async function endIt(kind: Leaver, id: Types.ObjectId, day: string | null): Promise<void> {
  if (kind === "person") await Person.updateOne({ _id: id }, { $set: { ended: day } })
  else if (kind === "body") await Body.updateOne({ _id: id }, { $set: { ended: day } })
  else await Organisation.updateOne({ _id: id }, { $set: { until: day } })
}

// The installation keeps somebody who can give access to the others.
async function refuseLastAdministrator(kind: Leaver, person: Types.ObjectId): Promise<void> {
  if (kind !== "person") return
  const own = await Account.findOne({ person, administrator: { $ne: null }, withdrawn: null }).lean()
  if (!own) return
  const there = { _id: { $ne: own._id }, administrator: { $ne: null }, withdrawn: null, password: { $ne: null } }
  const others = await Account.find(there).select("person").lean()
  const leaving = await Person.countDocuments({
    _id: { $in: others.map((other) => other.person) },
    ended: { $nin: [null, ""] },
  })
  if (others.length === leaving) throw new FormError({ day: "departures.errors.lastAdministrator" })
}
