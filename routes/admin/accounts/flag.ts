import { Router, type Request, type Response } from "express"
import { type Flag, giveFlag, takeFlag } from "../../../models/account/access.ts"
import { flash } from "../../../server/flash.ts"
import { accountOf, answerAccess } from "../accounts.ts"

/** One flag of an account as a resource: creating gives it, destroying takes it back. */
function flagRouter(flag: Flag) {
  async function create(req: Request, res: Response) {
    const account = await accountOf(req)

    await giveFlag(account.id, flag, req.user!.person)
    flash(req, res, `admin.accounts.${flag}.given`)
    res.redirect(303, `/admin/accounts/${account.id}`)
  }

  async function destroy(req: Request, res: Response) {
    const account = await accountOf(req)

    await answerAccess(req, res, account, async () => {
      await takeFlag(account.id, flag, req.user!.person)
      flash(req, res, `admin.accounts.${flag}.taken`)
      // Who gives up her own administration has no page to come back to.
      return flag === "administrator" && account.id === req.user!.account ? "/" : null
    })
  }

  return Router({ mergeParams: true }).post("/", create).delete("/", destroy)
}

export const administrator = flagRouter("administrator")
export const coordinator = flagRouter("coordinator")
