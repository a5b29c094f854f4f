import { Router, type Request, type Response } from "express"
import { describeOneself } from "../models/account/contact.ts"
import { flash } from "../server/flash.ts"
import { answerForm } from "../server/forms.ts"
import { language, permit, text } from "../server/params.ts"
import { render } from "../server/render.ts"
import { presentAccount } from "../views/presenters/account.ts"

export const account = Router({ mergeParams: true })
  .get("/", show)
  .patch("/", update)

async function show(req: Request, res: Response) {
  render(req, res, "account/show", await presentAccount(req.user!, null, res.locals))
}

async function update(req: Request, res: Response) {
  const contact = permit(req.body, { givenName: text(), familyName: text(), email: text(), phone: text(),
    language: language(null) })
  await answerForm(req, res, {
    view: "account/show", values: contact, locals: (form) => presentAccount(req.user!, form, res.locals),
    async save() {
      await describeOneself(req.user!.person, contact)
      flash(req, res, "account.saved")
      return "/account"
    },
  })
}
