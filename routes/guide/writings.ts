import { Router, type Request, type Response } from "express"
import { textFields } from "../../models/guidePage/editing.ts"
import { changedOnPage } from "../../models/guidePage/hearing.ts"
import { tellBesides } from "../besides.ts"
import { editablePageOf } from "./found.ts"

export const guideWritings = Router({ mergeParams: true }).post("/", create)

/** Who else writes this page, and what of it is saved otherwise than the opened form shows it. */
async function create(req: Request, res: Response) {
  const page = await editablePageOf(req)
  await tellBesides(req, res, {
    of: { kind: "guidePage", id: page._id },
    partNamed: (said) => textFields.find((field) => field === said) ?? "",
    changed: ({ marks }) => changedOnPage(page, marks),
  })
}
