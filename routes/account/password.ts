import { Router, type Request, type Response } from "express"
import { limits } from "../../models/limits.ts"
import { changePassword } from "../../models/password.ts"
import { flash } from "../../server/flash.ts"
import { answerForm, newForm, type Form } from "../../server/forms.ts"
import { permit, secret } from "../../server/params.ts"
import { render } from "../../server/render.ts"

export const password = Router({ mergeParams: true })
  .get("/", edit)
  .patch("/", update)

const blank = { current: "", fresh: "" }

function edit(req: Request, res: Response) {
  render(req, res, "account/password", locals(res, newForm(blank)))
}

async function update(req: Request, res: Response) {
  const change = permit(req.body, { current: secret(), fresh: secret() })
  await answerForm(req, res, {
    view: "account/password", values: blank, locals: (form) => locals(res, form),
    async save() {
      await changePassword(req.user!.account, { ...change, session: req.sessionID })
      flash(req, res, "account.password.saved")
      return "/account"
    },
  })
}

const locals = (res: Response, form: Form) => ({ form, atLeast: limits.passwordMin,
  page: { title: res.locals.t("account.password.title"), crumbs: [{ text: res.locals.t("account.title"), href: "/account" }] } })
