import { hasCome } from "../../server/clock.ts"
import type { Reader } from "../reader.ts"
import { canRead } from "./keys.ts"
import { isInScope, type LinkReader, readsByLink } from "./link.ts"
import { holdsOffice } from "./network.ts"

type Id = { toString(): string }
type BodyLike = { _id: Id; secretary?: Id | null | undefined }
type MeetingLike = { body: BodyLike; secretary?: Id | null | undefined; cancelled?: unknown; binned?: unknown }
type Answering = { startsAt: Date; cancelled?: unknown }

const isSame = (person: string, id: Id | null | undefined) => id != null && String(id) === person

/** Who plans a body's meetings and series: a coordinator, or the body's secretary. */
export const canPlan = (reader: Reader, body: BodyLike): boolean =>
  reader.coordinator || isSame(reader.person, body.secretary) || holdsOffice(reader, String(body._id), "secretary")

/**
 * Who changes a meeting, its agenda and its guests, throws it away or cancels it; one that is cancelled or in the bin stays
 * as it was.
 */
export const canChange = (reader: Reader, meeting: MeetingLike): boolean =>
  canPlan(reader, meeting.body) && !meeting.cancelled && !meeting.binned

/** Who finds a meeting: its date is everyone's, but in the bin it only exists for those who may take it out. */
export const canFind = (reader: Reader, meeting: MeetingLike): boolean =>
  !meeting.binned || canPlan(reader, meeting.body)

/** Who takes a cancellation back, as long as its day lasts (models/meeting/cancellation.ts). */
export const canRevive = (reader: Reader, meeting: MeetingLike): boolean =>
  canPlan(reader, meeting.body) && !meeting.binned

/** Who takes a meeting out of the bin: who planned it could throw it away. */
export const canRestore = (reader: Reader, meeting: MeetingLike): boolean => canPlan(reader, meeting.body)

/** Who previews and sends the convocation, and reminds. */
export const canConvoke = canChange

/** Who sees the addresses and enters or corrects anyone's reply: also the secretary of that meeting alone. */
export const canRecordReplies = (reader: Reader, meeting: MeetingLike): boolean =>
  canPlan(reader, meeting.body) || isSame(reader.person, meeting.secretary)

/**
 * Who reads the agenda, the documents and who comes; the date, the hours and the place are everyone's. Whoever is invited
 * reads agenda and documents of that meeting by her link, whether or not she sits in the body.
 */
export const canReadAgenda = (
  reader: Reader | LinkReader,
  meeting: { _id: unknown; audience: readonly string[] },
): boolean => (readsByLink(reader) ? isInScope(reader, meeting) : canRead(reader, meeting))

/** Until when someone may answer, or change her answer: the start of a meeting that is not cancelled. */
export const isAnswerable = (meeting: Answering): boolean => !meeting.cancelled && !hasCome(meeting.startsAt)
