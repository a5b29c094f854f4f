import { Router, type Request, type Response } from "express"
import { listActions, shows } from "../models/action/reading.ts"
import { integer, oneOf, permit } from "../server/params.ts"
import { render } from "../server/render.ts"
import { presentActions } from "../views/presenters/actions.ts"

export const actions = Router({ mergeParams: true })
  .get("/", index)

async function index(req: Request, res: Response) {
  const { show: asked, page: number } = permit(req.query, { show: oneOf(shows), page: integer() })
  const [show, page] = [asked ?? "mine", Math.max(1, Math.trunc(number || 1))]
  render(req, res, "actions/index", presentActions({ ...await listActions(req.user!, { show, page }), show, page }, req.user!, res.locals))
}
