import { Router, type Request, type Response } from "express"
import { canAdminister } from "../models/policies/network.ts"
import { authorize } from "../server/authorize.ts"
import { render } from "../server/render.ts"
import { alwaysMadeAnew } from "../server/unchanged.ts"
import { presentAdmin } from "../views/presenters/admin.ts"

export const admin = Router({ mergeParams: true }).get("/", index)

async function index(req: Request, res: Response) {
  authorize(canAdminister(req.user!))
  alwaysMadeAnew(res)
  render(req, res, "admin/index", await presentAdmin(res.locals))
}
