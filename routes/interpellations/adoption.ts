import type { Request, Response } from "express"
import { basisReadBy, linkDecision } from "../../models/interpellation/adopting.ts"
import { canLinkDecision, manages } from "../../models/policies/interpellation.ts"
import { authorizeNow, found } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { answerForm, newForm } from "../../server/forms.ts"
import { permit, text } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentLinking } from "../../views/presenters/interpellations/adoption.ts"
import { pathOf } from "../../views/presenters/interpellations/page.ts"
import { interpellationOf } from "./found.ts"
import { stepResource } from "./step.ts"

export const adoption = stepResource("adoption").get("/edit", edit).patch("/", update)

async function adopted(req: Request) {
  const one = await interpellationOf(req)
  authorizeNow(canLinkDecision(req.user!, one), manages(req.user!, one), pathOf(one))
  return { one, basis: found(await basisReadBy(req.user!, one.adoption!.meeting!)) }
}

async function edit(req: Request, res: Response) {
  const { one, basis } = await adopted(req)
  const chosen = `${String(basis._id)}:${String(one.adoption!.decision ?? "")}`
  render(req, res, "interpellations/adoption", presentLinking(one, basis, newForm({ basis: chosen }), res.locals))
}

async function update(req: Request, res: Response) {
  const { one, basis } = await adopted(req)
  await answerForm(req, res, {
    view: "interpellations/adoption",
    values: { basis: "" },
    locals: (form) => presentLinking(one, basis, form, res.locals),
    save: async () => {
      await linkDecision(one._id, permit(req.body, { basis: text() }).basis, req.user!)
      flash(req, res, "interpellations.adoption.linked")
      return `/interpellations/${String(one._id)}`
    },
  })
}
