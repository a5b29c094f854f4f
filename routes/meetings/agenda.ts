import { Router, type Request, type Response } from "express"
import { attachmentsOf } from "../../models/attachment.ts"
import { marksCast, marksOf } from "../../models/concerns/meanwhile.ts"
import { documentsOf } from "../../models/meeting/attaching.ts"
import { addItem, changeItem, itemPlanOf, removeItem } from "../../models/meeting/agenda.ts"
import { itemKinds } from "../../models/meeting/agendaItem.ts"
import type { ReadMeeting } from "../../models/meeting/reading.ts"
import { cautionsOf } from "../../models/meeting/cautions.ts"
import { canChange } from "../../models/policies/meeting.ts"
import { found, NotNow } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import type { FormError } from "../../server/formError.ts"
import { answerForm, newForm, type Form } from "../../server/forms.ts"
import { idParam, integer, oneOf, permit, prose, text } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentChooser } from "../../views/presenters/choosing.ts"
import { showBoth } from "../../views/presenters/meanwhile.ts"
import { presentAgenda, presentItem } from "../../views/presenters/meetings/agenda.ts"
import { namedIn } from "../choosing.ts"
import { meetingFor } from "./found.ts"

export const agenda = Router({ mergeParams: true })
  .get("/", index)
  .post("/", create)
  .get("/:itemId/edit", edit)
  .patch("/:itemId", update)
  .delete("/:itemId", destroy)

const fields = { title: text(), kind: oneOf(itemKinds), minutes: integer(), presenter: text(), description: prose() }
const blank = { title: "", kind: "information", minutes: "10", presenter: "", presenterIs: "", description: "" }

const pathOf = (meeting: ReadMeeting) => `/meetings/${String(meeting._id)}/agenda`

const readItemDocuments = (meeting: ReadMeeting, item: { _id: unknown }) => attachmentsOf(documentsOf(meeting, item))

/** The item that the address names. */
export function itemOf(meeting: ReadMeeting, req: Request) {
  const id = idParam(req.params["itemId"])
  const item = meeting.agenda.find((each) => String(each._id) === id)
  // Somebody took it out meanwhile.
  if (!item) throw new NotNow(pathOf(meeting))
  return item
}

async function index(req: Request, res: Response) {
  const meeting = await meetingFor(req, canChange)
  render(req, res, "meetings/agenda/index", await shown(meeting, newForm(blank), null, res))
}

const shown = async (meeting: ReadMeeting, form: Form, refusal: FormError | null, res: Response) =>
  presentAgenda(
    meeting,
    {
      form,
      cautions: await cautionsOf({ ...meeting, body: meeting.body._id }),
      presenter: await presenterIn(form, refusal, res),
    },
    res.locals,
  )

const presenterIn = (form: Form, refusal: FormError | null, res: Response) =>
  presentChooser(
    { name: "presenter", kind: "person", anyName: true },
    { form, refusal, reader: res.req.user! },
    res.locals,
  )

async function typedIn(req: Request) {
  const { name, people } = await namedIn(req, "presenter")
  return { ...permit(req.body, fields), presenter: name, presenters: people }
}

async function create(req: Request, res: Response) {
  const meeting = await meetingFor(req, canChange)
  await answerForm(req, res, {
    view: "meetings/agenda/index",
    values: blank,
    locals: (form, _met, refusal) => shown(meeting, form, refusal, res),
    save: async () => {
      await addItem(meeting._id, await typedIn(req), req.user!.person)
      return `${pathOf(meeting)}#new`
    },
  })
}

async function edit(req: Request, res: Response) {
  const meeting = await meetingFor(req, canChange)
  const item = itemOf(meeting, req)
  const saved = itemPlanOf(item)
  const [presenter] = item.presenters ?? []
  const form = newForm({
    ...saved,
    presenterIs: item.presenters?.length === 1 ? String(presenter) : "",
    was: marksOf(saved, item.revision ?? 0),
  })
  const around = { form, documents: await readItemDocuments(meeting, item) }
  const chooser = await presenterIn(form, null, res)
  render(req, res, "meetings/agenda/edit", presentItem(meeting, item, { ...around, presenter: chooser }, res.locals))
}

async function update(req: Request, res: Response) {
  const meeting = await meetingFor(req, canChange)
  const item = itemOf(meeting, req)
  const { was, ...typed } = permit(req.body, { was: marksCast, ...fields })
  await answerForm(req, res, {
    view: "meetings/agenda/edit",
    values: { ...typed, presenterIs: "", was },
    locals: async (form, met, refusal) => {
      const both = await showBoth(form, met, res.locals)
      const [presenter, documents] = [await presenterIn(both, refusal, res), await readItemDocuments(meeting, item)]
      return presentItem(meeting, item, { form: both, documents, presenter }, res.locals)
    },
    save: async () => {
      const change = { typed: await typedIn(req), was, by: req.user!.person }
      found(await changeItem(meeting._id, String(item._id), change))
      return pathOf(meeting)
    },
  })
}

async function destroy(req: Request, res: Response) {
  const meeting = await meetingFor(req, canChange)
  const item = itemOf(meeting, req)
  await removeItem(meeting._id, String(item._id), req.user!.person)
  flash(req, res, "meetings.agenda.removed", { title: item.title })
  res.redirect(303, pathOf(meeting))
}
