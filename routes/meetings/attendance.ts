import { Router, type Request, type Response } from "express"
import { answers } from "../../models/attendance.ts"
import { fieldOf, noteAnswers, type Noted } from "../../models/attendance/noting.ts"
import { deadAddresses } from "../../models/attendance/reaching.ts"
import { reply } from "../../models/attendance/replying.ts"
import { inviteesOf } from "../../models/convocation/invitees.ts"
import { type Told, untoldIn } from "../../models/convocation/telling.ts"
import { addressedLines, type Addressed, type ReadMeeting } from "../../models/meeting/reading.ts"
import { canRecordReplies } from "../../models/policies/meeting.ts"
import { found } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import type { FormError } from "../../server/formError.ts"
import { answerForm, newForm, type Form } from "../../server/forms.ts"
import { messagesOf } from "../../server/outbox.ts"
import { oneOf, permit, text } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentChooser } from "../../views/presenters/choosing.ts"
import { formOf, presentAttendance } from "../../views/presenters/meetings/attendance.ts"
import { presentOwnReply } from "../../views/presenters/meetings/ownReply.ts"
import type { End } from "../../views/sentences.ts"
import { namedIn } from "../choosing.ts"
import { meetingFor, meetingOf } from "./found.ts"

export const attendance = Router({ mergeParams: true })
  .get("/", index)
  .get("/new", fresh)
  .post("/", create)
  .patch("/", update)

const fields = { answer: oneOf(answers), representedBy: text(), seen: text() }
const blank = { answer: "", representedBy: "", representedByIs: "" }

const ownLine = (meeting: ReadMeeting, reader: Express.User) =>
  meeting.attendances.find(({ person }) => person !== null && String(person) === reader.person) ?? null

const listOf = (req: Request) => meetingFor(req, canRecordReplies, { attendances: "addressed", told: true })

function lastSending({ convocations }: ReadMeeting): { told: Told } | null {
  const last = convocations.at(-1)
  return last?.told ? { told: last.told } : null
}

async function shown(meeting: ReadMeeting, form: Form, res: Response) {
  const lines = addressedLines(meeting)
  const mails = await messagesOf({ kind: "meeting", id: meeting._id })
  const invited = (await inviteesOf({ ...meeting, body: meeting.body._id })).map(({ invitee }) => invitee)
  const untold = untoldIn(meeting, lastSending(meeting)).length > 0
  return presentAttendance(
    meeting,
    { lines, mails, invited, dead: await deadAddresses(lines), untold },
    form,
    res.req.user!,
    res.locals,
  )
}

async function index(req: Request, res: Response) {
  const meeting = await listOf(req)
  const page = await shown(meeting, formOf(addressedLines(meeting)), res)
  render(req, res, "meetings/attendance/index", page)
}

async function fresh(req: Request, res: Response) {
  const meeting = await meetingOf(req)
  const line = found(ownLine(meeting, req.user!))
  const { representedBy, representative } = line
  const form = newForm({ answer: "represented", representedBy, representedByIs: String(representative ?? "") })
  const asked = { wanted: "represented", other: await standInIn(form, null, res) }
  render(req, res, "meetings/attendance/new", presentOwnReply(meeting, asked, form, res.locals))
}

const standInIn = (form: Form, refusal: FormError | null, res: Response) =>
  presentChooser(
    { name: "representedBy", kind: "person", anyName: true },
    { form, refusal, reader: res.req.user! },
    res.locals,
  )

/** One's own reply, from the page of the meeting or from home (`next`, one of our addresses). */
async function create(req: Request, res: Response) {
  const meeting = await meetingOf(req)
  const line = found(ownLine(meeting, req.user!))
  const { next, ...given } = permit(req.body, { next: text(), ...fields })
  if (given.answer === "represented" && !given.representedBy && !("representedBy" in (req.body as object)))
    return res.redirect(303, `/meetings/${String(meeting._id)}/attendance/new`)
  await answerForm(req, res, {
    view: "meetings/attendance/new",
    once: false,
    values: blank,
    locals: async (form, _met, refusal) =>
      presentOwnReply(meeting, { wanted: given.answer, other: await standInIn(form, refusal, res) }, form, res.locals),
    save: async () => {
      const { name, people } =
        given.answer === "represented" ? await namedIn(req, "representedBy") : { name: "", people: [] }
      const standIn = { representedBy: name, representative: people[0] ?? null }
      const { answer } = await reply(line._id, { ...given, ...standIn, enteredBy: null })
      flash(req, res, `replies.kept.${answer as End<"replies.kept">}`)
      return next === "/" ? "/" : `/meetings/${String(meeting._id)}`
    },
  })
}

/** What was noted of each line. A line that the form left as it found it is no answer: she may have given one meanwhile. */
function notedIn(body: unknown, lines: Addressed[]): Noted[] {
  return lines.flatMap(({ _id, representedBy: before }) => {
    const line = String(_id)
    const {
      [`answer.${line}`]: answer,
      [`was.${line}`]: was,
      [fieldOf(line)]: typed,
    } = permit(body, { [`answer.${line}`]: text(), [`was.${line}`]: text(), [fieldOf(line)]: text() })
    const known = answers.find((each) => each === answer)
    const representedBy = known === "represented" ? typed! : ""
    return !known || (answer === was && (known !== "represented" || typed === before))
      ? []
      : [{ line, answer: known, representedBy }]
  })
}

/** Everyone's answers, noted on one page: by telephone, on paper. */
async function update(req: Request, res: Response) {
  const meeting = await listOf(req)
  const lines = addressedLines(meeting)
  await answerForm(req, res, {
    view: "meetings/attendance/index",
    once: false,
    values: formOf(lines).values,
    locals: (form) => shown(meeting, form, res),
    save: async () => {
      const noted = notedIn(req.body, lines)
      await noteAnswers(noted, req.user!.person)
      const [only] = noted
      const name = lines.find(({ _id }) => String(_id) === only?.line)?.name ?? ""
      flash(req, res, "attendance.noted", { count: noted.length, name })
      return `/meetings/${String(meeting._id)}/attendance`
    },
  })
}
