import { Router, type Request, type Response } from "express"
import { versionsFor } from "../../../models/version.ts"
import { render } from "../../../server/render.ts"
import { presentFrameVersions } from "../../../views/presenters/minutes/versions.ts"
import { minutesToWrite } from "./found.ts"

export const minutesVersions = Router({ mergeParams: true }).get("/", index)

/** What each saving changed of what stands on no point: the summary, who came, when it ended, the language. */
async function index(req: Request, res: Response) {
  const proceedings = await minutesToWrite(req)
  const versions = await versionsFor(req.user!, {
    of: proceedings.minutes!._id,
    kind: "summary",
    mayWrite: true,
    within: true,
  })
  render(req, res, "meetings/minutes/items/versions/index", presentFrameVersions(proceedings, versions, res.locals))
}
