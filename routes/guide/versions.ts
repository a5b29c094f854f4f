import { Router, type Request, type Response } from "express"
import { versionsOf } from "../../models/version.ts"
import { found } from "../../server/authorize.ts"
import { render } from "../../server/render.ts"
import { presentVersion, presentVersions } from "../../views/presenters/guide/versions.ts"
import { pageOf } from "./found.ts"

export const versions = Router({ mergeParams: true })
  .get("/", index)
  .get("/:number", show)

async function index(req: Request, res: Response) {
  const page = await pageOf(req)
  render(req, res, "guide/versions/index", presentVersions(page, await versionsOf(page._id, "guidePage"), res.locals))
}

async function show(req: Request, res: Response) {
  const page = await pageOf(req)
  const all = await versionsOf(page._id, "guidePage")
  const version = found(all.find((each) => String(each.number) === req.params["number"]))
  render(req, res, "guide/versions/show", presentVersion(page, version, all, res.locals))
}
