import { Router, type Request, type Response } from "express"
import { listActions, shows } from "../models/action/reading.ts"
import { pageOf } from "../server/pages.ts"
import { oneOf, page, permit } from "../server/params.ts"
import { render } from "../server/render.ts"
import { presentActions } from "../views/presenters/actions.ts"

export const actions = Router({ mergeParams: true }).get("/", index)

async function index(req: Request, res: Response) {
  const { show: named, page: asked } = permit(req.query, { show: oneOf(shows), page: page() })
  const show = named ?? "mine"
  const list = await pageOf(asked, (at) => listActions(req.user!, { show, page: at }))
  render(req, res, "actions/index", presentActions({ ...list, show }, req.user!, res.locals))
}
