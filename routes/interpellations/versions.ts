import { Router, type Request, type Response } from "express"
import { canWrite } from "../../models/policies/interpellation.ts"
import type { ReadInterpellation } from "../../models/interpellation/reading.ts"
import { versionsFor } from "../../models/version.ts"
import { found } from "../../server/authorize.ts"
import { render } from "../../server/render.ts"
import { presentVersion, presentVersions } from "../../views/presenters/interpellations/versions.ts"
import { interpellationOf } from "./found.ts"

export const interpellationVersions = Router({ mergeParams: true }).get("/", index).get("/:number", show)

const versionsRead = (req: Request, one: ReadInterpellation) =>
  versionsFor(req.user!, { of: one._id, kind: "interpellation", mayWrite: canWrite(req.user!, one) })

async function index(req: Request, res: Response) {
  const one = await interpellationOf(req)
  const versions = await versionsRead(req, one)
  render(req, res, "guide/versions/index", presentVersions(one, versions, res.locals))
}

async function show(req: Request, res: Response) {
  const one = await interpellationOf(req)
  const all = await versionsRead(req, one)
  const version = found(all.find((each) => String(each.number) === req.params["number"]))
  render(req, res, "guide/versions/show", presentVersion(one, version, all, res.locals))
}
