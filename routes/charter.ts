import { Router, type Request, type Response } from "express"
import { currentNetwork } from "../models/network.ts"
import { render } from "../server/render.ts"

export const charter = Router({ mergeParams: true })
  .get("/", show)

async function show(req: Request, res: Response) {
  const network = await currentNetwork("network")
  render(req, res, "charter/show", { page: { title: res.locals.t("pages.charter.title") }, html: network?.charterHtml ?? "" },
    req.user ? "main" : "plain")
}
