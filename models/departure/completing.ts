import type { Types } from "mongoose"
import { now } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { withdraw } from "../account/access.ts"
import { Account } from "../account.ts"
import { Affiliation } from "../affiliation.ts"
import { Body } from "../body.ts"
import { today } from "../concerns/day.ts"
import { forgetFromSearch } from "../concerns/searchable.ts"
import { Departure } from "../departure.ts"
import { FeedAddress } from "../feedAddress.ts"
import { indexPerson } from "../person/editing.ts"
import { Person } from "../person.ts"
import { Seat } from "../seat.ts"
import { settleSecretary } from "../seat/holding.ts"

/** Does what waits for the last day to have passed: her access, her calendar feed, her place in the search. */
export async function complete(departure: Departure): Promise<void> {
  await inOneStep(async () => {
    const by = String(departure.decided.by)
    if (departure.kind === "person") await closeAccess(departure.of, by)
    await forgetFromSearch(departure.kind, departure.of)
    await settleOffices(departure)
    await indexWorkers(departure)
    departure.completed = true
    await departure.save()
  })
}

async function closeAccess(person: Types.ObjectId, by: string): Promise<void> {
  const account = await Account.findOne({ person, withdrawn: null }).select("_id").lean()
  if (account) await withdraw(String(account._id), by)
  await FeedAddress.updateMany({ person, revoked: null }, { $set: { revoked: { by, at: now() } } })
  await Body.updateMany({ secretary: person }, { $set: { secretary: null } })
}

async function settleOffices(departure: Departure): Promise<void> {
  const seats = await Seat.find({ _id: { $in: departure.ended.map(({ id }) => id) } })
    .select("body person")
    .lean()
  const bodies = new Map(seats.map(({ body }) => [String(body), body]))
  for (const body of bodies.values()) await settleSecretary(body)
}

// Whoever worked in an organisation is found without it from now on.
async function indexWorkers({ kind, ended }: Departure): Promise<void> {
  if (kind !== "organisation") return
  const posts = await Affiliation.find({ _id: { $in: ended.map(({ id }) => id) } })
    .select("person")
    .lean()
  for (const person of await Person.find({ _id: { $in: posts.map((post) => post.person) } })) await indexPerson(person)
}

/** Every morning: the departures whose day has passed in the night. */
export async function completeDepartures(): Promise<void> {
  const due = await Departure.find({ completed: false, undone: null, day: { $lt: today() } })
  for (const departure of due) await complete(departure)
}
