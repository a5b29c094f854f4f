import { Router, type Request, type Response } from "express"
import { removeNewcomer } from "../../../models/minutes/people.ts"
import { found } from "../../../server/authorize.ts"
import { flash } from "../../../server/flash.ts"
import { idParam } from "../../../server/params.ts"
import { minutesToWrite } from "./found.ts"

export const newcomers = Router({ mergeParams: true }).delete("/:newcomerId", destroy)

/** Somebody who was put on the list during the meeting, by mistake. */
async function destroy(req: Request, res: Response) {
  const proceedings = await minutesToWrite(req)
  const path = `/meetings/${String(proceedings._id)}/minutes`
  if (proceedings.minutes!.published) return res.redirect(303, path)
  const name = found(await removeNewcomer(proceedings._id, idParam(req.params["newcomerId"]), req.user!.person))
  flash(req, res, "minutes.edit.removedNewcomer", { name })
  res.redirect(303, `${path}/edit#presences`)
}
