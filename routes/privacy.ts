import { Router, type Request, type Response } from "express"
import { render } from "../server/render.ts"

export const privacy = Router({ mergeParams: true }).get("/", show)

function show(req: Request, res: Response) {
  render(
    req,
    res,
    "privacy/show",
    { page: { title: res.locals.t("pages.privacy.title") } },
    req.user ? "main" : "plain",
  )
}
