import { Router, type Request, type Response } from "express"
import { canEditPage } from "../../models/policies/guide.ts"
import type { ReadPage } from "../../models/guidePage/reading.ts"
import { versionsFor } from "../../models/version.ts"
import { found } from "../../server/authorize.ts"
import { render } from "../../server/render.ts"
import { presentVersion, presentVersions } from "../../views/presenters/guide/versions.ts"
import { pageOf } from "./found.ts"

export const versions = Router({ mergeParams: true }).get("/", index).get("/:number", show)

const versionsRead = (req: Request, page: ReadPage) =>
  versionsFor(req.user!, { of: page._id, kind: "guidePage", mayWrite: canEditPage(req.user!, page) })

async function index(req: Request, res: Response) {
  const page = await pageOf(req)
  render(req, res, "guide/versions/index", presentVersions(page, await versionsRead(req, page), res.locals))
}

async function show(req: Request, res: Response) {
  const page = await pageOf(req)
  const all = await versionsRead(req, page)
  const version = found(all.find((each) => String(each.number) === req.params["number"]))
  render(req, res, "guide/versions/show", presentVersion(page, version, all, res.locals))
}
