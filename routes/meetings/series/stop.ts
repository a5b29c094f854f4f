import { Router, type Request, type Response } from "express"
import { Types } from "mongoose"
import { today } from "../../../models/concerns/day.ts"
import { meetingsOfSeries } from "../../../models/series/reading.ts"
import { resumeSeries, stopSeries } from "../../../models/series/stopping.ts"
import { authorize } from "../../../server/authorize.ts"
import { flash } from "../../../server/flash.ts"
import { answerForm, newForm } from "../../../server/forms.ts"
import { day, permit } from "../../../server/params.ts"
import { render } from "../../../server/render.ts"
import { presentSeriesStop } from "../../../views/presenters/meetings/series.ts"
import { seriesFor } from "../series.ts"

export const seriesStop = Router({ mergeParams: true }).get("/new", fresh).post("/", create).delete("/", destroy)

async function planned(req: Request) {
  const { series, body, mayPlan } = await seriesFor(req)
  authorize(mayPlan)
  return { series, body, coming: await meetingsOfSeries(new Types.ObjectId(series.id as string)) }
}

async function fresh(req: Request, res: Response) {
  const read = await planned(req)
  render(
    req,
    res,
    "meetings/series/stop",
    presentSeriesStop(read, newForm({ day: read.series.stopped?.day ?? today() }), res.locals),
  )
}

async function create(req: Request, res: Response) {
  const read = await planned(req)
  await answerForm(req, res, {
    view: "meetings/series/stop",
    values: { day: "" },
    locals: (form) => presentSeriesStop(read, form, res.locals),
    save: async () => {
      const { day: after } = permit(req.body, { day: day() })
      const { binned, kept } = await stopSeries(read.series._id, { day: after, by: req.user!.person })
      flash(req, res, kept > 0 ? "meetings.series.stoppedSome" : "meetings.series.stopped", { count: binned, kept })
      return `/meetings/series/${read.series.id as string}`
    },
  })
}

async function destroy(req: Request, res: Response) {
  const { series } = await planned(req)
  await resumeSeries(series._id)
  flash(req, res, "meetings.series.resumed")
  res.redirect(303, `/meetings/series/${series.id as string}`)
}
