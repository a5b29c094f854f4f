import { Router, type Request, type Response } from "express"
import { limits } from "../../models/limits.ts"
import { changePassword } from "../../models/password.ts"
import { warnAbout } from "../../models/signIn.ts"
import { flash } from "../../server/flash.ts"
import { answerForm, FormError, newForm, type Form } from "../../server/forms.ts"
import { permit, secret } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { isTimeToWarn, succeeded, takeTurn } from "../../server/slowDown.ts"

export const password = Router({ mergeParams: true }).get("/", edit).patch("/", update)

// A wrong present password is slowed as it is at the door: whoever finds this browser open does not try them all.
async function slowly(req: Request, res: Response, change: () => Promise<void>): Promise<void> {
  const attempt = { email: req.user!.email, address: req.ip ?? "" }
  const wait = await takeTurn(attempt)
  if (wait > 0) res.set("Retry-After", String(wait))
  if (wait > 0) throw new FormError({ current: "account.errors.wait" }, { count: wait })
  try {
    await change()
  } catch (error) {
    if (!(error instanceof FormError) || error.fields["current"] === undefined) await succeeded(attempt)
    else if (await isTimeToWarn(attempt)) await warnAbout(req.user!.email)
    throw error
  }
  await succeeded(attempt)
}

const blank = { current: "", fresh: "" }

function edit(req: Request, res: Response) {
  render(req, res, "account/password", locals(req, res, newForm(blank)))
}

async function update(req: Request, res: Response) {
  const change = permit(req.body, { current: secret(), fresh: secret() })
  await answerForm(req, res, {
    view: "account/password",
    values: blank,
    locals: (form) => locals(req, res, form),
    async save() {
      await slowly(req, res, () => changePassword(req.user!.account, { ...change, session: req.sessionID }))
      flash(req, res, "account.password.saved")
      return "/account"
    },
  })
}

const locals = (req: Request, res: Response, form: Form) => ({
  form,
  email: req.user!.email,
  atLeast: limits.passwordMin,
  page: {
    title: res.locals.t("account.password.title"),
    crumbs: [{ text: res.locals.t("account.title"), href: "/account" }],
  },
})
