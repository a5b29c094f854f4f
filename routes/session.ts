import { Router, type Request, type Response } from "express"
import { signIn, signOut, tryPassword } from "../server/authentication.ts"
import { newForm, type Form } from "../server/forms.ts"
import { flag, permit, queryText, text } from "../server/params.ts"
import { render } from "../server/render.ts"

export const session = Router()
  .get("/new", fresh)
  .post("/", create)
  .delete("/", destroy)

function fresh(req: Request, res: Response) {
  if (req.user) return res.redirect(303, "/")
  show(req, res, newForm({ email: "", ownDevice: false, next: queryText(req.query["next"]) }))
}

async function create(req: Request, res: Response) {
  const { email, ownDevice, next } = permit(req.body, { email: text(), ownDevice: flag(), next: text() })

  const account = await tryPassword(req, res)
  if (account === null) {
    const form = newForm({ email, ownDevice, next })
    form.errors["email"] = res.locals.t("session.errors.refused")
    form.summary.push({ field: "email", text: form.errors["email"] })
    res.status(422)
    return show(req, res, form)
  }
  await signIn(req, account, { ownDevice })
  res.redirect(303, ownPath(next))
}

async function destroy(req: Request, res: Response) {
  await signOut(req, res)
  res.redirect(303, "/session/new")
}

function show(req: Request, res: Response, form: Form) {
  render(req, res, "session/new", { page: { title: res.locals.t("session.title") }, form }, "plain")
}

/** Only an address of ours: "//elsewhere" and "/\elsewhere" are other sites to a browser. */
function ownPath(next: string): string {
  return /^\/(?![/\\])/.test(next) ? next : "/"
}
