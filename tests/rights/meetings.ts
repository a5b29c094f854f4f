import { Types } from "mongoose"
import { Attendance } from "../../models/attendance.ts"
import { addGuest } from "../../models/meeting/guests.ts"
import { publishMinutes } from "../../models/minutes/publishing.ts"
import { today } from "../../models/concerns/day.ts"
import { binMeeting } from "../../models/meeting/binning.ts"
import { binSeries } from "../../models/series/stopping.ts"
import { planSeries } from "../../models/series/planning.ts"
import { makeAttachment } from "../support/makers/attachment.ts"
import { replyAddress } from "../support/makers/links.ts"
import { aConvokedMeeting, aMeeting, fresh } from "../support/makers/meetings.ts"
import { aDraft } from "../support/makers/minutes.ts"
import { anyone, everyone, type Row, type Who, type World } from "./types.ts"

const planners: Who[] = ["coordination", "secretary"]

const planned =
  (below = "") =>
  async (world: World) =>
    `/meetings/${(await aMeeting(await world.housing())).id}${below}`
const convoked =
  (below = "") =>
  async (world: World) =>
    `/meetings/${(await aConvokedMeeting(await world.housing())).id}${below}`

const item = (below: string) => async (world: World) => {
  const meeting = await aMeeting(await world.housing())
  return `/meetings/${meeting.id}/agenda/${String(meeting.agenda[0]!._id)}${below}`
}

const line = (below: string) => async (world: World) => {
  const meeting = await aConvokedMeeting(await world.housing())
  const attendance = await Attendance.findOne({ meeting: meeting._id }).lean()
  return `/meetings/${meeting.id}/attendance/${String(attendance!._id)}${below}`
}

const guest = async (world: World) => {
  const meeting = await aMeeting(await world.housing())
  await addGuest(meeting._id, { name: "Nadia Verbruggen", email: "nadia@invitee.example", language: "fr" })
  return `/meetings/${meeting.id}/guests/${String((await fresh(meeting)).guests[0]!._id)}`
}

const rhythm = { "rule.nth": 2, "rule.weekday": 2, start: "12:15", end: "13:45" }

const series = (below: string) => async (world: World) => {
  const by = String((await world.coordinator()).person._id)
  const made = await planSeries(await world.housing(), { plan: rhythm, from: "2027-01-01", by })
  return `/meetings/series/${made.id}${below}`
}

const link = async (world: World) => replyAddress(await aConvokedMeeting(await world.housing()))

const file = async (world: World) => {
  const meeting = await aConvokedMeeting(await world.housing())
  const { id } = await makeAttachment({ kind: "meeting", of: meeting.id })
  return `${await replyAddress(meeting)}/attachments/${id}`
}

const minuted = (below: string) => async (world: World) => {
  const meeting = await aDraft(await world.housing())
  await publishMinutes(meeting._id, { by: String((await world.secretary()).person._id), silently: true })
  return `${await replyAddress(meeting)}${below}`
}

const body = async (world: World) => ({ body: (await world.housing()).id })

const binned = async (world: World) => {
  const meeting = await aMeeting(await world.housing())
  await binMeeting(meeting._id, String((await world.coordinator()).person._id))
  return `/meetings/${meeting.id as string}`
}

const thrown = (at: (world: World) => Promise<string>) => async (world: World) => {
  const path = await at(world)
  await binSeries(new Types.ObjectId(path.split("/")[3]), String((await world.coordinator()).person._id))
  return `${path}/restoration`
}

