import type { Body } from "../../../models/body.ts"
import { addDays, today } from "../../../models/concerns/day.ts"
import { Meeting } from "../../../models/meeting.ts"
import { type Plan, planMeeting } from "../../../models/meeting/planning.ts"
import { addItem } from "../../../models/meeting/agenda.ts"
import { convoke, type Sent } from "../../../models/convocation/sending.ts"
import { now } from "../../../server/clock.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { Message } from "../../../server/outbox.ts"
import { cast, readerOf, type Someone } from "../cast.ts"

const usual: Plan = {
  title: "",
  start: "12:15",
  end: "13:45",
  "place.name": "Maison des associations",
  "place.address": "rue des Tanneurs 14",
  link: "",
  access: "",
  replyBy: "",
  replyNote: "",
}

/** A meeting of a body, three weeks from today unless `plan` says otherwise, with two items on its agenda. */
export async function aMeeting(body: Body, plan: Plan = {}): Promise<Meeting> {
  const meeting = await planMeeting(body, { ...usual, day: addDays(today(), 21), ...plan })
  const by = String((await cast.coordinator()).person._id)
  await addItem(
    meeting._id,
    {
      title: "Accueil et approbation du PV",
      kind: "decision",
      minutes: 10,
      presenter: "Mireille Adjovi",
      description: "",
    },
    by,
  )
  await addItem(
    meeting._id,
    {
      title: "Hiver : accueils de jour",
      kind: "exchange",
      minutes: 15,
      presenter: "",
      description: "Qui ouvre quand ?",
    },
    by,
  )
  return fresh(meeting)
}

/** The same, convoked by someone (the coordinator). */
export async function aConvokedMeeting(body: Body, plan: Plan = {}, by?: Someone): Promise<Meeting> {
  const meeting = await aMeeting(body, plan)
  await convokeNow(meeting, by)
  return fresh(meeting)
}

export async function convokeNow(meeting: Meeting, by?: Someone): Promise<Sent> {
  return convoke(meeting._id, { by: await readerOf(by ?? (await cast.coordinator())), note: "", seen: "" })
}

/** As if the mail server had taken every mail about a meeting that waits: those who are on its list know of it. */
export async function delivered(meeting: Meeting): Promise<void> {
  await inOneStep(() =>
    Message.updateMany(
      { "of.kind": "meeting", "of.id": String(meeting._id), state: "queued" },
      { state: "sent", sentAt: now(), attempts: 1 },
    ),
  )
}

/** A meeting whose convocation everyone has. */
export async function aToldMeeting(body: Body, plan: Plan = {}, by?: Someone): Promise<Meeting> {
  const meeting = await aConvokedMeeting(body, plan, by)
  await delivered(meeting)
  return meeting
}

/** The meeting as it is saved now. */
export async function fresh(meeting: Meeting): Promise<Meeting> {
  return (await Meeting.findById(meeting._id))!
}
