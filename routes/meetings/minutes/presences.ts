import { Router, type Request, type Response } from "express"
import { takeBackEveryone } from "../../../models/minutes/everyone.ts"
import { flash } from "../../../server/flash.ts"
import { integer, permit } from "../../../server/params.ts"
import { draftToWrite } from "./found.ts"

export const presences = Router({ mergeParams: true }).delete("/", destroy)

/** « Tout le monde était là » is taken back, of the moment at which it was said. */
async function destroy(req: Request, res: Response) {
  const place = await draftToWrite(req)
  const path = `/meetings/${String(place._id)}/minutes`
  if (place.minutes!.published) return res.redirect(303, path)
  const { at } = permit(req.body, { at: integer() })
  const count = await takeBackEveryone(place, { at: new Date(at ?? 0), by: req.user!.person })
  flash(req, res, "minutes.edit.takenBack", { count })
  res.redirect(303, `${path}/edit#presences`)
}
