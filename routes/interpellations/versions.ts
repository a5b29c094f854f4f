import { Router, type Request, type Response } from "express"
import { versionsOf } from "../../models/version.ts"
import { found } from "../../server/authorize.ts"
import { render } from "../../server/render.ts"
import { presentVersion, presentVersions } from "../../views/presenters/interpellations/versions.ts"
import { interpellationOf } from "./found.ts"

export const interpellationVersions = Router({ mergeParams: true })
  .get("/", index)
  .get("/:number", show)

async function index(req: Request, res: Response) {
  const one = await interpellationOf(req)
  const versions = await versionsOf(one._id, "interpellation")
  render(req, res, "guide/versions/index", presentVersions(one, versions, res.locals))
}

async function show(req: Request, res: Response) {
  const one = await interpellationOf(req)
  const all = await versionsOf(one._id, "interpellation")
  const version = found(all.find((each) => String(each.number) === req.params["number"]))
  render(req, res, "guide/versions/show", presentVersion(one, version, all, res.locals))
}
