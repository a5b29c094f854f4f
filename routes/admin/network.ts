import { Router, type Request, type Response } from "express"
import { describeNetwork } from "../../models/network/describing.ts"
import { canAdminister } from "../../models/policies/network.ts"
import { authorize } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { answerForm } from "../../server/forms.ts"
import { permit, prose, text } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentNetwork } from "../../views/presenters/admin/network.ts"

export const network = Router({ mergeParams: true }).get("/", edit).patch("/", update)

async function edit(req: Request, res: Response) {
  authorize(canAdminister(req.user!))
  render(req, res, "admin/network", await presentNetwork(null, null, res.locals))
}

async function update(req: Request, res: Response) {
  authorize(canAdminister(req.user!))
  const { was, ...typed } = permit(req.body, {
    was: prose(),
    "name.fr": text(),
    "name.nl": text(),
    commune: text(),
    contactName: text(),
    contactEmail: text(),
    contactPhone: text(),
    address: text(),
    "charter.fr": prose(),
    "charter.nl": prose(),
  })
  await answerForm(req, res, {
    view: "admin/network",
    values: { ...typed, was },
    locals: (form, met) => presentNetwork(form, met, res.locals),
    async save() {
      await describeNetwork({ typed, was, by: req.user!.person })
      flash(req, res, "admin.network.saved")
      return "/admin/network"
    },
  })
}
