import { Router, type Request, type Response } from "express"
import { Types } from "mongoose"
import { Body } from "../models/body.ts"
import { thereOn, today } from "../models/concerns/day.ts"
import { listInterpellations } from "../models/interpellation/reading.ts"
import { draftInterpellation, type Saved, saveInterpellation } from "../models/interpellation/writing.ts"
import { belongsTo, canDraft, canMove, canWrite, writes } from "../models/policies/interpellation.ts"
import { authorize, authorizeNow } from "../server/authorize.ts"
import { flash, flashAdded } from "../server/flash.ts"
import { answerForm, type Form, FormError, keptOf, newForm } from "../server/forms.ts"
import { pageOf } from "../server/pages.ts"
import { id, page, permit } from "../server/params.ts"
import { render } from "../server/render.ts"
import { formOf, presentFresh, presentWriting } from "../views/presenters/interpellations/form.ts"
import { meetAgain } from "../views/presenters/interpellations/met.ts"
import { presentInterpellations } from "../views/presenters/interpellations/list.ts"
import { listed } from "../views/presenters/interpellations/page.ts"
import { presentInterpellation } from "../views/presenters/interpellations/show.ts"
import { interpellationOf } from "./interpellations/found.ts"
import { typedDraft, wantedRow } from "./interpellations/typed.ts"

export const interpellations = Router({ mergeParams: true })
  .get("/", index)
  .get("/new", fresh)
  .post("/", create)
  .get("/:interpellationId", show)
  .get("/:interpellationId/edit", edit)
  .patch("/:interpellationId", update)

const openBodies = async (reader: Express.User) =>
  (await Body.find(thereOn(today())).lean()).filter((body) => canDraft(reader, body._id))

async function index(req: Request, res: Response) {
  const list = await pageOf(permit(req.query, { page: page() }).page, (at) => listInterpellations(req.user!, at))
  const mayDraft = req.user!.coordinator || req.user!.seats.length > 0
  render(req, res, "interpellations/index", presentInterpellations({ ...list, mayDraft }, res.locals))
}

const writerOf = (reader: Express.User) => ({ by: reader.person, organisations: belongsTo(reader) })

async function fresh(req: Request, res: Response) {
  const bodies = await openBodies(req.user!)
  authorize(bodies.length > 0 || req.user!.coordinator)
  const form = newForm({
    ...formOf(null, res.locals.language),
    body: bodies.length === 1 ? String(bodies[0]!._id) : "",
  })
  render(req, res, "interpellations/new", presentFresh({ form, bodies, grown: null }, res.locals))
}

// A coordinator of a network that has no body yet is told to begin with one, here as on the form's page.
async function create(req: Request, res: Response) {
  const bodies = await openBodies(req.user!)
  authorize(bodies.length > 0 || req.user!.coordinator)
  const { body } = permit(req.body, { body: id() })
  if (body) authorize(canDraft(req.user!, body))
  const grown = wantedRow(req.body)
  const values = { ...formOf(null, res.locals.language), body: "" }
  const page = (form: Form) => presentFresh({ form, bodies, grown }, res.locals)
  if (grown) return render(req, res, "interpellations/new", page(newForm({ ...values, ...(req.body as object) })))
  await answerForm(req, res, {
    view: "interpellations/new",
    values,
    locals: page,
    once: true,
    save: async () => {
      const of = bodies.find((each) => String(each._id) === body)?._id
      const one = await draftInterpellation(of as Types.ObjectId, typedDraft(req.body), writerOf(req.user!))
      const path = `/interpellations/${one.id}`
      flashAdded(req, res, "interpellations.drafted", {
        next: [
          canMove(req.user!, one, "consultation")
            ? { key: "interpellations.move.consultation", href: `${path}/consultation/new` }
            : { key: "interpellations.edit.title", href: `${path}/edit` },
        ],
        another: { key: "interpellations.draftAnother", href: "/interpellations/new" },
      })
      return path
    },
  })
}

async function show(req: Request, res: Response) {
  const one = await interpellationOf(req)
  render(req, res, "interpellations/show", presentInterpellation(one, req.user!, res.locals))
}

async function edit(req: Request, res: Response) {
  const one = await interpellationOf(req)
  authorizeNow(canWrite(req.user!, one), writes(req.user!, one), `/interpellations/${String(one._id)}`)
  render(req, res, "interpellations/edit", presentWriting(one, { form: newForm(formOf(one)), grown: null }, res.locals))
}

async function update(req: Request, res: Response) {
  const one = await interpellationOf(req)
  authorizeNow(canWrite(req.user!, one), writes(req.user!, one), `/interpellations/${String(one._id)}`)
  const grown = wantedRow(req.body)
  const page = (form: Form) => presentWriting(one, { form, grown }, res.locals)
  if (grown) {
    const form = newForm({ ...formOf(one), ...(req.body as object) })
    return render(req, res, "interpellations/edit", page({ ...form, keepings: keptOf(req.body, form.values) }))
  }
  let saved: Saved | null = null
  await answerForm(req, res, {
    view: "interpellations/edit",
    values: formOf(one),
    locals: async (form) => (saved ? showMet(req, saved, res) : page(form)),
    save: async () => {
      saved = await saveInterpellation(one._id, typedDraft(req.body), writerOf(req.user!))
      if (saved.met.length > 0) throw new FormError({})
      if (saved.shutOut.length > 0)
        flash(req, res, "interpellations.savedWithout", { names: listed(saved.shutOut, res.locals.language) })
      else flash(req, res, "interpellations.saved")
      return `/interpellations/${String(one._id)}`
    },
  })
}

// Everything else was saved: the page begins from what is there now.
async function showMet(req: Request, { met }: Saved, res: Response) {
  const one = await interpellationOf(req)
  const { form, meanwhile } = meetAgain(one, met, res.locals)
  return presentWriting(one, { form, grown: null, meanwhile }, res.locals)
}
