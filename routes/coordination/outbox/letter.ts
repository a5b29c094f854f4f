import { Router, type Request, type Response } from "express"
import { canCoordinate } from "../../../models/policies/network.ts"
import { authorize, found } from "../../../server/authorize.ts"
import { outgoing } from "../../../server/delivery.ts"
import { Message } from "../../../server/outbox.ts"
import { idParam } from "../../../server/params.ts"
import { renderMail } from "../../../views/presenters/mails/index.ts"

export const letter = Router({ mergeParams: true }).get("/", show)

/** A letter exactly as it looks in a mailbox: its own styles, no script, no picture from elsewhere. */
async function show(req: Request, res: Response) {
  authorize(canCoordinate(req.user!))
  const message = found(await Message.findById(idParam(req.params["messageId"])).lean())
  const { html } = found(await renderMail(outgoing(message), { veiled: true }))
  // A copy would come without this policy, and so without the letter's styles.
  res.locals.neverCopied = true
  res.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox")
  res.type("html").send(html)
}
