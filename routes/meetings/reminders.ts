import { Router, type Request, type Response } from "express"
import { remind } from "../../models/convocation/reminding.ts"
import { limits } from "../../models/limits.ts"
import { canConvoke } from "../../models/policies/meeting.ts"
import { flash } from "../../server/flash.ts"
import { meetingFor } from "./found.ts"

export const reminders = Router({ mergeParams: true }).post("/", create)

async function create(req: Request, res: Response) {
  const meeting = await meetingFor(req, canConvoke)
  const { sent, already, recent, held } = await remind(meeting._id, req.user!)
  if (held > 0) {
    flash(req, res, "attendance.remindedUntold")
    return res.redirect(303, `/meetings/${String(meeting._id)}/convocation/new`)
  }
  const key = sent === 0 && recent > 0 ? "remindedRecent" : already > 0 ? "remindedSome" : "reminded"
  flash(req, res, `attendance.${key}`, { count: sent, already, minutes: limits.reminderAfterMinutes })
  res.redirect(303, `/meetings/${String(meeting._id)}/attendance`)
}
