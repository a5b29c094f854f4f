import { Router, type Request, type Response } from "express"
import { addGuest, isGuestTold, removeGuest } from "../../models/meeting/guests.ts"
import type { ReadMeeting } from "../../models/meeting/reading.ts"
import { canChange } from "../../models/policies/meeting.ts"
import { found } from "../../server/authorize.ts"
import { flash, flashAdded } from "../../server/flash.ts"
import type { FormError } from "../../server/formError.ts"
import { answerForm, type Form, newForm } from "../../server/forms.ts"
import { idParam, language, permit, text } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentChooser } from "../../views/presenters/choosing.ts"
import { presentGuests, presentRemoval } from "../../views/presenters/meetings/guests.ts"
import { pickedIn } from "../choosing.ts"
import { meetingFor } from "./found.ts"

export const guests = Router({ mergeParams: true })
  .get("/", index)
  .post("/", create)
  .get("/:guestId", show)
  .delete("/:guestId", destroy)

const fields = { email: text(), language: language("fr") }
const blank = { name: "", nameIs: "", email: "", language: "fr" }
const pathOf = (meeting: ReadMeeting) => `/meetings/${String(meeting._id)}/guests`

async function index(req: Request, res: Response) {
  const meeting = await meetingFor(req, canChange)
  render(req, res, "meetings/guests/index", await shown(meeting, newForm(blank), null, res))
}

async function shown(meeting: ReadMeeting, form: Form, refusal: FormError | null, res: Response) {
  const field = { name: "name", kind: "person", anyName: true } as const
  const chooser = await presentChooser(field, { form, refusal, reader: res.req.user! }, res.locals)
  return presentGuests(meeting, form, chooser, res.locals)
}

async function create(req: Request, res: Response) {
  const meeting = await meetingFor(req, canChange)
  await answerForm(req, res, {
    view: "meetings/guests/index",
    values: blank,
    locals: (form, _met, refusal) => shown(meeting, form, refusal, res),
    save: async () => {
      const { name: typed, who } = await pickedIn(req, "name")
      const name = await addGuest(meeting._id, { name: typed, ...permit(req.body, fields) }, who)
      flashAdded(req, res, meeting.convoked ? "meetings.guests.addedLate" : "meetings.guests.added", {
        values: { name },
        next: [{ key: "meetings.convokeNext", href: `/meetings/${String(meeting._id)}/convocation/new` }],
        another: { key: "invitations.another", href: "#new" },
      })
      return pathOf(meeting)
    },
  })
}

async function guestOf(req: Request) {
  const meeting = await meetingFor(req, canChange)
  const id = idParam(req.params["guestId"])
  return { meeting, guest: found(meeting.guests.find((each) => String(each._id) === id)) }
}

/** Before she is taken off: whether she will be told. */
async function show(req: Request, res: Response) {
  const { meeting, guest } = await guestOf(req)
  const isTold = await isGuestTold(meeting, String(guest._id))
  render(req, res, "meetings/guests/show", presentRemoval(meeting, { ...guest, isTold }, res.locals))
}

async function destroy(req: Request, res: Response) {
  const { meeting, guest } = await guestOf(req)
  const told = await removeGuest(meeting._id, String(guest._id), req.user!.person)
  flash(req, res, told ? "meetings.guests.removedTold" : "meetings.guests.removed", { name: guest.name })
  res.redirect(303, pathOf(meeting))
}
