import { Router, type Request, type Response } from "express"
import { giveBack, withdraw } from "../../../models/account/access.ts"
import { flash } from "../../../server/flash.ts"
import { render } from "../../../server/render.ts"
import { presentWithdrawal } from "../../../views/presenters/admin/accounts.ts"
import { accountOf, answerAccess } from "../accounts.ts"

export const withdrawal = Router({ mergeParams: true }).get("/new", fresh).post("/", create).delete("/", destroy)

async function fresh(req: Request, res: Response) {
  const account = await accountOf(req)

  render(req, res, "admin/accounts/withdrawal", await presentWithdrawal(account, res.locals))
}

async function create(req: Request, res: Response) {
  const account = await accountOf(req)

  await answerAccess(req, res, account, async () => {
    await withdraw(account.id, req.user!.person)
    flash(req, res, "admin.accounts.withdrawal.done")
    return null
  })
}

async function destroy(req: Request, res: Response) {
  const account = await accountOf(req)

  await giveBack(account.id, req.user!.person)
  flash(req, res, "admin.accounts.withdrawal.undone")
  res.redirect(303, `/admin/accounts/${account.id}`)
}
