import { Router, type Request, type Response } from "express"
import { fact } from "../../../../models/concerns/fact.ts"
import { seeAsides } from "../../../../models/minutes/asides.ts"
import { flash } from "../../../../server/flash.ts"
import { id, list, permit } from "../../../../server/params.ts"
import { minutesToWrite } from "../found.ts"

export const sighting = Router({ mergeParams: true }).post("/", create)

/** What was put aside was seen by somebody who may write these minutes: it is told no more, and stays among the versions. */
async function create(req: Request, res: Response) {
  const proceedings = await minutesToWrite(req)
  const { seen } = permit(req.body, { seen: list(id()) })
  await seeAsides(
    proceedings,
    seen.filter((each) => each !== null),
    fact(req.user!.person),
  )
  flash(req, res, "minutes.asides.seen")
  res.redirect(303, `/meetings/${String(proceedings._id)}/minutes${proceedings.minutes!.published ? "" : "/edit"}`)
}
