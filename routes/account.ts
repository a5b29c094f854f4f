import { Router, type Request, type Response } from "express"
import { describeOneself } from "../models/account/contact.ts"
import { SamePerson } from "../models/person/sameName.ts"
import { flash } from "../server/flash.ts"
import { answerForm } from "../server/forms.ts"
import { id, language, permit, text } from "../server/params.ts"
import { render } from "../server/render.ts"
import { presentAccount } from "../views/presenters/account.ts"

export const account = Router({ mergeParams: true }).get("/", show).patch("/", update)

async function show(req: Request, res: Response) {
  render(req, res, "account/show", await presentAccount(req.user!, null, res.locals))
}

async function update(req: Request, res: Response) {
  const contact = permit(req.body, {
    givenName: text(),
    familyName: text(),
    email: text(),
    phone: text(),
    language: language(null),
  })
  const { anyway } = permit(req.body, { anyway: id() })
  await answerForm(req, res, {
    view: "account/show",
    values: { ...contact, twin: "" },
    locals: (form, _met, refusal) =>
      presentAccount(req.user!, form, res.locals, { twin: refusal instanceof SamePerson ? refusal.of : null, anyway }),
    async save() {
      await describeOneself(req.user!.person, contact, anyway)
      flash(req, res, "account.saved")
      return "/account"
    },
  })
}
