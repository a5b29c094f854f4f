import { Router, type Request, type Response } from "express"
import { correctAddress } from "../../../models/convocation/address.ts"
import { missedBy, missedElsewhere } from "../../../models/convocation/missed.ts"
import { canRecordReplies } from "../../../models/policies/meeting.ts"
import { flash } from "../../../server/flash.ts"
import { answerForm, newForm } from "../../../server/forms.ts"
import { permit, text } from "../../../server/params.ts"
import { render } from "../../../server/render.ts"
import { presentAddress } from "../../../views/presenters/meetings/address.ts"
import { addressedLines } from "../../../models/meeting/reading.ts"
import { lineOf, meetingFor, objectId } from "../found.ts"

export const address = Router({ mergeParams: true }).get("/edit", edit).patch("/", update)

async function addressed(req: Request) {
  const meeting = await meetingFor(req, canRecordReplies, { attendances: "addressed" })
  const line = lineOf(meeting, req.params["attendanceId"])
  const shown = addressedLines(meeting).find(({ _id }) => String(_id) === String(line._id))!
  const missed = await missedBy({ ...shown, meeting: meeting._id })
  return { meeting, line: shown, missed, others: (await missedElsewhere({ ...shown, meeting: meeting._id })).length }
}

async function edit(req: Request, res: Response) {
  const { meeting, ...shown } = await addressed(req)
  const form = newForm({ email: shown.line.email })
  render(req, res, "meetings/attendance/address", presentAddress(meeting, shown, form, res.locals))
}

async function update(req: Request, res: Response) {
  const { meeting, ...shown } = await addressed(req)
  const { line } = shown
  await answerForm(req, res, {
    view: "meetings/attendance/address",
    values: { email: "" },
    locals: (form) => presentAddress(meeting, shown, form, res.locals),
    save: async () => {
      const { email } = permit(req.body, { email: text() })
      const corrected = await correctAddress(objectId(String(line._id)), { email, by: req.user!.person })
      flash(req, res, `attendance.address.done.${corrected}`, { name: line.name })
      // Where everyone is to get the convocation anew, its page is the next step.
      return `/meetings/${String(meeting._id)}/${corrected === "changed" ? "convocation/new" : "attendance"}`
    },
  })
}
