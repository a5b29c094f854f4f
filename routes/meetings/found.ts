import { Types } from "mongoose"
import type { Request } from "express"
import { type Depth, type ReadMeeting, readMeeting } from "../../models/meeting/reading.ts"
import { canFind, canPlan, canReadAgenda } from "../../models/policies/meeting.ts"
import { authorizeNow, found, HttpError } from "../../server/authorize.ts"
import { idParam } from "../../server/params.ts"

/** The meeting of the address with its body and sendings; its date is everyone's, so everyone finds it (but in the bin). */
export async function meetingOf(req: Request, depth: Depth = {}): Promise<ReadMeeting> {
  const meeting = found(await readMeeting(idParam(req.params["meetingId"]), depth))
  return found(canFind(req.user!, meeting) ? meeting : null)
}

type May = (reader: Express.User, meeting: ReadMeeting) => boolean

/**
 * The meeting of the address for someone who may do something with it. Whoever reads no more of it than its date is
 * told that there is nothing here; whoever reads it all, that this is not hers to do; whoever convenes it, that it cannot
 * be done any more, since somebody cancelled it.
 */
export async function meetingFor(req: Request, may: May, depth: Depth = {}): Promise<ReadMeeting> {
  const meeting = await meetingOf(req, { attendances: false, ...depth })
  if (!may(req.user!, meeting) && !canReadAgenda(req.user!, meeting)) throw new HttpError(404, "Not hers to see.")
  authorizeNow(may(req.user!, meeting), canPlan(req.user!, meeting.body), `/meetings/${String(meeting._id)}`)
  return meeting
}

/** The line of this meeting that an address names. */
export function lineOf(meeting: ReadMeeting, id: string | string[] | undefined) {
  const wanted = idParam(id)
  return found(meeting.attendances.find((line) => String(line._id) === wanted))
}

export const objectId = (id: string): Types.ObjectId => new Types.ObjectId(id)
