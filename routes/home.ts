import { Router, type Request, type Response } from "express"
import { render } from "../server/render.ts"

export const home = Router()
  .get("/", show)

function show(req: Request, res: Response) {
  render(req, res, "home/show", { page: { title: res.locals.t("home.title"), section: "home" } })
}
