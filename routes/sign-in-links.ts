import { Router, type Request, type Response } from "express"
import { stateOf } from "../models/link.ts"
import { enterBy, requestSignInLink } from "../models/password.ts"
import { mayEnter, recordSignIn } from "../models/signIn.ts"
import { signIn } from "../server/authentication.ts"
import { newForm } from "../server/forms.ts"
import { flag, permit, queryText, text } from "../server/params.ts"
import { render } from "../server/render.ts"
import { secretAddress } from "../server/secretAddress.ts"
import { mayAskForMail } from "../server/slowDown.ts"
import { accessLink, inChosen } from "./speaking.ts"

export const signInLinks = Router({ mergeParams: true })
  .get("/new", fresh)
  .post("/", create)
  .get("/:token", secretAddress, show)
  .post("/:token", secretAddress, update)

const title = (res: Response) => ({ title: res.locals.t("session.links.title") })

function fresh(req: Request, res: Response) {
  const form = newForm({ email: queryText(req.query["email"]) })
  render(req, res, "sign-in-links/new", { page: title(res), form }, "plain")
}

// The answer is the same whether or not the address lets someone in.
async function create(req: Request, res: Response) {
  const { email } = permit(req.body, { email: text() })
  if (await mayAskForMail({ email, address: req.ip ?? "" })) await requestSignInLink(email)
  render(req, res, "sign-in-links/sent", { page: title(res), email }, "plain")
}

async function show(req: Request, res: Response) {
  const link = await accessLink(req, res, "signIn")
  if (stateOf(link) !== "open") return over(req, res, stateOf(link))
  render(req, res, "sign-in-links/show", { page: title(res), action: inChosen(req, req.baseUrl + req.path) }, "plain")
}

async function update(req: Request, res: Response) {
  const { ownDevice } = permit(req.body, { ownDevice: flag() })
  const link = await accessLink(req, res, "signIn")
  const account = link && (await mayEnter(String(link.account)))

  if (!link || !account || !(await enterBy(link))) return over(req, res, stateOf(link))
  await signIn(req, account.id, { ownDevice })
  await recordSignIn(account.id, "link")
  res.redirect(303, "/")
}

function over(req: Request, res: Response, state: string) {
  res.status(410)
  render(req, res, "sign-in-links/over", { page: title(res), used: state === "used" }, "plain")
}
