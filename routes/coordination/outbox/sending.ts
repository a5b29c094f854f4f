import { Router, type Request, type Response } from "express"
import { canCoordinate } from "../../../models/policies/network.ts"
import { cleanAddress, isAddress, isWritable } from "../../../server/address.ts"
import { authorize, found } from "../../../server/authorize.ts"
import { flash } from "../../../server/flash.ts"
import { answerForm, FormError } from "../../../server/forms.ts"
import { Message, resend } from "../../../server/outbox.ts"
import { idParam, permit, text } from "../../../server/params.ts"
import { presentLetter } from "../../../views/presenters/coordination/outbox.ts"

export const sending = Router({ mergeParams: true }).post("/", create)

async function create(req: Request, res: Response) {
  authorize(canCoordinate(req.user!))
  const message = found(await Message.findById(idParam(req.params["messageId"])).lean())
  const email = cleanAddress(permit(req.body, { email: text() }).email)
  await answerForm(req, res, {
    view: "coordination/outbox/show",
    values: { email },
    locals: (form) => presentLetter(message, form, res.locals),
    async save() {
      if (!message.sealed && !isAddress(email)) throw new FormError({ email: "account.errors.email" })
      if (!message.sealed && !isWritable(email)) throw new FormError({ email: "common.errors.addressLetters" })
      const again = await resend(message._id, { by: req.user!.person, ...(message.sealed ? {} : { email }) })
      flash(req, res, again ? "coordination.outbox.resent" : "coordination.outbox.notResent")
      return `/coordination/outbox/${String(message._id)}`
    },
  })
}
