import { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { enqueue } from "../../server/jobs.ts"
import { Body } from "../body.ts"
import { everyone, ofBody } from "../concerns/audience.ts"
import type { LocalName } from "../concerns/localName.ts"
import { nameInSearch } from "../concerns/untitled.ts"
import { type Findable, forgetFromSearch, indexAllForSearch, indexForSearch } from "../concerns/searchable.ts"
import { Meeting } from "../meeting.ts"

type Indexed = {
  _id: Types.ObjectId
  body: Types.ObjectId
  title: string
  day: string
  place: { name: string; address: string }
  binned?: unknown
  agenda: Iterable<{ title: string; presenter: string; description: string }>
}

type Of = { _id: Types.ObjectId; name: LocalName; openness: string }

/**
 * How a meeting is found. Its date and place are everyone's, so everyone finds it; the agenda is searched only where the body
 * works in the open, and then the entry is of the body, so that one that closes its work hides it at once (elsewhere the
 * minutes are found, by those who read them).
 */
export function findableMeeting(meeting: Indexed, body: Of): Findable {
  const open = body.openness === "network"
  const agenda = open ? [...meeting.agenda].flatMap((item) => [item.title, item.presenter, item.description]) : []
  return {
    kind: "meeting",
    id: meeting._id,
    language: "fr",
    title: meeting.title || nameInSearch("fr", body, meeting.day),
    lead: [nameInSearch("fr", body, meeting.day), nameInSearch("nl", body, meeting.day)].join("\n"),
    text: [meeting.place.name, meeting.place.address, ...agenda].join("\n"),
    href: `/meetings/${String(meeting._id)}`,
    date: meeting.day,
    audience: open ? ofBody(body._id) : everyone,
  }
}

/** Makes a meeting findable, inside the step that saves it. What is in the bin is not found. */
export async function indexMeeting(meeting: Indexed, body: Of | null = null): Promise<void> {
  if (meeting.binned) return
  await indexForSearch(findableMeeting(meeting, body ?? still(await Body.findById(meeting.body).lean())))
}

/** How many meetings are made findable anew in one step. */
const batch = 100

/**
 * What follows a body's new name, or its opening or closing: its meetings are found as it is now, some at a time, and the job
 * names itself for those that come after. Done twice, it finds nothing else to write.
 */
export async function indexMeetingsOf(body: string, after = ""): Promise<void> {
  await inOneStep(async () => {
    const of = await Body.findById(body).lean()
    const rest = after ? { _id: { $gt: new Types.ObjectId(after) } } : {}
    const meetings = await Meeting.find({ body: new Types.ObjectId(body), ...rest })
      .sort({ _id: 1 })
      .limit(batch)
      .lean()
    const found = meetings.filter(({ binned }) => !binned)
    if (of) await indexAllForSearch(found.map((meeting) => findableMeeting(meeting as Indexed, of)))
    if (meetings.length === batch) await enqueue("meetings.index", body, meetings.at(-1)!._id)
  })
}

/** Takes a meeting out of the search. */
export const forgetMeeting = (id: Types.ObjectId): Promise<void> => forgetFromSearch("meeting", id)
