import { Router, type Request, type Response } from "express"
import { Types } from "mongoose"
import { Body } from "../../models/body.ts"
import { isDay, today } from "../../models/concerns/day.ts"
import { marksOf } from "../../models/concerns/meanwhile.ts"
import { canPlan } from "../../models/policies/meeting.ts"
import { Twin } from "../../models/meeting/twins.ts"
import { changeSeries, planSeries, seriesPlanOf } from "../../models/series/planning.ts"
import { meetingsOfSeries } from "../../models/series/reading.ts"
import { binSeries } from "../../models/series/stopping.ts"
import { Series } from "../../models/series.ts"
import { authorize, found, still } from "../../server/authorize.ts"
import { flash, flashAdded } from "../../server/flash.ts"
import { answerForm, FormError, newForm } from "../../server/forms.ts"
import { day, id, idParam, integer, permit, queryText, text } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { showBoth } from "../../views/presenters/meanwhile.ts"
import { presentFreshSeries, presentSeries, presentSeriesEdit } from "../../views/presenters/meetings/series.ts"

export const series = Router({ mergeParams: true })
  .get("/new", fresh)
  .post("/", create)
  .get("/:seriesId", show)
  .get("/:seriesId/edit", edit)
  .patch("/:seriesId", update)
  .delete("/:seriesId", destroy)

const fields = {
  title: text(),
  "rule.nth": integer(),
  "rule.weekday": integer(),
  start: text(),
  end: text(),
  "place.name": text(),
  "place.address": text(),
  link: text(),
}

/** The series of the address and its body, for someone who plans that body's meetings. */
export async function seriesFor(req: Request) {
  const series = found<Series>(await Series.findById(idParam(req.params["seriesId"])))
  const body = still(await Body.findById(series.body))
  return { series, body, mayPlan: canPlan(req.user!, body) }
}

async function fresh(req: Request, res: Response) {
  const body = found<Body>(await Body.findOne({ slug: queryText(req.query["body"]) }))
  authorize(canPlan(req.user!, body))
  render(req, res, "meetings/series/new", presentFreshSeries(body, newForm(planFor(body)), res.locals))
}

const planFor = (body: Body) => ({
  body: body.id,
  title: "",
  "rule.nth": "",
  "rule.weekday": "",
  start: "",
  end: "",
  from: today(),
  "place.name": body.place?.name ?? "",
  "place.address": body.place?.address ?? "",
  link: "",
})

async function create(req: Request, res: Response) {
  const { body: bodyId, from, anyway } = permit(req.body, { body: id(), from: day(), anyway: id() })
  let twin: Twin | null = null
  const body = found<Body>(await Body.findById(found(bodyId)))
  authorize(canPlan(req.user!, body))
  await answerForm(req, res, {
    view: "meetings/series/new",
    values: { ...planFor(body), twin: "" },
    locals: (form) => presentFreshSeries(body, form, res.locals, twin),
    save: async () => {
      if (from && !isDay(from)) throw new FormError({ from: "common.errors.day" })
      const plan = permit(req.body, fields)
      const planned = await planSeries(body, {
        plan,
        from: from || today(),
        by: req.user!.person,
        asking: { anyway },
      }).catch((error: unknown) => {
        if (error instanceof Twin) twin = error
        throw error
      })
      const [first] = await meetingsOfSeries(planned._id)
      flashAdded(req, res, "meetings.series.planned", {
        next: [
          first
            ? { key: "meetings.series.agendaNext", href: `/meetings/${String(first._id)}/agenda` }
            : { key: "seats.planNext", href: `/meetings/new?body=${body.slug}` },
        ],
        another: { key: "meetings.series.planAnother", href: `/meetings/series/new?body=${body.slug}` },
      })
      return `/meetings/series/${planned.id}`
    },
  })
}

async function show(req: Request, res: Response) {
  const { series, body, mayPlan } = await seriesFor(req)
  const coming = await meetingsOfSeries(new Types.ObjectId(series.id))
  render(req, res, "meetings/series/show", presentSeries(series, body, coming, mayPlan, res.locals))
}

async function edit(req: Request, res: Response) {
  const { series, body, mayPlan } = await seriesFor(req)
  authorize(mayPlan)
  const saved = seriesPlanOf(series)
  render(
    req,
    res,
    "meetings/series/edit",
    presentSeriesEdit(series, body, newForm({ ...saved, was: marksOf(saved) }), res.locals),
  )
}

async function update(req: Request, res: Response) {
  const { series, body, mayPlan } = await seriesFor(req)
  authorize(mayPlan)
  const { was, ...typed } = permit(req.body, { was: text(), ...fields })
  await answerForm(req, res, {
    view: "meetings/series/edit",
    values: { ...typed, was },
    locals: async (form, met) => presentSeriesEdit(series, body, await showBoth(form, met, res.locals), res.locals),
    save: async () => {
      const { moved, kept } = await changeSeries(series._id, { typed, was, by: req.user!.person })
      flash(req, res, kept > 0 ? "meetings.series.changedSome" : "meetings.series.changed", { count: moved, kept })
      return `/meetings/series/${series.id}`
    },
  })
}

async function destroy(req: Request, res: Response) {
  const { series, mayPlan } = await seriesFor(req)
  authorize(mayPlan)
  const { binned, kept } = await binSeries(series._id, req.user!.person)
  flash(req, res, kept > 0 ? "meetings.series.binnedSome" : "meetings.series.binned", { count: binned, kept })
  res.redirect(303, `/meetings/series/${series.id}`)
}
