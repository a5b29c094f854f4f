import { Router, type Request, type Response } from "express"
import { changedOfItem, itemPlanOf } from "../../../models/meeting/agenda.ts"
import { canChange } from "../../../models/policies/meeting.ts"
import { tellBesides } from "../../besides.ts"
import { itemOf } from "../agenda.ts"
import { meetingFor } from "../found.ts"

export const itemWritings = Router({ mergeParams: true }).post("/", create)

/** Who else writes this point of the agenda, and what of it is saved otherwise than the opened form shows it. */
async function create(req: Request, res: Response) {
  const meeting = await meetingFor(req, canChange)
  const item = itemOf(meeting, req)
  await tellBesides(req, res, {
    of: { kind: "agendaItem", id: item._id },
    partNamed: (said) => (Object.hasOwn(itemPlanOf(item), said) ? said : ""),
    changed: ({ marks }) => changedOfItem(item, meeting.changed, marks),
  })
}
