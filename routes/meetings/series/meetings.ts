import { Router, type Request, type Response } from "express"
import { extendSeries } from "../../../models/series/planning.ts"
import { authorize } from "../../../server/authorize.ts"
import { flash } from "../../../server/flash.ts"
import { pressedOnce } from "../../../server/pressedOnce.ts"
import { seriesFor } from "../series.ts"

export const seriesMeetings = Router({ mergeParams: true }).post("/", create)

async function create(req: Request, res: Response) {
  const { series, mayPlan } = await seriesFor(req)
  authorize(mayPlan)
  res.redirect(
    303,
    await pressedOnce(req, async () => {
      await extendSeries(series._id)
      flash(req, res, "meetings.series.extended")
      return `/meetings/series/${series.id}`
    }),
  )
}
