import { Router, type Request, type Response } from "express"
import { Types } from "mongoose"
import { Body } from "../models/body.ts"
import { thereOn, today } from "../models/concerns/day.ts"
import { listInterpellations } from "../models/interpellation/reading.ts"
import { draftInterpellation, InterpellationChangedMeanwhile, saveInterpellation } from "../models/interpellation/writing.ts"
import { canDraft, canWrite } from "../models/policies/interpellation.ts"
import { authorize, found } from "../server/authorize.ts"
import { flash } from "../server/flash.ts"
import { answerForm, newForm } from "../server/forms.ts"
import { id, integer, permit } from "../server/params.ts"
import { render } from "../server/render.ts"
import { formOf, presentFresh, presentWriting, showMeanwhile } from "../views/presenters/interpellations/form.ts"
import { presentInterpellations } from "../views/presenters/interpellations/list.ts"
import { presentInterpellation } from "../views/presenters/interpellations/show.ts"
import { interpellationOf } from "./interpellations/found.ts"
import { typedDraft } from "./interpellations/typed.ts"

export const interpellations = Router({ mergeParams: true })
  .get("/", index)
  .get("/new", fresh)
  .post("/", create)
  .get("/:interpellationId", show)
  .get("/:interpellationId/edit", edit)
  .patch("/:interpellationId", update)

const openBodies = async (reader: Express.User) =>
  (await Body.find(thereOn(today())).lean())
    .filter((body) => canDraft(reader, body._id))

async function index(req: Request, res: Response) {
  const { page } = permit(req.query, { page: integer() })
  const at = Math.max(1, Math.trunc(page || 1))
  const list = await listInterpellations(req.user!, at)
  const mayDraft = req.user!.coordinator || req.user!.seats.length > 0
  render(req, res, "interpellations/index", presentInterpellations({ ...list, page: at, mayDraft }, res.locals))
}

async function fresh(req: Request, res: Response) {
  const bodies = await openBodies(req.user!)
  authorize(bodies.length > 0 || req.user!.coordinator)
  const form = newForm({ ...formOf(null), body: bodies.length === 1 ? String(bodies[0]!._id) : "" })
  render(req, res, "interpellations/new", presentFresh(form, bodies, res.locals))
}

async function create(req: Request, res: Response) {
  const bodies = await openBodies(req.user!)
  authorize(bodies.length > 0)
  const { body } = permit(req.body, { body: id() })
  if (body) authorize(canDraft(req.user!, body))
  await answerForm(req, res, {
    view: "interpellations/new", values: { ...formOf(null), body: "" },
    locals: (form) => presentFresh(form, bodies, res.locals),
    save: async () => {
      const of = bodies.find((each) => String(each._id) === body)?._id
      const one = await draftInterpellation(of as Types.ObjectId, typedDraft(req.body), req.user!.person)
      flash(req, res, "interpellations.drafted")
      return `/interpellations/${one.id}`
    },
  })
}

async function show(req: Request, res: Response) {
  const one = await interpellationOf(req)
  render(req, res, "interpellations/show", presentInterpellation(one, req.user!, res.locals))
}

async function edit(req: Request, res: Response) {
  const one = await interpellationOf(req)
  authorize(canWrite(req.user!, one))
  render(req, res, "interpellations/edit", presentWriting(one, newForm(formOf(one)), res.locals))
}

async function update(req: Request, res: Response) {
  const one = await interpellationOf(req)
  authorize(canWrite(req.user!, one))
  const { revision } = permit(req.body, { revision: integer() })
  let meanwhile: InterpellationChangedMeanwhile | null = null
  await answerForm(req, res, {
    view: "interpellations/edit", values: formOf(one),
    locals: (form) => presentWriting(one, meanwhile ? showMeanwhile(form, meanwhile, res.locals) : form, res.locals),
    save: async () => {
      try {
        await saveInterpellation(one._id, typedDraft(req.body), { by: req.user!.person, revision: found(revision) })
      } catch (error) {
        if (error instanceof InterpellationChangedMeanwhile) meanwhile = error
        throw error
      }
      flash(req, res, "interpellations.saved")
      return `/interpellations/${String(one._id)}`
    },
  })
}
