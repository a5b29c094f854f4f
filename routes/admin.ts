import { Router, type Request, type Response } from "express"
import { canAdminister } from "../models/policies/network.ts"
import { authorize } from "../server/authorize.ts"
import { render } from "../server/render.ts"

export const admin = Router({ mergeParams: true })
  .get("/", index)

function index(req: Request, res: Response) {
  authorize(canAdminister(req.user!))
  render(req, res, "admin/index", { page: { title: res.locals.t("admin.title"), section: "admin" } })
}
