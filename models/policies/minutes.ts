import type { Reader } from "../reader.ts"
import { canRead } from "./keys.ts"
import { canRecordReplies } from "./meeting.ts"

type MeetingLike = Parameters<typeof canRecordReplies>[1] & { audience: readonly string[] }
type MinutesLike = { published?: unknown, withdrawn?: unknown, audience: readonly string[] }

/** Who writes the minutes of a meeting, and reads them as a draft: its secretary, its body's, the coordination. */
export const canWriteMinutes = (reader: Reader, meeting: MeetingLike): boolean =>
  canRecordReplies(reader, meeting) && !meeting.cancelled

/** Who publishes and withdraws them. */
export const canPublishMinutes = canWriteMinutes

/** Who reads them: whoever writes them; once they are published, those to whom the body's work is open. */
export const canReadMinutes = (reader: Reader, minutes: MinutesLike, meeting: MeetingLike): boolean =>
  canRecordReplies(reader, meeting) || (Boolean(minutes.published) && canRead(reader, minutes))

/** Who is told that minutes were withdrawn, and why: those who could read them. */
export const canReadWithdrawal = (reader: Reader, minutes: MinutesLike, meeting: MeetingLike): boolean =>
  !minutes.published && Boolean(minutes.withdrawn) && canRead(reader, meeting)
