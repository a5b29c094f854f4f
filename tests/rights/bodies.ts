import { changeBody } from "../../models/body/editing.ts"
import { addDays, today } from "../../models/concerns/day.ts"
import { leave } from "../../models/departure/leaving.ts"
import { withdrawSeat } from "../../models/seat/withdrawing.ts"
import { aBody, aPerson, aSeat } from "../support/makers/network.ts"
import { everyone, type Row } from "./types.ts"

const coordination = ["coordination"] as const
const at =
  (below = "") =>
  async () =>
    `/bodies/${(await aBody()).slug}${below}`
// Where one body is there it makes none: those of the cast are still to come.
const usual = async () => {
  await aBody()
  return "/bodies/usual"
}
const closed = async () => `/bodies/${(await aBody({ openness: "members" })).slug}`

const rewritten = async () => {
  const body = await aBody()
  const typed = { "mission.fr": "Suivre la charte." }
  await changeBody(body._id, { typed, was: "{}", by: String(body.changed!.by) })
  return `/bodies/${body.slug}/texts-before`
}

const seat =
  (below = "") =>
  async () => {
    const body = await aBody()
    return `/bodies/${body.slug}/seats/${(await aSeat(body, await aPerson())).id}${below}`
  }

const withdrawnSeat = async () => {
  const body = await aBody()
  const { _id } = await aSeat(body, await aPerson())
  await withdrawSeat(_id, String(body.changed!.by))
  return `/bodies/${body.slug}/seats/${String(_id)}/withdrawal`
}

const ending = async () => {
  const body = await aBody()
  await leave("body", body._id, { day: addDays(today(), 10), by: String(body.changed!.by) })
  return `/bodies/${body.slug}/departure`
}

export const rows: Row[] = [
  { route: "GET /bodies", at: () => "/bodies", may: everyone },
  { route: "GET /bodies/new", at: () => "/bodies/new", may: coordination },
  { route: "POST /bodies", at: () => "/bodies", may: coordination, body: () => ({ "name.fr": "" }) },
  { route: "POST /bodies/usual", at: usual, may: coordination },
  { route: "GET /bodies/:slug", at: at(), may: everyone },
  { route: "GET /bodies/:slug", at: closed, may: everyone },
  { route: "GET /bodies/:slug/edit", at: at("/edit"), may: coordination },
  { route: "PATCH /bodies/:slug", at: at(), may: coordination, body: () => ({ "name.fr": "" }) },
  { route: "GET /bodies/:slug/seats", at: at("/seats"), may: coordination },
  { route: "POST /bodies/:slug/seats", at: at("/seats"), may: coordination, body: () => ({ from: today() }) },
  { route: "GET /bodies/:slug/seats/:seatId/edit", at: seat("/edit"), may: coordination },
  {
    route: "PATCH /bodies/:slug/seats/:seatId",
    at: seat(),
    may: coordination,
    body: () => ({ office: "secretary", from: "2022-01-01" }),
  },
  { route: "GET /bodies/:slug/seats/:seatId/withdrawal/new", at: seat("/withdrawal/new"), may: coordination },
  { route: "POST /bodies/:slug/seats/:seatId/withdrawal", at: seat("/withdrawal"), may: coordination },
  { route: "DELETE /bodies/:slug/seats/:seatId/withdrawal", at: withdrawnSeat, may: coordination },
  {
    route: "POST /bodies/:slug/texts-before",
    at: rewritten,
    may: coordination,
    body: () => ({ number: "1", was: "{}" }),
  },
  { route: "GET /bodies/:slug/departure/new", at: at("/departure/new"), may: coordination },
  { route: "POST /bodies/:slug/departure", at: at("/departure"), may: coordination, body: () => ({ day: today() }) },
  { route: "GET /bodies/:slug/departure", at: ending, may: coordination },
  { route: "DELETE /bodies/:slug/departure", at: ending, may: coordination },
]
