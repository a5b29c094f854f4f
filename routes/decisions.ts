import { Router, type Request, type Response } from "express"
import { Body } from "../models/body.ts"
import { listDecisions } from "../models/decision/reading.ts"
import { found } from "../server/authorize.ts"
import { pageOf } from "../server/pages.ts"
import { page, permit, text } from "../server/params.ts"
import { render } from "../server/render.ts"
import { presentDecisions } from "../views/presenters/decisions.ts"

export const decisions = Router({ mergeParams: true }).get("/", index)

async function index(req: Request, res: Response) {
  const { body: slug, page: asked } = permit(req.query, { body: text(), page: page() })
  const bodies = await Body.find().select("name slug kind openness").lean()
  const body = slug ? found(bodies.find((each) => each.slug === slug)) : null
  const list = await pageOf(asked, (at) => listDecisions(req.user!, { body: body?._id ?? null, page: at }))
  render(req, res, "decisions/index", presentDecisions({ ...list, bodies, body }, req.user!, res.locals))
}
