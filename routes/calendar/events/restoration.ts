import { Router, type Request, type Response } from "express"
import { restoreEvent } from "../../../models/event/editing.ts"
import { flash } from "../../../server/flash.ts"
import { editableEventOf } from "../events.ts"

export const restoration = Router({ mergeParams: true }).post("/", create)

async function create(req: Request, res: Response) {
  const event = await editableEventOf(req, "eventId")
  await restoreEvent(event._id)
  flash(req, res, "events.restored")
  res.redirect(303, `/calendar/events/${event.id}`)
}
