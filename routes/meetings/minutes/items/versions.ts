import { Router, type Request, type Response } from "express"
import { versionsFor } from "../../../../models/version.ts"
import { found } from "../../../../server/authorize.ts"
import { idParam } from "../../../../server/params.ts"
import { render } from "../../../../server/render.ts"
import { presentVersions } from "../../../../views/presenters/minutes/versions.ts"
import { minutesToWrite } from "../found.ts"

export const itemVersions = Router({ mergeParams: true }).get("/", index)

async function index(req: Request, res: Response) {
  const proceedings = await minutesToWrite(req)
  const id = idParam(req.params["itemId"])
  const item = found(proceedings.items.find(({ _id }) => String(_id) === id))
  const versions = await versionsFor(req.user!, { of: id, kind: "minutesItem", mayWrite: true, within: true })
  render(req, res, "meetings/minutes/items/versions/index", presentVersions(proceedings, item, versions, res.locals))
}
