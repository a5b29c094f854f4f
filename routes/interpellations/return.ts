import { Router, type Request, type Response } from "express"
import { takeBack } from "../../models/interpellation/adopting.ts"
import { canTakeBack, manages } from "../../models/policies/interpellation.ts"
import { refuse } from "../../models/concerns/refuse.ts"
import { authorizeNow } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { answerForm, newForm } from "../../server/forms.ts"
import { permit, prose } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentReturn } from "../../views/presenters/interpellations/adoption.ts"
import { pathOf } from "../../views/presenters/interpellations/page.ts"
import { interpellationOf } from "./found.ts"

/** Going back to the step before, with a reason. */
export const stepReturn = Router({ mergeParams: true }).get("/new", fresh).post("/", create)

async function returnable(req: Request) {
  const one = await interpellationOf(req)
  authorizeNow(canTakeBack(req.user!, one), manages(req.user!, one), pathOf(one))
  return one
}

async function fresh(req: Request, res: Response) {
  const one = await returnable(req)
  render(req, res, "interpellations/return", presentReturn(one, newForm({ reason: "" }), res.locals))
}

async function create(req: Request, res: Response) {
  const one = await returnable(req)
  await answerForm(req, res, {
    view: "interpellations/return",
    values: { reason: "" },
    locals: (form) => presentReturn(one, form, res.locals),
    once: true,
    save: async () => {
      const { reason } = permit(req.body, { reason: prose() })
      if (!reason) return refuse({ reason: "common.errors.reason" })
      await takeBack(one._id, { by: req.user!.person, reason })
      flash(req, res, "interpellations.return.done")
      return `/interpellations/${String(one._id)}`
    },
  })
}
