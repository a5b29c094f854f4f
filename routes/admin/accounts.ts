import { Router, type Request, type Response } from "express"
import { changeAddress } from "../../models/account/access.ts"
import { Account } from "../../models/account.ts"
import { canAdminister } from "../../models/policies/network.ts"
import { authorize, found } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { answerForm } from "../../server/forms.ts"
import { idParam, page, permit, queryText, text } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentAccess, presentAccounts } from "../../views/presenters/admin/accounts.ts"

export const accounts = Router({ mergeParams: true }).get("/", index).get("/:id", show).patch("/:id", update)

async function index(req: Request, res: Response) {
  authorize(canAdminister(req.user!))
  const asked = permit(req.query, { page: page() }).page
  render(req, res, "admin/accounts/index", await presentAccounts(queryText(req.query["q"]), asked, res.locals))
}

async function show(req: Request, res: Response) {
  authorize(canAdminister(req.user!))
  render(req, res, "admin/accounts/show", found(await presentAccess(idParam(req.params["id"]), null, res.locals)))
}

async function update(req: Request, res: Response) {
  authorize(canAdminister(req.user!))
  const id = idParam(req.params["id"])
  found(await Account.exists({ _id: id }))
  const { email } = permit(req.body, { email: text() })
  await answerForm(req, res, {
    view: "admin/accounts/show",
    values: { email },
    locals: async (form) => found(await presentAccess(id, form, res.locals)),
    async save() {
      await changeAddress(id, email, req.user!.person)
      flash(req, res, "admin.accounts.addressSaved")
      return `/admin/accounts/${id}`
    },
  })
}

/** The account in an address below this one, for who administers. */
export async function accountOf(req: Request): Promise<Account> {
  authorize(canAdminister(req.user!))
  return found(await Account.findById(idParam(req.params["accountId"])))
}

/** Does what an administrator asks for an account (`act` may say where to go next), or shows why it cannot be done. */
export async function answerAccess(req: Request, res: Response, account: Account, act: () => Promise<string | null>) {
  const id = account.id
  await answerForm(req, res, {
    view: "admin/accounts/show",
    once: false,
    values: { email: account.email },
    locals: async (form) => found(await presentAccess(id, form, res.locals)),
    async save() {
      return (await act()) ?? `/admin/accounts/${id}`
    },
  })
}
