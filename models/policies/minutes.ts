import type { Reader } from "../reader.ts"
import { canRead } from "./keys.ts"
import { type LinkReader, readsByLink } from "./link.ts"
import { canRecordReplies } from "./meeting.ts"

type MeetingLike = Parameters<typeof canRecordReplies>[1] & { _id: unknown; audience: readonly string[] }
type MinutesLike = { meeting: unknown; published?: unknown; withdrawn?: unknown; audience: readonly string[] }

/**
 * Who writes the minutes of a meeting, and reads them as a draft: its secretary, its body's, the coordination. They alone
 * say where they are writing, and learn who else is.
 */
export const canWriteMinutes = (reader: Reader, meeting: MeetingLike): boolean =>
  canRecordReplies(reader, meeting) && !meeting.cancelled && !meeting.binned

/** Who publishes and withdraws them. */
export const canPublishMinutes = canWriteMinutes

/**
 * Who reads them: whoever writes them; once they are published, those to whom the body's work is open. By her link someone
 * reads those of the meeting to which she was invited, where the body is open or she held a seat that day.
 */
export const canReadMinutes = (reader: Reader | LinkReader, minutes: MinutesLike, meeting: MeetingLike): boolean =>
  (!readsByLink(reader) && canRecordReplies(reader, meeting)) ||
  (Boolean(minutes.published) && canRead(reader, minutes))

/** Who is told that minutes were withdrawn, and why: those who could read them. */
export const canReadWithdrawal = (reader: Reader | LinkReader, minutes: MinutesLike, meeting: MeetingLike): boolean =>
  !minutes.published && Boolean(minutes.withdrawn) && canRead(reader, meeting)
