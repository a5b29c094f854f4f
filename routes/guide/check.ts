import { Router, type Request, type Response } from "express"
import { checkPage } from "../../models/guidePage/editing.ts"
import { flash } from "../../server/flash.ts"
import { editablePageOf } from "./found.ts"

export const check = Router({ mergeParams: true }).post("/", create)

async function create(req: Request, res: Response) {
  const page = await editablePageOf(req)
  await checkPage(page._id, req.user!.person)
  flash(req, res, "guide.checkedToday")
  res.redirect(303, `/guide/${page.slug}`)
}
