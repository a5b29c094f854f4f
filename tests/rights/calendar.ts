import { binEvent, changeEvent } from "../../models/event/editing.ts"
import { anEvent } from "../support/makers/calendar.ts"
import { everyone, type Row, type World } from "./types.ts"

const keepers = ["coordination", "healthMember"] as const
const at =
  (below = "") =>
  async () =>
    `/calendar/events/${(await anEvent()).id}${below}`
const healthOnly =
  (below = "") =>
  async (world: World) =>
    `/calendar/events/${(await anEvent({ openTo: (await world.health()).id })).id}${below}`
// Of a body, by somebody who does not sit there: one that works in the open, and one that does not.
const forMembersOf =
  (name: "assembly" | "steering", below = "") =>
  async (world: World) => {
    const event = await anEvent({ openTo: (await world[name]()).id as string }, await world.coordinator())
    return `/calendar/events/${event.id}${below}`
  }
const binned =
  (below = "") =>
  async () => {
    const event = await anEvent()
    await binEvent(event._id, String(event.added.by))
    return `/calendar/events/${event.id}${below}`
  }

const rewritten = async () => {
  const event = await anEvent({ description: "Entrée libre." })
  const typed = { description: "Annulé." }
  await changeEvent(event._id, { typed, was: "{}", by: String(event.added.by) })
  return `/calendar/events/${event.id}/texts-before`
}

export const rows: Row[] = [
  { route: "GET /calendar", at: () => "/calendar", may: everyone },
  { route: "GET /calendar", at: () => "/calendar?month=2027-03&view=list", may: everyone },
  { route: "GET /calendar/events/new", at: () => "/calendar/events/new", may: everyone },
  { route: "POST /calendar/events", at: () => "/calendar/events", may: everyone, body: () => ({ title: "" }) },
  { route: "GET /calendar/events/:id", at: at(), may: everyone },
  { route: "GET /calendar/events/:id", at: healthOnly(), may: keepers, others: 404 },
  {
    route: "GET /calendar/events/:id",
    at: forMembersOf("assembly"),
    may: ["coordination", "steeringAssociative", "secretary", "healthMember"],
    others: 404,
  },
  {
    route: "GET /calendar/events/:id",
    at: forMembersOf("steering"),
    may: ["coordination", "steeringPublic", "steeringAssociative"],
    others: 404,
  },
  { route: "GET /calendar/events/:id", at: binned(), may: keepers, others: 404 },
  { route: "GET /calendar/events/:id/edit", at: at("/edit"), may: keepers },
  {
    route: "PATCH /calendar/events/:id",
    at: at(),
    may: keepers,
    body: () => ({ title: "Autre titre", day: "2027-03-01", was: "{}" }),
  },
  { route: "DELETE /calendar/events/:id", at: at(), may: keepers },
  { route: "POST /calendar/events/:eventId/restoration", at: binned("/restoration"), may: keepers, others: 404 },
  {
    route: "POST /calendar/events/:eventId/texts-before",
    at: rewritten,
    may: keepers,
    body: () => ({ number: "1", was: "{}" }),
  },
  { route: "GET /calendar/feed", at: () => "/calendar/feed", may: everyone },
  { route: "POST /calendar/feed", at: () => "/calendar/feed", may: everyone },
  { route: "DELETE /calendar/feed", at: () => "/calendar/feed", may: everyone },
]
