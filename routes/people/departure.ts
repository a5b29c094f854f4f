import { Router, type Request, type Response } from "express"
import { leave, refusalOf, stay } from "../../models/departure/leaving.ts"
import { readPerson, type ReadPerson } from "../../models/person/reading.ts"
import { canKeepPeople } from "../../models/policies/person.ts"
import { authorize, found } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { answerForm, type Form, newForm } from "../../server/forms.ts"
import { day, idParam, permit } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentChoice } from "../../views/presenters/departures/choice.ts"
import { handForm, presentHand } from "./inHand.ts"

export const departure = Router({ mergeParams: true })
  .get("/", show)
  .get("/new", fresh)
  .post("/", create)
  .delete("/", destroy)

export async function leavingPerson(req: Request): Promise<ReadPerson> {
  authorize(canKeepPeople(req.user!))
  return found(await readPerson(idParam(req.params["personId"]), req.user!))
}

async function fresh(req: Request, res: Response) {
  const person = await leavingPerson(req)
  const { day: chosen } = permit(req.query, { day: day() })
  if (chosen === "")
    return render(req, res, "departures/new", presentChoice("person", person, newForm({ day: "" }), res.locals))
  const refusal = refusalOf(chosen)
  const form: Form = newForm({ day: chosen })
  if (refusal === null) {
    const asking = { day: chosen, form: handForm(person), refusal: null }
    return render(req, res, "departures/person/new", await presentHand(person, asking, res))
  }
  const text = res.locals.t(refusal)
  res.status(422)
  render(
    req,
    res,
    "departures/new",
    presentChoice("person", person, { ...form, errors: { day: text }, summary: [{ field: "day", text }] }, res.locals),
  )
}

async function create(req: Request, res: Response) {
  const person = await leavingPerson(req)
  const { day: chosen } = permit(req.body, { day: day() })
  await answerForm(req, res, {
    view: "departures/new",
    once: false,
    values: { day: "" },
    locals: (form) => presentChoice("person", person, form, res.locals),
    save: async () => {
      await leave("person", person._id, { day: chosen, by: req.user!.person })
      flash(req, res, "departures.saved")
      return `/people/${String(person._id)}/departure`
    },
  })
}

async function show(req: Request, res: Response) {
  const person = found(await leavingPerson(req))
  found(person.ended || null)
  const asking = { day: null, form: handForm(person), refusal: null }
  render(req, res, "departures/person/show", await presentHand(person, asking, res))
}

async function destroy(req: Request, res: Response) {
  const person = await leavingPerson(req)
  await stay("person", person._id, req.user!.person)
  flash(req, res, "departures.undone")
  res.redirect(303, `/people/${String(person._id)}`)
}