export const rows: Row[] = [
  { route: "GET /meetings", at: () => "/meetings", may: everyone },
  { route: "GET /meetings/new", at: async (world) => (await world.housing()) && "/meetings/new", may: planners },
  {
    route: "POST /meetings",
    at: () => "/meetings",
    may: planners,
    body: async (world) => ({ ...(await body(world)), day: "2027-05-04", start: "10:00", end: "11:00" }),
  },
  { route: "GET /meetings/:meetingId", at: planned(), may: everyone },
  { route: "GET /meetings/:meetingId.ics", at: planned(".ics"), may: everyone },
  { route: "GET /meetings/:meetingId/edit", at: planned("/edit"), may: planners },
  { route: "PATCH /meetings/:meetingId", at: planned(), may: planners, body: () => ({ title: "Autre titre" }) },
  { route: "DELETE /meetings/:meetingId", at: planned(), may: planners },
  // In the bin it only exists for those who may take it out.
  { route: "GET /meetings/:meetingId", at: binned, may: planners, others: 404 },
  {
    route: "POST /meetings/:meetingId/restoration",
    at: async (world) => `${await binned(world)}/restoration`,
    may: planners,
    others: 404,
  },
  { route: "GET /meetings/:meetingId/agenda", at: planned("/agenda"), may: planners },
  {
    route: "POST /meetings/:meetingId/agenda",
    at: planned("/agenda"),
    may: planners,
    body: () => ({ title: "Divers", minutes: 5 }),
  },
  { route: "GET /meetings/:meetingId/agenda/:itemId/edit", at: item("/edit"), may: planners },
  {
    route: "PATCH /meetings/:meetingId/agenda/:itemId",
    at: item(""),
    may: planners,
    body: () => ({ title: "Divers", minutes: 5 }),
  },
  { route: "DELETE /meetings/:meetingId/agenda/:itemId", at: item(""), may: planners },
  {
    route: "PATCH /meetings/:meetingId/agenda/:itemId/position",
    at: item("/position"),
    may: planners,
    body: () => ({ direction: "down" }),
  },
  {
    route: "POST /meetings/:meetingId/agenda/:itemId/writings",
    at: item("/writings"),
    may: planners,
    body: () => ({ part: "title" }),
  },
  { route: "GET /meetings/:meetingId/guests", at: planned("/guests"), may: planners },
  {
    route: "POST /meetings/:meetingId/guests",
    at: planned("/guests"),
    may: planners,
    body: () => ({ name: "Nadia Verbruggen", email: "nadia@invitee.example" }),
  },
  { route: "GET /meetings/:meetingId/guests/:guestId", at: guest, may: planners },
  { route: "DELETE /meetings/:meetingId/cancellation", at: convoked("/cancellation"), may: planners },
  { route: "DELETE /meetings/:meetingId/guests/:guestId", at: guest, may: planners },
  { route: "GET /meetings/:meetingId/cancellation/new", at: convoked("/cancellation/new"), may: planners },
  {
    route: "POST /meetings/:meetingId/cancellation",
    at: convoked("/cancellation"),
    may: planners,
    body: () => ({ reason: "Salle fermée." }),
  },
  { route: "GET /meetings/:meetingId/convocation", at: convoked("/convocation"), may: everyone },
  { route: "GET /meetings/:meetingId/convocation/new", at: planned("/convocation/new"), may: planners },
  { route: "POST /meetings/:meetingId/convocation", at: planned("/convocation"), may: planners },
  { route: "POST /meetings/:meetingId/convocation/test", at: planned("/convocation/test"), may: planners },
  { route: "POST /meetings/:meetingId/reminders", at: convoked("/reminders"), may: planners },
  { route: "GET /meetings/:meetingId/attendance", at: convoked("/attendance"), may: planners },
  // Only someone who is invited has a reply of her own: for the others there is none.
  {
    route: "GET /meetings/:meetingId/attendance/new",
    at: convoked("/attendance/new"),
    may: ["secretary"],
    others: 404,
  },
  {
    route: "POST /meetings/:meetingId/attendance",
    at: convoked("/attendance"),
    may: ["secretary"],
    others: 404,
    body: () => ({ answer: "excused" }),
  },
  { route: "PATCH /meetings/:meetingId/attendance", at: convoked("/attendance"), may: planners },
  { route: "GET /meetings/:meetingId/attendance/:attendanceId/address/edit", at: line("/address/edit"), may: planners },
  {
    route: "PATCH /meetings/:meetingId/attendance/:attendanceId/address",
    at: line("/address"),
    may: planners,
    body: () => ({ email: "" }),
  },
  {
    route: "GET /meetings/series/new",
    at: async (world) => (await world.housing()) && "/meetings/series/new?body=logement",
    may: planners,
  },
  { route: "POST /meetings/series", at: () => "/meetings/series", may: planners, body },
  { route: "GET /meetings/series/:seriesId", at: series(""), may: everyone },
  { route: "GET /meetings/series/:seriesId/edit", at: series("/edit"), may: planners },
  { route: "DELETE /meetings/series/:seriesId", at: series(""), may: planners },
  { route: "POST /meetings/series/:seriesId/restoration", at: thrown(series("")), may: planners },
  { route: "GET /meetings/series/:seriesId/stop/new", at: series("/stop/new"), may: planners },
  { route: "POST /meetings/series/:seriesId/stop", at: series("/stop"), may: planners, body: () => ({ day: today() }) },
  { route: "DELETE /meetings/series/:seriesId/stop", at: series("/stop"), may: planners },
  {
    route: "PATCH /meetings/series/:seriesId",
    at: series(""),
    may: planners,
    body: () => ({ ...rhythm, start: "12:00" }),
  },
  { route: "POST /meetings/series/:seriesId/meetings", at: series("/meetings"), may: planners },
  { route: "GET /replies/:token", at: link, may: anyone },
  // Whoever holds the link holds what it opens, signed in or not; tests/routes/replies/reading.test.ts says how far.
  { route: "GET /replies/:token/attachments/:id", at: file, may: anyone },
  { route: "GET /replies/:token/minutes", at: minuted("/minutes"), may: anyone },
  { route: "GET /replies/:token/minutes.pdf", at: minuted("/minutes.pdf"), may: anyone },
  { route: "POST /replies/:token", at: link, may: anyone, body: () => ({ answer: "present" }) },
]
