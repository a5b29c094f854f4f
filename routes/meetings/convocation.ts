import { Router, type Request, type Response } from "express"
import { unreadNote } from "../../models/convocation/reached.ts"
import { convoke } from "../../models/convocation/sending.ts"
import { canConvoke, canReadAgenda } from "../../models/policies/meeting.ts"
import { flash } from "../../server/flash.ts"
import { answerForm, newForm, type Form } from "../../server/forms.ts"
import { messagesOf } from "../../server/outbox.ts"
import { permit, prose, text } from "../../server/params.ts"
import { type Locals, render } from "../../server/render.ts"
import type { ReadMeeting } from "../../models/meeting/reading.ts"
import { presentPreview, presentSendings } from "../../views/presenters/meetings/convocation.ts"
import { meetingFor } from "./found.ts"

export const convocation = Router({ mergeParams: true }).get("/", index).get("/new", fresh).post("/", create)

async function index(req: Request, res: Response) {
  const meeting = await meetingFor(req, canReadAgenda)
  const mails = await messagesOf({ kind: "meeting", id: meeting._id })
  render(req, res, "meetings/convocation/index", presentSendings(meeting, mails, req.user!, res.locals))
}

/** The page of the mail that would leave, with a form on it. */
export async function previewOf(req: Request, res: Response, meeting: ReadMeeting, form: Form): Promise<Locals> {
  return presentPreview(meeting, form, req.user!, res.locals)
}

async function fresh(req: Request, res: Response) {
  const meeting = await meetingFor(req, canConvoke)
  const note = meeting.nextNote || (await unreadNote(meeting._id, meeting.convocations.at(-1) ?? null))
  const form = newForm({ note, seen: "" })
  render(req, res, "meetings/convocation/new", await previewOf(req, res, meeting, form))
}

async function create(req: Request, res: Response) {
  const meeting = await meetingFor(req, canConvoke)
  // Sending the same words twice has an answer of its own: who sent them.
  await answerForm(req, res, {
    view: "meetings/convocation/new",
    once: false,
    values: { note: "", seen: "" },
    locals: (form) => previewOf(req, res, meeting, form),
    save: async () => {
      const { note, seen } = permit(req.body, { note: prose(), seen: text() })
      const { sent, convocation } = await convoke(meeting._id, { by: req.user!, note, seen })
      if (sent > 0) flash(req, res, "convocations.sent", { count: sent })
      else flash(req, res, "convocations.sentAlready", { name: convocation.convener?.name ?? "" })
      return `/meetings/${String(meeting._id)}`
    },
  })
}
