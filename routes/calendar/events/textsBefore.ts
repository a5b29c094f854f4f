import { Router, type Request, type Response } from "express"
import { changeEvent } from "../../../models/event/editing.ts"
import { putBackTexts } from "../../textsBefore.ts"
import { editableEventOf, formOfEvent } from "../events.ts"

export const textsBefore = Router({ mergeParams: true }).post("/", create)

async function create(req: Request, res: Response) {
  const event = await editableEventOf(req, "eventId")
  await putBackTexts(req, res, { ...formOfEvent(req, res, event), change: (edit) => changeEvent(event._id, edit) })
}
