import { Router, type Request, type Response } from "express"
import { note } from "../../models/audit.ts"
import { canAdminister } from "../../models/policies/network.ts"
import { backUpNow } from "../../server/backup/nightly.ts"
import { authorize } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { render } from "../../server/render.ts"
import { alwaysMadeAnew } from "../../server/unchanged.ts"
import { presentBackups } from "../../views/presenters/admin/backups.ts"

export const backups = Router({ mergeParams: true }).get("/", index).post("/", create)

async function index(req: Request, res: Response) {
  authorize(canAdminister(req.user!))
  alwaysMadeAnew(res)
  render(req, res, "admin/backups/index", await presentBackups(res.locals))
}

async function create(req: Request, res: Response) {
  authorize(canAdminister(req.user!))
  const answer = await backUpNow()
  await note("backupMade", { outcome: answer === "made" ? "done" : "failed" })
  flash(req, res, `admin.backups.answers.${answer}`)
  res.redirect(303, "/admin/backups")
}
