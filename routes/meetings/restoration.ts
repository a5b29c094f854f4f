import { Router, type Request, type Response } from "express"
import { restoreMeeting } from "../../models/meeting/binning.ts"
import { canRestore } from "../../models/policies/meeting.ts"
import { flash } from "../../server/flash.ts"
import { meetingFor } from "./found.ts"

export const restoration = Router({ mergeParams: true }).post("/", create)

async function create(req: Request, res: Response) {
  const meeting = await meetingFor(req, canRestore)
  await restoreMeeting(meeting._id)
  flash(req, res, "meetings.bin.restored")
  res.redirect(303, `/meetings/${String(meeting._id)}`)
}
