import type { Types } from "mongoose"
import { readMeeting, type ReadAttendance, type ReadMeeting } from "../meeting/reading.ts"
import { ReplyLink } from "../replyLink.ts"

/** What a mailed link opens; `line` is null for someone who is no longer on the list. */
export type OpenedLink = { attendance: Types.ObjectId, line: ReadAttendance | null, meeting: ReadMeeting }

/** The line of attendance that a mailed link is for, and its meeting; null for a link that is not ours. */
export async function openReplyLink(token: string): Promise<OpenedLink | null> {
  const link = await ReplyLink.findOne({ token }).lean()
  const meeting = link && await readMeeting(String(link.meeting))
  if (!meeting) return null
  const line = meeting.attendances.find(({ _id }) => _id.equals(link.attendance)) ?? null
  return { attendance: link.attendance, line, meeting }
}
