import { Router, type Request, type Response } from "express"
import { langOf, nameIn } from "../models/concerns/localName.ts"
import { currentNetwork } from "../models/network.ts"
import { render } from "../server/render.ts"

export const charter = Router({ mergeParams: true }).get("/", show)

async function show(req: Request, res: Response) {
  const network = await currentNetwork("network")
  const charter = network?.charterHtml ?? {}
  render(
    req,
    res,
    "charter/show",
    {
      page: { title: res.locals.t("pages.charter.title") },
      html: nameIn(charter, res.locals.language),
      lang: langOf(charter, res.locals.language),
    },
    req.user ? "main" : "plain",
  )
}
