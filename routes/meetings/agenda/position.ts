import { Router, type Request, type Response } from "express"
import { moveItem } from "../../../models/meeting/agenda.ts"
import { canChange } from "../../../models/policies/meeting.ts"
import { oneOf, permit } from "../../../server/params.ts"
import { itemOf } from "../agenda.ts"
import { meetingFor } from "../found.ts"

export const position = Router({ mergeParams: true }).patch("/", update)

async function update(req: Request, res: Response) {
  const meeting = await meetingFor(req, canChange)
  const { direction } = permit(req.body, { direction: oneOf(["up", "down"] as const) })
  const item = itemOf(meeting, req)
  if (direction) await moveItem(meeting._id, String(item._id), direction, req.user!.person)
  res.redirect(303, `/meetings/${String(meeting._id)}/agenda#item-${String(item._id)}`)
}
