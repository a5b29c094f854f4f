import { Router, type Request, type Response } from "express"
import { withdrawInterpellation } from "../../models/interpellation/moving.ts"
import { canWithdraw, manages } from "../../models/policies/interpellation.ts"
import { authorizeNow } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { answerForm, newForm } from "../../server/forms.ts"
import { permit, prose } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { pathOf } from "../../views/presenters/interpellations/page.ts"
import { presentWithdrawal } from "../../views/presenters/interpellations/step.ts"
import { interpellationOf } from "./found.ts"

export const withdrawal = Router({ mergeParams: true }).get("/new", fresh).post("/", create)

async function withdrawable(req: Request) {
  const one = await interpellationOf(req)
  authorizeNow(canWithdraw(req.user!, one), manages(req.user!, one), pathOf(one))
  return one
}

async function fresh(req: Request, res: Response) {
  const one = await withdrawable(req)
  render(req, res, "interpellations/withdrawal", presentWithdrawal(one, newForm({ reason: "" }), res.locals))
}

async function create(req: Request, res: Response) {
  const one = await withdrawable(req)
  await answerForm(req, res, {
    view: "interpellations/withdrawal",
    values: { reason: "" },
    locals: (form) => presentWithdrawal(one, form, res.locals),
    save: async () => {
      await withdrawInterpellation(one._id, { ...permit(req.body, { reason: prose() }), by: req.user!.person })
      flash(req, res, "interpellations.withdrawn")
      return `/interpellations/${String(one._id)}`
    },
  })
}
