import { Router, type Request, type Response } from "express"
import { sendTest } from "../../../models/convocation/testing.ts"
import { canConvoke } from "../../../models/policies/meeting.ts"
import { flash } from "../../../server/flash.ts"
import { answerForm } from "../../../server/forms.ts"
import { permit, prose } from "../../../server/params.ts"
import { previewOf } from "../convocation.ts"
import { meetingFor } from "../found.ts"

export const test = Router({ mergeParams: true }).post("/", create)

async function create(req: Request, res: Response) {
  const meeting = await meetingFor(req, canConvoke)
  await answerForm(req, res, {
    view: "meetings/convocation/new",
    values: { note: "", seen: "" },
    locals: (form) => previewOf(req, res, meeting, form),
    save: async () => {
      await sendTest(meeting._id, req.user!, permit(req.body, { note: prose() }).note)
      flash(req, res, "convocations.tested", { email: req.user!.email })
      return `/meetings/${String(meeting._id)}/convocation/new`
    },
  })
}
