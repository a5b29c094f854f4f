import { Router, type Request, type Response } from "express"
import { remind } from "../../models/attendance/reminding.ts"
import { canConvoke } from "../../models/policies/meeting.ts"
import { flash } from "../../server/flash.ts"
import { meetingFor } from "./found.ts"

export const reminders = Router({ mergeParams: true })
  .post("/", create)

async function create(req: Request, res: Response) {
  const meeting = await meetingFor(req, canConvoke)
  const { sent, already } = await remind(meeting._id, req.user!)
  flash(req, res, already > 0 ? "attendance.remindedSome" : "attendance.reminded", { count: sent, already })
  res.redirect(303, `/meetings/${String(meeting._id)}/attendance`)
}
