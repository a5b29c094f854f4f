import { Affiliation } from "../../models/affiliation.ts"
import { addDays, today } from "../../models/concerns/day.ts"
import { leave } from "../../models/departure/leaving.ts"
import { aPerson } from "../support/makers/network.ts"
import { everyone, personOf, type Row, type Who, type World } from "./types.ts"

const coordination = ["coordination"] as const
const at =
  (below = "") =>
  async () =>
    `/people/${(await aPerson()).id}${below}`

// Her own page: each of those who try is the person of the address.
const own =
  (below = "") =>
  async (world: World, who: Who) =>
    `/people/${((await personOf(who)) ?? (await world.socialWorker())).person.id}${below}`

const post =
  (below = "") =>
  async () => {
    const person = await aPerson()
    const affiliation = await Affiliation.findOne({ person: person._id }).lean()
    return `/people/${person.id}/affiliations/${String(affiliation!._id)}${below}`
  }

const leaving = async () => {
  const person = await aPerson()
  await leave("person", person._id, { day: addDays(today(), 10), by: String(person.changed!.by) })
  return `/people/${person.id}/departure`
}

const name = { givenName: "Lucie", familyName: "Ravel", was: "{}" }

export const rows: Row[] = [
  { route: "GET /people", at: () => "/people", may: everyone },
  { route: "GET /people/choices", at: () => "/people/choices?q=ravel", may: everyone },
  { route: "GET /people/new", at: () => "/people/new", may: coordination },
  { route: "POST /people", at: () => "/people", may: coordination, body: () => ({ givenName: "" }) },
  { route: "GET /people/:id", at: at(), may: everyone },
  { route: "GET /people/:id/edit", at: at("/edit"), may: coordination },
  { route: "GET /people/:id/edit", at: own("/edit"), may: everyone },
  { route: "PATCH /people/:id", at: at(), may: coordination, body: () => name },
  { route: "PATCH /people/:id", at: own(), may: everyone, body: () => ({ givenName: "" }) },
  { route: "GET /people/:personId/affiliations/new", at: at("/affiliations/new"), may: coordination },
  {
    route: "POST /people/:personId/affiliations",
    at: at("/affiliations"),
    may: coordination,
    body: () => ({ title: "stagiaire" }),
  },
  { route: "GET /people/:personId/affiliations/:id/edit", at: post("/edit"), may: coordination },
  {
    route: "PATCH /people/:personId/affiliations/:id",
    at: post(),
    may: coordination,
    body: () => ({ title: "stagiaire", from: "2021-03-01" }),
  },
  { route: "GET /people/:personId/departure/new", at: at("/departure/new"), may: coordination },
  {
    route: "POST /people/:personId/departure",
    at: at("/departure"),
    may: coordination,
    body: () => ({ day: today() }),
  },
  { route: "GET /people/:personId/departure", at: leaving, may: coordination },
  { route: "DELETE /people/:personId/departure", at: leaving, may: coordination },
  { route: "POST /people/:personId/handovers", at: at("/handovers"), may: coordination },
]
