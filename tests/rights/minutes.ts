import { Types } from "mongoose"
import { Action } from "../../models/action.ts"
import { Attendance } from "../../models/attendance.ts"
import type { Meeting } from "../../models/meeting.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { aMeeting } from "../support/makers/meetings.ts"
import { aDraft, proceedings, publishedMinutes } from "../support/makers/minutes.ts"
import { everyone, type Row, type Who, type World } from "./types.ts"

const writers: Who[] = ["coordination", "secretary"]

const of =
  (make: (world: World) => Promise<Meeting>, below = "") =>
  async (world: World) =>
    `/meetings/${(await make(world)).id}/minutes${below}`

const draft = async (world: World) => aDraft(await world.housing())
const published = async (world: World) => publishedMinutes(await world.housing(), { day: "2026-03-05" })
const planned = async (world: World) => aMeeting(await world.housing())

const item =
  (below = "") =>
  async (world: World) => {
    const meeting = await draft(world)
    return `/meetings/${meeting.id}/minutes/items/${String((await proceedings(meeting)).items[0]!._id)}${below}`
  }

// The point that a form names is one of the meeting in its address.
let last: Meeting
const remembered = async (world: World) => (last = await draft(world))

const ofSomeoneElse = async (world: World) => {
  const meeting = await published(world)
  return `/actions/${(await Action.findOne({ meeting: meeting._id }))!.id}/completion`
}

// Somebody who came without being invited.
const newcomer = async (world: World) => {
  const [meeting, id] = [await draft(world), new Types.ObjectId()]
  await inOneStep(() =>
    new Attendance({
      meeting: meeting._id,
      invitee: `guest:${String(id)}`,
      name: "Zoé Lambert",
      walkIn: { by: meeting._id, at: new Date() },
    }).save(),
  )
  return `/meetings/${meeting.id}/minutes/newcomers/${String(id)}`
}

export const rows: Row[] = [
  { route: "GET /meetings/:meetingId/minutes", at: of(published), may: everyone },
  { route: "POST /meetings/:meetingId/minutes", at: of(planned), may: writers },
  { route: "GET /meetings/:meetingId/minutes/edit", at: of(draft, "/edit"), may: writers },
  {
    route: "PATCH /meetings/:meetingId/minutes",
    at: of(draft),
    body: () => ({ summary: { text: "Une ligne.", was: "0." } }),
    may: writers,
  },
  { route: "GET /meetings/:meetingId/minutes.pdf", at: of(published, ".pdf"), may: everyone },
  {
    route: "POST /meetings/:meetingId/minutes/items",
    at: of(remembered, "/items"),
    may: writers,
    body: () => ({ agendaItem: String(last.agenda[0]!._id) }),
  },
  { route: "DELETE /meetings/:meetingId/minutes/items/:itemId", at: item(), may: writers },
  { route: "GET /meetings/:meetingId/minutes/items/:itemId/versions", at: item("/versions"), may: writers },
  { route: "DELETE /meetings/:meetingId/minutes/newcomers/:newcomerId", at: newcomer, may: writers },
  {
    route: "DELETE /meetings/:meetingId/minutes/presences",
    at: of(draft, "/presences"),
    body: () => ({ at: "1" }),
    may: writers,
  },
  { route: "GET /meetings/:meetingId/minutes/versions", at: of(draft, "/versions"), may: writers },
  {
    route: "POST /meetings/:meetingId/minutes/asides/sighting",
    at: of(published, "/asides/sighting"),
    body: () => ({ seen: "a".repeat(24) }),
    may: writers,
  },
  {
    route: "POST /meetings/:meetingId/minutes/writings",
    at: of(draft, "/writings"),
    body: () => ({ part: "summary" }),
    may: writers,
  },
  { route: "GET /meetings/:meetingId/minutes/publication/new", at: of(draft, "/publication/new"), may: writers },
  {
    route: "POST /meetings/:meetingId/minutes/publication",
    at: of(draft, "/publication"),
    body: () => ({ early: "true" }),
    may: writers,
  },
  { route: "GET /meetings/:meetingId/minutes/publication/edit", at: of(published, "/publication/edit"), may: writers },
  {
    route: "DELETE /meetings/:meetingId/minutes/publication",
    at: of(published, "/publication"),
    may: writers,
    body: () => ({ reason: "Une erreur." }),
  },
  { route: "GET /decisions", at: () => "/decisions", may: everyone },
  { route: "GET /actions", at: () => "/actions", may: everyone },
  { route: "POST /actions/:actionId/completion", at: ofSomeoneElse, may: writers },
  { route: "DELETE /actions/:actionId/completion", at: ofSomeoneElse, may: writers },
]
