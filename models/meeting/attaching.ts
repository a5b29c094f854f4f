import type { Fact } from "../concerns/fact.ts"
import { Attachment, attachmentsOf } from "../attachment.ts"
import type { Home } from "../attachments.ts"
import { type LinkReader, readsByLink } from "../policies/link.ts"
import { canChange, canReadAgenda } from "../policies/meeting.ts"
import type { Reader } from "../reader.ts"
import { readMeeting } from "./reading.ts"

type MeetingLike = { _id: unknown; agenda: Iterable<{ _id: unknown }> }

/** What files of a meeting belong to: the meeting, or one item of its agenda ("MEETING/ITEM"). */
export const documentsOf = (meeting: { _id: unknown }, item?: { _id: unknown }) => ({
  kind: "meeting",
  id: item ? `${String(meeting._id)}/${String(item._id)}` : String(meeting._id),
})

const ids = (meeting: MeetingLike) => [undefined, ...meeting.agenda].map((item) => documentsOf(meeting, item).id)

/** The documents of a meeting and of its items, in one command, the oldest first. */
export const readDocuments = (meeting: MeetingLike) => attachmentsOf({ kind: "meeting", id: ids(meeting) })

/** What a reader may do with the documents of a meeting, for models/attachments.ts. */
export async function meetingHome(of: string, reader: Reader | LinkReader): Promise<Home | null> {
  const [id = "", item = ""] = of.split("/")
  const meeting = /^[0-9a-f]{24}$/.test(id) ? await readMeeting(id, { attendances: false }) : null
  if (!meeting || (item && !meeting.agenda.some(({ _id }) => String(_id) === item))) return null
  const changes = !readsByLink(reader) && canChange(reader, meeting)
  return {
    reads: changes || (!meeting.binned && canReadAgenda(reader, meeting)),
    changes,
    path: item ? `/meetings/${id}/agenda/${item}/edit` : `/meetings/${id}`,
  }
}

/** Throws the documents of a meeting, or of one of its items, away with it: in the bin for thirty days. */
export async function binDocuments(meeting: MeetingLike, item: { _id: unknown } | null, binned: Fact): Promise<void> {
  const thrown = item ? [documentsOf(meeting, item).id] : ids(meeting)
  await Attachment.updateMany({ "of.kind": "meeting", "of.id": { $in: thrown }, binned: null }, { $set: { binned } })
}

/** The files of a meeting and of its items, those in the bin too: the part of a query that says so. */
export const filesOf = (meeting: MeetingLike) => ({ "of.kind": "meeting", "of.id": { $in: ids(meeting) } })
