import { findLink, type Link, stateOf } from "../link.ts"
import { isInvited } from "../convocation/invitees.ts"
import { readMeeting, type ReadAttendance, type ReadMeeting } from "../meeting/reading.ts"

/** What a mailed link opens; `line` is null for someone who is no longer on the list, `over` once its time has passed. */
export type OpenedLink = { link: Link, line: ReadAttendance | null, meeting: ReadMeeting, over: boolean }

/**
 * The line of attendance that a mailed link is for, and its meeting; null for a link that is not ours. Whoever was taken
 * off the list, or whose seat ended before the meeting, has no line any more, from that moment on.
 */
export async function openReplyLink(token: string): Promise<OpenedLink | null> {
  const link = await findLink("reply", token)
  const meeting = link && await readMeeting(String(link.of!.id))
  if (!meeting) return null
  const line = meeting.attendances.find(({ invitee }) => invitee === link.invitee) ?? null
  const invited = line && await isInvited({ ...meeting, body: meeting.body._id }, line)
  return { link, line: invited ? line : null, meeting, over: stateOf(link) !== "open" }
}
