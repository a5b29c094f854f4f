import { Router, type Request, type Response } from "express"
import { answers } from "../../models/attendance.ts"
import { reply } from "../../models/attendance/replying.ts"
import { inviteesOf } from "../../models/convocation/invitees.ts"
import { addressedLines, type ReadMeeting } from "../../models/meeting/reading.ts"
import { canRecordReplies } from "../../models/policies/meeting.ts"
import { found } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { answerForm, newForm } from "../../server/forms.ts"
import { messagesOf } from "../../server/outbox.ts"
import { oneOf, permit, text } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentAttendance, presentLine, presentOwnReply } from "../../views/presenters/meetings/attendance.ts"
import { lineOf, meetingFor, meetingOf, objectId } from "./found.ts"

export const attendance = Router({ mergeParams: true })
  .get("/", index)
  .get("/new", fresh)
  .post("/", create)
  .get("/:attendanceId/edit", edit)
  .patch("/:attendanceId", update)

const fields = { answer: oneOf(answers), representedBy: text() }
const blank = { answer: "", representedBy: "" }

const ownLine = (meeting: ReadMeeting, reader: Express.User) =>
  meeting.attendances.find(({ person }) => person !== null && String(person) === reader.person) ?? null

async function index(req: Request, res: Response) {
  const meeting = await meetingFor(req, canRecordReplies, { attendances: "addressed" })
  const mails = await messagesOf({ kind: "meeting", id: meeting._id })
  const invited = (await inviteesOf({ ...meeting, body: meeting.body._id })).map(({ invitee }) => invitee)
  const list = { lines: addressedLines(meeting), mails, invited }
  render(req, res, "meetings/attendance/index", presentAttendance(meeting, list, res.locals))
}

async function fresh(req: Request, res: Response) {
  const meeting = await meetingOf(req)
  const line = found(ownLine(meeting, req.user!))
  const form = newForm({ answer: "represented", representedBy: line.representedBy })
  render(req, res, "meetings/attendance/new", presentOwnReply(meeting, line, form, res.locals))
}

/** One's own reply, from the page of the meeting or from home (`next`, one of our addresses). */
async function create(req: Request, res: Response) {
  const meeting = await meetingOf(req)
  const line = found(ownLine(meeting, req.user!))
  const { next, ...given } = permit(req.body, { next: text(), ...fields })
  if (given.answer === "represented" && !given.representedBy && !("representedBy" in (req.body as object)))
    return res.redirect(303, `/meetings/${String(meeting._id)}/attendance/new`)
  await answerForm(req, res, {
    view: "meetings/attendance/new", once: false, values: blank, locals: (form) => presentOwnReply(meeting, line, form, res.locals),
    save: async () => {
      const { answer } = await reply(line._id, { ...given, enteredBy: null })
      flash(req, res, `replies.kept.${answer}`)
      return next === "/" ? "/" : `/meetings/${String(meeting._id)}`
    },
  })
}

async function edit(req: Request, res: Response) {
  const meeting = await meetingFor(req, canRecordReplies, { attendances: true })
  const line = lineOf(meeting, req.params["attendanceId"])
  const form = newForm({ answer: line.answer, representedBy: line.representedBy })
  render(req, res, "meetings/attendance/edit", presentLine(meeting, line, form, res.locals))
}

async function update(req: Request, res: Response) {
  const meeting = await meetingFor(req, canRecordReplies, { attendances: true })
  const line = lineOf(meeting, req.params["attendanceId"])
  await answerForm(req, res, {
    view: "meetings/attendance/edit", values: blank, locals: (form) => presentLine(meeting, line, form, res.locals),
    save: async () => {
      await reply(objectId(String(line._id)), { ...permit(req.body, fields), enteredBy: req.user!.person })
      flash(req, res, "attendance.entered", { name: line.name })
      return `/meetings/${String(meeting._id)}/attendance`
    },
  })
}
