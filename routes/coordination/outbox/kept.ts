import { Router, type Request, type Response } from "express"
import { canCoordinate } from "../../../models/policies/network.ts"
import { authorize } from "../../../server/authorize.ts"
import { config } from "../../../server/config.ts"
import { flash } from "../../../server/flash.ts"
import { sendKept } from "../../../server/keptMessages.ts"

export const kept = Router({ mergeParams: true }).post("/", create)

async function create(req: Request, res: Response) {
  authorize(canCoordinate(req.user!))
  const count = await sendKept(req.user!.person)
  if (config.smtpUrl) flash(req, res, "coordination.outbox.kept.going", { count })
  else flash(req, res, "coordination.outbox.kept.noServer")
  res.redirect(303, "/coordination/outbox")
}
