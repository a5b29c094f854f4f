import { Router, type Request, type Response } from "express"
import { restoreSeries } from "../../../models/series/stopping.ts"
import { authorize } from "../../../server/authorize.ts"
import { flash } from "../../../server/flash.ts"
import { seriesFor } from "../series.ts"

export const seriesRestoration = Router({ mergeParams: true }).post("/", create)

async function create(req: Request, res: Response) {
  const { series, mayPlan } = await seriesFor(req)
  authorize(mayPlan)
  await restoreSeries(series._id)
  flash(req, res, "meetings.series.restored")
  res.redirect(303, `/meetings/series/${series.id as string}`)
}
