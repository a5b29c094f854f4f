import { Router, type Request, type Response } from "express"
import { makeNetwork, mayMakeNetwork } from "../models/firstRun.ts"
import { limits } from "../models/limits.ts"
import { recordSignIn } from "../models/signIn.ts"
import { signIn } from "../server/authentication.ts"
import { flash } from "../server/flash.ts"
import { answerForm, newForm, type Form } from "../server/forms.ts"
import { languages } from "../server/languages.ts"
import { language, permit, secret, text } from "../server/params.ts"
import { render } from "../server/render.ts"
import { secretAddress } from "../server/secretAddress.ts"

export const setup = Router({ mergeParams: true })
  .get("/:token", secretAddress, show)
  .post("/:token", secretAddress, create)

const blank = { networkName: "", commune: "", givenName: "", familyName: "", email: "", language: "fr", password: "" }

async function show(req: Request, res: Response) {
  if (!(await mayMakeNetwork(String(req.params["token"])))) return over(req, res)
  render(req, res, "setup/show", locals(req, res, newForm({ ...blank, language: res.locals.language })), "plain")
}

async function create(req: Request, res: Response) {
  if (!(await mayMakeNetwork(String(req.params["token"])))) return over(req, res)
  const first = permit(req.body, {
    networkName: text(),
    commune: text(),
    givenName: text(),
    familyName: text(),
    email: text(),
    language: language("fr"),
    password: secret(),
  })
  await answerForm(req, res, {
    // Opening a session writes beside the step, which would wait for it. The link is used up by its first press.
    once: false,
    view: "setup/show",
    layout: "plain",
    values: blank,
    locals: (form) => locals(req, res, form),
    async save() {
      const account = await makeNetwork(first)
      if (account === null) return req.originalUrl
      await signIn(req, account, { ownDevice: false })
      await recordSignIn(account)
      flash(req, res, "setup.done", { network: first.networkName })
      return "/"
    },
  })
}

const locals = (req: Request, res: Response, form: Form) => ({
  page: { title: res.locals.t("setup.title") },
  form,
  action: req.originalUrl,
  atLeast: limits.passwordMin,
  languages: languages.map((value) => ({ value, text: res.locals.t(`setup.languages.${value}`), help: null })),
})

function over(req: Request, res: Response) {
  res.status(410)
  render(req, res, "setup/over", { page: { title: res.locals.t("setup.over.title") } }, "plain")
}
