import { Router, type Request, type Response } from "express"
import { canAdminister, canCoordinate } from "../../models/policies/network.ts"
import { authorize } from "../../server/authorize.ts"
import { render } from "../../server/render.ts"
import { presentStyleguide } from "../../views/presenters/styleguide.ts"

export const styleguide = Router().get("/", index)

function index(req: Request, res: Response) {
  const reader = req.user!
  authorize(canCoordinate(reader) || canAdminister(reader))

  render(req, res, "admin/styleguide/index", presentStyleguide(res.locals.t))
}
