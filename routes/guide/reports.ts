import { Types } from "mongoose"
import { Router, type Request, type Response } from "express"
import { answerReport, reportPage, reportsOf } from "../../models/guidePage/reporting.ts"
import { canEditPage } from "../../models/policies/guide.ts"
import { flash } from "../../server/flash.ts"
import { answerForm, newForm } from "../../server/forms.ts"
import { idParam, permit, prose } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentReport, presentReports } from "../../views/presenters/guide/reports.ts"
import { editablePageOf, pageOf } from "./found.ts"

export const reports = Router({ mergeParams: true })
  .get("/", index)
  .get("/new", fresh)
  .post("/", create)
  .patch("/:reportId", update)

async function index(req: Request, res: Response) {
  const page = await editablePageOf(req)
  render(req, res, "guide/reports/index", presentReports(page, await reportsOf(page._id), null, res.locals))
}

async function fresh(req: Request, res: Response) {
  render(req, res, "guide/reports/new", presentReport(await pageOf(req), newForm({ text: "" }), res.locals))
}

async function create(req: Request, res: Response) {
  const page = await pageOf(req)
  await answerForm(req, res, {
    view: "guide/reports/new",
    values: { text: "" },
    locals: (form) => presentReport(page, form, res.locals),
    save: async () => {
      await reportPage(page, { ...permit(req.body, { text: prose() }), by: req.user!.person })
      flash(req, res, "guide.reports.sent")
      return canEditPage(req.user!, page) ? `/guide/${page.slug}/reports` : `/guide/${page.slug}`
    },
  })
}

async function update(req: Request, res: Response) {
  const page = await editablePageOf(req)
  const report = new Types.ObjectId(idParam(req.params["reportId"]))
  await answerForm(req, res, {
    view: "guide/reports/index",
    values: { answer: "" },
    locals: async (form) => presentReports(page, await reportsOf(page._id), { form, of: String(report) }, res.locals),
    save: async () => {
      const told = await answerReport(page._id, report, {
        ...permit(req.body, { answer: prose() }),
        by: req.user!.person,
      })
      flash(req, res, told ? "guide.reports.answered" : "guide.reports.answeredSilently")
      return `/guide/${page.slug}/reports`
    },
  })
}
