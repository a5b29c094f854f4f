import { Router, type Request, type Response } from "express"
import { note } from "../models/audit.ts"
import { currentNetwork } from "../models/network.ts"
import { recordSignIn, warnAbout } from "../models/signIn.ts"
import { signIn, signOut, tryPassword } from "../server/authentication.ts"
import { newForm, type Form } from "../server/forms.ts"
import { flag, ownPath, permit, queryText, text } from "../server/params.ts"
import { render } from "../server/render.ts"
import { isTimeToWarn, succeeded, takeTurn } from "../server/slowDown.ts"

export const session = Router()
  .get("/", (req, res) => res.redirect(303, req.user ? "/" : "/session/new"))
  .get("/new", fresh)
  .post("/", create)
  .delete("/", destroy)

async function fresh(req: Request, res: Response) {
  if (req.user) return res.redirect(303, "/")
  if (!(await currentNetwork("network")))
    return render(req, res, "setup/unborn", { page: { title: res.locals.t("setup.unborn.title") } }, "plain")
  show(req, res, newForm({ email: "", ownDevice: "", next: queryText(req.query["next"]) }))
}

async function create(req: Request, res: Response) {
  const { email, ownDevice, next } = permit(req.body, { email: text(), ownDevice: flag(), next: text() })
  const form = newForm({ email, ownDevice: String(ownDevice), next })
  const attempt = { email, address: req.ip ?? "" }

  const wait = await takeTurn(attempt)
  if (wait > 0) res.set("Retry-After", String(wait))
  if (wait > 0) return refuse(req, res, form, 429, res.locals.t("session.errors.wait", { count: wait }))
  const account = await tryPassword(req, res)
  if (account === null) {
    if (await isTimeToWarn(attempt)) await warnAbout(email)
    return refuse(req, res, form, 422, res.locals.t("session.errors.refused"))
  }
  await succeeded(attempt)
  await signIn(req, account, { ownDevice })
  await recordSignIn(account)
  res.redirect(303, ownPath(next))
}

async function destroy(req: Request, res: Response) {
  if (req.user) await note("signOut", { of: { kind: "account", id: req.user.account } })
  await signOut(req, res)
  res.redirect(303, "/session/new")
}

function refuse(req: Request, res: Response, form: Form, status: number, why: string) {
  form.errors["email"] = why
  form.summary.push({ field: "email", text: why })
  res.status(status)
  show(req, res, form)
}

function show(req: Request, res: Response, form: Form) {
  render(req, res, "session/new", { page: { title: res.locals.t("session.title") }, form }, "plain")
}
