import { Router, type Request, type Response } from "express"
import { canAdminister } from "../../models/policies/network.ts"
import { authorize } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { tryAgain } from "../../server/jobs.ts"

export const jobs = Router({ mergeParams: true }).post("/", create)

/** « Essayer encore »: what the site had given up; pressed twice, there is nothing of it left. */
async function create(req: Request, res: Response) {
  authorize(canAdminister(req.user!))
  const tried = await inOneStep(tryAgain)
  flash(req, res, tried > 0 ? "admin.jobs.triedAgain" : "admin.jobs.nothingLeft")
  res.redirect(303, "/admin")
}
