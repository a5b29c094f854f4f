import { Router, type Request, type Response } from "express"
import { restorePage } from "../../models/guidePage/binning.ts"
import { flash } from "../../server/flash.ts"
import { editablePageOf } from "./found.ts"

export const restoration = Router({ mergeParams: true }).post("/", create)

async function create(req: Request, res: Response) {
  const page = await editablePageOf(req)
  await restorePage(page._id)
  flash(req, res, "guide.restored")
  res.redirect(303, `/guide/${page.slug}`)
}
