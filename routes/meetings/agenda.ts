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
import { answerForm, newForm, type Form } from "../../server/forms.ts"
import { idParam, integer, oneOf, permit, prose, text } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { showBoth } from "../../views/presenters/meanwhile.ts"
import { presentAgenda, presentItem } from "../../views/presenters/meetings/agenda.ts"
import { meetingFor } from "./found.ts"

export const agenda = Router({ mergeParams: true })
  .get("/", index)
  .post("/", create)
  .get("/:itemId/edit", edit)
  .patch("/:itemId", update)
  .delete("/:itemId", destroy)

const fields = { title: text(), kind: oneOf(itemKinds), minutes: integer(), presenter: text(), description: prose() }
const blank = { title: "", kind: "information", minutes: "10", presenter: "", description: "" }

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
  render(req, res, "meetings/agenda/index", await shown(meeting, newForm(blank), res))
}

const shown = async (meeting: ReadMeeting, form: Form, res: Response) =>
  presentAgenda(meeting, { form, cautions: await cautionsOf({ ...meeting, body: meeting.body._id }) }, res.locals)

async function create(req: Request, res: Response) {
  const meeting = await meetingFor(req, canChange)
  await answerForm(req, res, {
    view: "meetings/agenda/index",
    values: blank,
    locals: (form) => shown(meeting, form, res),
    save: async () => {
      await addItem(meeting._id, permit(req.body, fields), req.user!.person)
      return `${pathOf(meeting)}#new`
    },
  })
}

async function edit(req: Request, res: Response) {
  const meeting = await meetingFor(req, canChange)
  const item = itemOf(meeting, req)
  const saved = itemPlanOf(item)
  const form = newForm({ ...saved, was: marksOf(saved, item.revision ?? 0) })
  const documents = await readItemDocuments(meeting, item)
  render(req, res, "meetings/agenda/edit", presentItem(meeting, item, documents, form, res.locals))
}

async function update(req: Request, res: Response) {
  const meeting = await meetingFor(req, canChange)
  const item = itemOf(meeting, req)
  const { was, ...typed } = permit(req.body, { was: marksCast, ...fields })
  await answerForm(req, res, {
    view: "meetings/agenda/edit",
    values: { ...typed, was },
    locals: async (form, met) =>
      presentItem(
        meeting,
        item,
        await readItemDocuments(meeting, item),
        await showBoth(form, met, res.locals),
        res.locals,
      ),
    save: async () => {
      found(await changeItem(meeting._id, String(item._id), { typed, was, by: req.user!.person }))
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
