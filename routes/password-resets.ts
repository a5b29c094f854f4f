import { Router, type Request, type Response } from "express"
import { limits } from "../models/limits.ts"
import { Account } from "../models/account.ts"
import { type Link, stateOf } from "../models/link.ts"
import { choosePassword, requestPasswordReset } from "../models/password.ts"
import { recordSignIn } from "../models/signIn.ts"
import { signIn } from "../server/authentication.ts"
import { answerForm, newForm, type Form } from "../server/forms.ts"
import { permit, queryText, secret, text } from "../server/params.ts"
import { render } from "../server/render.ts"
import { secretAddress } from "../server/secretAddress.ts"
import { mayAskForMail } from "../server/slowDown.ts"
import { accessLink } from "./speaking.ts"

export const passwordResets = Router({ mergeParams: true })
  .get("/new", fresh)
  .post("/", create)
  .get("/:token", secretAddress, show)
  .post("/:token", secretAddress, update)

function fresh(req: Request, res: Response) {
  const form = newForm({ email: queryText(req.query["email"]) })
  render(req, res, "password-resets/new", { page: { title: res.locals.t("session.reset.title") }, form }, "plain")
}

// The answer is the same whether or not the address lets someone in.
async function create(req: Request, res: Response) {
  const { email } = permit(req.body, { email: text() })
  if (await mayAskForMail({ email, address: req.ip ?? "" })) await requestPasswordReset(email)
  render(req, res, "password-resets/sent", { page: { title: res.locals.t("session.reset.title") }, email }, "plain")
}

async function show(req: Request, res: Response) {
  const link = await accessLink(req, res, "passwordReset")
  const state = stateOf(link)
  if (state !== "open") return over(req, res, state)
  render(req, res, "password-resets/show", await locals(req, res, link, newForm({ password: "" })), "plain")
}

async function update(req: Request, res: Response) {
  const { password } = permit(req.body, { password: secret() })
  const link = await accessLink(req, res, "passwordReset")
  if (!link || stateOf(link) !== "open") return over(req, res, stateOf(link))
  await answerForm(req, res, {
    // Opening a session writes beside the step, which would wait for it. The link is used up by its first press.
    once: false,
    view: "password-resets/show",
    layout: "plain",
    values: { password: "" },
    locals: (form) => locals(req, res, link, form),
    async save() {
      const account = await choosePassword(link, password)
      if (account === null) return req.originalUrl
      await signIn(req, account, { ownDevice: false })
      await recordSignIn(account, "link")
      return "/"
    },
  })
}

async function locals(req: Request, res: Response, link: Link | null, form: Form) {
  const account = await Account.findById(link?.account).select("email").lean()
  return {
    page: { title: res.locals.t("session.reset.choose") },
    form,
    action: req.originalUrl,
    atLeast: limits.passwordMin,
    email: account?.email ?? "",
  }
}

function over(req: Request, res: Response, state: string) {
  res.status(410)
  render(
    req,
    res,
    "password-resets/over",
    { page: { title: res.locals.t("session.over.title") }, used: state === "used" },
    "plain",
  )
}
