import { Router, type Request, type Response } from "express"
import { Namesake, namesakesIn } from "../models/concerns/namesakes.ts"
import { invite, inviteAgain, isWaiting } from "../models/invitation.ts"
import { type Link, stateOf } from "../models/link.ts"
import { choosePassword } from "../models/password.ts"
import { canInvite } from "../models/policies/account.ts"
import { recordSignIn } from "../models/signIn.ts"
import { signIn, signInRequired } from "../server/authentication.ts"
import { authorize, found } from "../server/authorize.ts"
import { flash } from "../server/flash.ts"
import { answerForm, newForm } from "../server/forms.ts"
import { flag, id, language, permit, secret, text } from "../server/params.ts"
import { pressedOnce } from "../server/pressedOnce.ts"
import { render } from "../server/render.ts"
import { secretAddress } from "../server/secretAddress.ts"
import {
  blankChoice,
  blankInvitation,
  presentInvitations,
  presentInvited,
  presentInviting,
  presentOver,
} from "../views/presenters/invitations.ts"
import { chosen } from "./choosing.ts"
import { accessLink } from "./speaking.ts"

// Only the mailed addresses below are open: giving an invitation is for who is signed in.
const signedIn = signInRequired(() => false)

export const invitations = Router({ mergeParams: true })
  .get("/", signedIn, index)
  .get("/new", signedIn, fresh)
  .post("/", signedIn, create)
  .get("/:token", secretAddress, show)
  .post("/:token", secretAddress, update)

async function index(req: Request, res: Response) {
  authorize(canInvite(req.user!))
  render(req, res, "invitations/index", await presentInvitations(req.user!, res.locals))
}

async function fresh(req: Request, res: Response) {
  authorize(canInvite(req.user!))
  const person = permit(req.query, { person: id() }).person
  render(
    req,
    res,
    "invitations/new",
    await presentInviting(req.user!, person, { form: null, refusal: null }, res.locals),
  )
}

async function create(req: Request, res: Response) {
  authorize(canInvite(req.user!))
  const { account, ...invited } = permit(req.body, {
    account: id(),
    person: id(),
    givenName: text(),
    familyName: text(),
    email: text(),
    language: language(null),
    anyway: id(),
  })

  if (account) {
    found((await isWaiting(account)) || null)
    return res.redirect(
      303,
      await pressedOnce(req, async () => {
        const sent = await inviteAgain(account, req.user!.person)
        flash(req, res, sent ? "invitations.sentAgain" : "invitations.enough")
        return "/invitations"
      }),
    )
  }
  await answerForm(req, res, {
    view: "invitations/new",
    values: { ...blankInvitation, twin: "" },
    locals: (form, _met, refusal) =>
      presentInviting(req.user!, invited.person, { form, refusal }, res.locals, {
        twins: namesakesIn(refusal),
        isHers: refusal instanceof Namesake && refusal.isHers,
        anyway: invited.anyway,
      }),
    async save() {
      const organisation = await chosen(req, "organisation", "organisation")
      const made = await invite({ ...invited, organisation }, req.user!.person)
      flash(req, res, "invitations.sent", { email: made.email }, [
        { key: "invitations.another", href: "/invitations/new" },
      ])
      return "/invitations"
    },
  })
}

async function show(req: Request, res: Response) {
  const link = await accessLink(req, res, "invitation")
  if (!link || stateOf(link) !== "open") return over(req, res, link)
  render(
    req,
    res,
    "invitations/show",
    await presentInvited(link, newForm(blankChoice), req.originalUrl, res.locals.t),
    "plain",
  )
}

async function update(req: Request, res: Response) {
  const { password, ownDevice } = permit(req.body, { password: secret(), ownDevice: flag() })
  const link = await accessLink(req, res, "invitation")
  if (!link || stateOf(link) !== "open") return over(req, res, link)
  await answerForm(req, res, {
    // Opening a session writes beside the step, which would wait for it. The link is used up by its first press.
    once: false,
    view: "invitations/show",
    layout: "plain",
    values: blankChoice,
    locals: (form) => presentInvited(link, form, req.originalUrl, res.locals.t),
    async save() {
      const account = await choosePassword(link, password)
      if (account === null) return req.originalUrl
      await signIn(req, account, { ownDevice })
      await recordSignIn(account, "link")
      return "/"
    },
  })
}

async function over(req: Request, res: Response, link: Link | null) {
  res.status(410)
  render(req, res, "invitations/over", await presentOver(link, res.locals.t), "plain")
}
