import type { ReadPage } from "../../../models/guidePage/reading.ts"
import type { ReadReport } from "../../../models/guidePage/reporting.ts"
import { limits } from "../../../models/limits.ts"
import { type Form, newForm } from "../../../server/forms.ts"
import { frameOf, nameOf, pathOf, type Speaking } from "./page.ts"

export function presentReport(page: ReadPage, form: Form, speaking: Speaking) {
  return {
    page: frameOf(page, speaking, speaking.t("guide.reports.new")),
    form,
    limits,
    action: `${pathOf(page)}/reports`,
    back: pathOf(page),
    owners: page.owners.map((owner) => nameOf(page, owner)).filter(Boolean),
  }
}

/** An answer that was refused: its form, and the report that it is for. */
type Refused = { form: Form; of: string }

export function presentReports(page: ReadPage, reports: ReadReport[], refused: Refused | null, speaking: Speaking) {
  const formFor = (id: unknown) => (refused?.of === String(id) ? refused.form : newForm({ answer: "" }))
  return {
    page: frameOf(page, speaking, speaking.t("guide.reports.title")),
    limits,
    back: pathOf(page),
    form: refused?.form ?? null,
    reports: reports.map((report) => ({
      id: String(report._id),
      form: formFor(report._id),
      action: `${pathOf(page)}/reports/${String(report._id)}`,
      text: report.text,
      by: nameOf(report, report.reported.by),
      at: report.reported.at,
      answer: report.answer,
      handled: report.handled ? { by: nameOf(report, report.handled.by), at: report.handled.at } : null,
    })),
  }
}
