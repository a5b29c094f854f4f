import { Router, type Request, type Response } from "express"
import { cancelling, cancelMeeting, reviveMeeting } from "../../models/meeting/cancellation.ts"
import { canChange, canRevive } from "../../models/policies/meeting.ts"
import { flash } from "../../server/flash.ts"
import { answerForm, newForm } from "../../server/forms.ts"
import { permit, prose } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentCancellation } from "../../views/presenters/meetings/cancellation.ts"
import { meetingFor } from "./found.ts"

export const cancellation = Router({ mergeParams: true }).get("/new", fresh).post("/", create).delete("/", destroy)

async function fresh(req: Request, res: Response) {
  const meeting = await meetingFor(req, canChange)
  render(
    req,
    res,
    "meetings/cancellation/new",
    presentCancellation(
      meeting,
      await cancelling(meeting._id, meeting.convocations.at(-1) ?? null),
      newForm({ reason: "" }),
      res.locals,
    ),
  )
}

async function create(req: Request, res: Response) {
  const meeting = await meetingFor(req, canChange)
  const whom = await cancelling(meeting._id, meeting.convocations.at(-1) ?? null)
  await answerForm(req, res, {
    view: "meetings/cancellation/new",
    values: { reason: "" },
    locals: (form) => presentCancellation(meeting, whom, form, res.locals),
    save: async () => {
      const { reason } = permit(req.body, { reason: prose() })
      const count = await cancelMeeting(meeting._id, { by: req.user!.person, reason })
      flash(req, res, "meetings.cancellation.done", { count })
      return `/meetings/${String(meeting._id)}`
    },
  })
}

async function destroy(req: Request, res: Response) {
  const meeting = await meetingFor(req, canRevive)
  const count = await reviveMeeting(meeting._id, req.user!.person)
  if (count === null && !meeting.cancelled) flash(req, res, "meetings.cancellation.alreadyBack")
  else
    flash(req, res, count === null ? "meetings.cancellation.over" : "meetings.cancellation.takenBack", {
      count: count ?? 0,
    })
  res.redirect(303, `/meetings/${String(meeting._id)}`)
}
