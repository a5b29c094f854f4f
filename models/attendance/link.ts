import { Types } from "mongoose"
import { readMeeting, type ReadAttendance, type ReadMeeting } from "../meeting/reading.ts"
import { ReplyLink } from "../replyLink.ts"

/** The line of attendance that a mailed link opens, and its meeting; null for a link that is not ours, or no longer. */
export async function openReplyLink(token: string): Promise<{ line: ReadAttendance, meeting: ReadMeeting } | null> {
  const link = await ReplyLink.findOne({ token }).lean()
  const meeting = link && await readMeeting(String(link.meeting))
  const line = meeting?.attendances.find(({ _id }) => _id.equals(new Types.ObjectId(link!.attendance)))
  return meeting && line ? { line, meeting } : null
}
