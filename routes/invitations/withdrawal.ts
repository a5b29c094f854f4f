import { Router, type Request, type Response } from "express"
import type { Account } from "../../models/account.ts"
import { unopened, withdrawInvitation } from "../../models/invitation.ts"
import { canInvite, canWithdrawInvitation } from "../../models/policies/account.ts"
import { signInRequired } from "../../server/authentication.ts"
import { authorize, found } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { idParam } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentInvitationWithdrawal } from "../../views/presenters/invitations.ts"

/** Taking back an invitation that nobody opened; it stands below an open address, and is for who is signed in. */
export const invitationWithdrawal = Router({ mergeParams: true })
  .use(signInRequired(() => false))
  .get("/new", fresh)
  .post("/", create)

async function fresh(req: Request, res: Response) {
  const account = await invitedBy(req)
  render(req, res, "invitations/withdrawal", await presentInvitationWithdrawal(account, req.user!, res.locals))
}

async function create(req: Request, res: Response) {
  const account = await invitedBy(req)
  const gone = await withdrawInvitation(account.id, req.user!.person)
  flash(req, res, gone ? "invitations.withdrawal.done" : "invitations.withdrawal.late")
  res.redirect(303, "/invitations")
}

async function invitedBy(req: Request): Promise<Account> {
  authorize(canInvite(req.user!))
  const account = found<Account>(await unopened(idParam(req.params["accountId"])))
  authorize(canWithdrawInvitation(req.user!, account))
  return account
}
