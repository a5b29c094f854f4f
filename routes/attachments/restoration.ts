import { Router, type Request, type Response } from "express"
import { restore } from "../../models/attachment.ts"
import { authorize, found } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { render } from "../../server/render.ts"
import { presentBinned } from "../../views/presenters/attachments.ts"
import { attachmentOf } from "../attachments.ts"

export const restoration = Router({ mergeParams: true }).get("/new", fresh).post("/", create)

async function fresh(req: Request, res: Response) {
  const { attachment, home } = await attachmentOf(req, req.params["attachmentId"])
  authorize(home.changes)
  found(attachment.binned)
  render(req, res, "attachments/restoration", presentBinned(attachment, home, res.locals))
}

async function create(req: Request, res: Response) {
  const { attachment, home } = await attachmentOf(req, req.params["attachmentId"])
  authorize(home.changes)
  await restore(attachment._id)
  flash(req, res, "attachments.restored", { name: attachment.name })
  res.redirect(303, home.path)
}
