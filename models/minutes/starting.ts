import { Types } from "mongoose"
import { copying } from "../../server/answers.ts"
import { still } from "../../server/authorize.ts"
import { now } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import type { Language } from "../../server/languages.ts"
import { Attendance } from "../attendance.ts"
import { Body } from "../body.ts"
import { ofDraft } from "../concerns/audience.ts"
import { fact } from "../concerns/fact.ts"
import { inviteesOf, prepareAttendance } from "../convocation/invitees.ts"
import { Meeting } from "../meeting.ts"
import { Minutes } from "../minutes.ts"
import { MinutesItem } from "../minutesItem.ts"

type Starting = { by: string; language: Language; untitled: string }

/**
 * Begins the minutes of a meeting with one item per point of its agenda, or one called `untitled` where there is none.
 * A meeting that was never convoked gets its list of people first; its secretary, where she begins them herself, is
 * noted present. Beginning again changes nothing.
 */
export async function beginMinutes(id: Types.ObjectId, { by, language, untitled }: Starting): Promise<void> {
  await inOneStep(async () => {
    if (await Minutes.exists({ meeting: id })) return
    const meeting = still(await Meeting.findById(id))
    const body = still(await Body.findById(meeting.body))
    const secretary = meeting.secretary ?? body.secretary ?? new Types.ObjectId(by)
    const audience = ofDraft(body._id, meeting.secretary)
    const minutes = await new Minutes({
      meeting: id,
      body: body._id,
      secretary,
      language,
      audience,
      edited: { by: new Types.ObjectId(by), at: now() },
    }).save()
    const points =
      meeting.agenda.length > 0
        ? meeting.agenda.map(({ _id, title }) => ({ agendaItem: _id, title }))
        : [{ agendaItem: null, title: untitled }]
    const items = points.map((point, position) => ({ minutes: minutes._id, position, audience, ...point }))
    await copying(() => MinutesItem.insertMany(items))
    if (!(await Attendance.exists({ meeting: id }))) await listPeople(meeting)
    if (String(secretary) === by) await noteWriter(meeting._id, by)
  })
}

// Whoever holds the pen is there, unless she has said otherwise: everyone else is « à noter » until somebody notes it.
async function noteWriter(meeting: Types.ObjectId, by: string): Promise<void> {
  const line = await Attendance.findOne({
    meeting,
    invitee: `person:${by}`,
    answer: "invited",
    "presence.noted": null,
    "presence.status": null,
  })
  await line?.set("presence", { status: "present", noted: fact(by), revision: line.presence.revision + 1 }).save()
}

async function listPeople(meeting: Meeting): Promise<void> {
  const invitees = await inviteesOf(meeting)
  if (invitees.length > 0) await prepareAttendance(meeting, invitees)
}
