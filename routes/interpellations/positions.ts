import { Router, type Request, type Response } from "express"
import { takePosition } from "../../models/interpellation/positions.ts"
import { speaksFor } from "../../models/policies/interpellation.ts"
import { stances } from "../../models/position.ts"
import { authorize } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { answerForm, newForm } from "../../server/forms.ts"
import { id, oneOf, permit, prose, queryText } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentPosition } from "../../views/presenters/interpellations/step.ts"
import { interpellationOf } from "./found.ts"

export const positions = Router({ mergeParams: true })
  .get("/new", fresh)
  .post("/", create)

async function fresh(req: Request, res: Response) {
  const one = await interpellationOf(req)
  const [first] = speaksFor(req.user!, one)
  authorize(first !== undefined)
  const organisation = queryText(req.query["organisation"]) || first!
  authorize(speaksFor(req.user!, one).includes(organisation))
  const mine = one.positions.find((position) => String(position.organisation) === organisation)
  const form = newForm({ organisation, stance: mine?.stance ?? "dissents", text: mine?.text ?? "" })
  render(req, res, "interpellations/position", presentPosition(one, organisation, form, res.locals))
}

async function create(req: Request, res: Response) {
  const one = await interpellationOf(req)
  const given = permit(req.body, { organisation: id(), stance: oneOf(stances), text: prose() })
  const organisation = given.organisation ?? ""
  authorize(speaksFor(req.user!, one).includes(organisation))
  await answerForm(req, res, {
    view: "interpellations/position", values: { organisation, stance: "dissents", text: "" },
    locals: (form) => presentPosition(one, organisation, form, res.locals),
    save: async () => {
      const { stance, text } = given
      await takePosition(one._id, { organisation, stance, text, by: req.user!.person, byName: req.user!.name })
      flash(req, res, `interpellations.positions.kept.${stance ?? "signs"}`)
      return `/interpellations/${String(one._id)}`
    },
  })
}
