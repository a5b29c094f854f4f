import { Router, type Request, type Response } from "express"
import { render } from "../server/render.ts"

export const accessibility = Router({ mergeParams: true }).get("/", show)

function show(req: Request, res: Response) {
  render(
    req,
    res,
    "accessibility/show",
    { page: { title: res.locals.t("pages.accessibility.title") } },
    req.user ? "main" : "plain",
  )
}
