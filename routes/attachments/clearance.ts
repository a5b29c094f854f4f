import { Router, type Request, type Response } from "express"
import { clear, waitingFor } from "../../models/attachment.ts"
import { homeOf } from "../../models/attachments.ts"
import { authorize, found } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { idParam } from "../../server/params.ts"

/** « Coordonnées de service »: what a file holds may stay; only whoever sent it answers, for its very signs. */
export const clearance = Router({ mergeParams: true }).post("/", create)

async function create(req: Request, res: Response) {
  const attachment = found(await waitingFor(idParam(req.params["attachmentId"]), req.user!.person))
  const { kind = "", id = "" } = attachment.of ?? {}
  const home = found(await homeOf({ kind, id }, req.user!))
  authorize(home.changes)
  await clear(attachment, req.user!.person)
  flash(req, res, "attachments.added", { count: 1 })
  res.redirect(303, home.path)
}
