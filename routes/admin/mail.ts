import { Router, type Request, type Response } from "express"
import { tryMail } from "../../models/account/mailTrial.ts"
import { canAdminister } from "../../models/policies/network.ts"
import { authorize } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { render } from "../../server/render.ts"
import { alwaysMadeAnew } from "../../server/unchanged.ts"
import { presentMail } from "../../views/presenters/admin/mail.ts"

export const mail = Router({ mergeParams: true }).get("/", index).post("/", create)

async function index(req: Request, res: Response) {
  authorize(canAdminister(req.user!))
  alwaysMadeAnew(res)
  render(req, res, "admin/mail", await presentMail(req.user!, res.locals))
}

async function create(req: Request, res: Response) {
  authorize(canAdminister(req.user!))
  await tryMail(req.user!.account)
  flash(req, res, "admin.mail.posted")
  res.redirect(303, "/admin/mail")
}
