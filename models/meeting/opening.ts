import type { Language } from "../../server/languages.ts"
import { isInvited } from "../convocation/invitees.ts"
import { findLink, type Link, stateOf } from "../link.ts"
import { languageOf } from "../link/language.ts"
import { readMeeting, type ReadAttendance, type ReadMeeting } from "./reading.ts"
import { invitedReader, type LinkReader } from "../policies/link.ts"

/**
 * What a mailed link opens. `line` and `reader` are null for someone who is no longer on the list, `reader` also once the
 * link's time has passed (`over`); it ends `until` then · `language` is the invited person's.
 */
export type OpenedLink = {
  meeting: ReadMeeting
  line: ReadAttendance | null
  reader: LinkReader | null
  over: boolean
  until: Date
  language: Language | null
}

/**
 * The line of attendance that a mailed link is for, and its meeting; null for a link that is not ours. Whoever was taken
 * off the list, or whose seat ended before the meeting, has no line any more, from that moment on.
 */
export async function openReplyLink(token: string): Promise<OpenedLink | null> {
  const link = await findLink("reply", token)
  const meeting = link && (await readMeeting(String(link.of!.id), { minutes: true }))
  if (!meeting) return null
  const known = meeting.attendances.find(({ invitee }) => invitee === link.invitee) ?? null
  const line = known && (await isInvited({ ...meeting, body: meeting.body._id }, known)) ? known : null
  const [over, until] = [stateOf(link) !== "open", link.expiresAt]
  return {
    meeting,
    line,
    over,
    until,
    reader: line && !over ? invitedReader(line, meeting) : null,
    language: await languageFor(link, known),
  }
}

async function languageFor(link: Link, line: ReadAttendance | null): Promise<Language | null> {
  return line?.guest ? (line.guest.language ?? null) : languageOf(link)
}
