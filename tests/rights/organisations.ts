import { leave } from "../../models/departure/leaving.ts"
import { addDays, today } from "../../models/concerns/day.ts"
import { anOrganisation } from "../support/makers/network.ts"
import { everyone, type Row } from "./types.ts"

const coordination = ["coordination"] as const
const at =
  (below = "") =>
  async () =>
    `/organisations/${(await anOrganisation()).id}${below}`

const leaving = async () => {
  const organisation = await anOrganisation()
  await leave("organisation", organisation._id, { day: addDays(today(), 10), by: String(organisation.changed!.by) })
  return `/organisations/${organisation.id}/departure`
}

export const rows: Row[] = [
  { route: "GET /organisations", at: () => "/organisations", may: everyone },
  { route: "GET /organisations/choices", at: () => "/organisations/choices?q=relais", may: everyone },
  { route: "GET /organisations/new", at: () => "/organisations/new", may: coordination },
  { route: "POST /organisations", at: () => "/organisations", may: coordination, body: () => ({ "name.fr": "" }) },
  { route: "GET /organisations/:id", at: at(), may: everyone },
  { route: "GET /organisations/:id/edit", at: at("/edit"), may: coordination },
  {
    route: "PATCH /organisations/:id",
    at: at(),
    may: coordination,
    body: () => ({ "name.fr": "Le Relais du Nord", from: "2021-03-01", was: "{}" }),
  },
  { route: "GET /organisations/:organisationId/college/new", at: at("/college/new"), may: coordination },
  {
    route: "POST /organisations/:organisationId/college",
    at: at("/college"),
    may: coordination,
    body: () => ({ college: "public", from: today() }),
  },
  { route: "DELETE /organisations/:organisationId/college", at: at("/college"), may: coordination },
  { route: "GET /organisations/:organisationId/departure/new", at: at("/departure/new"), may: coordination },
  {
    route: "POST /organisations/:organisationId/departure",
    at: at("/departure"),
    may: coordination,
    body: () => ({ day: today() }),
  },
  { route: "GET /organisations/:organisationId/departure", at: leaving, may: coordination },
  { route: "DELETE /organisations/:organisationId/departure", at: leaving, may: coordination },
]
