import { Router, type Request, type Response } from "express"
import { Types } from "mongoose"
import { canCoordinate } from "../../../models/policies/network.ts"
import { authorize, found } from "../../../server/authorize.ts"
import { idParam, page, permit } from "../../../server/params.ts"
import { render } from "../../../server/render.ts"
import { readSending } from "../../../server/sendings.ts"
import { presentLetters } from "../../../views/presenters/coordination/sendings.ts"

export const sendings = Router({ mergeParams: true }).get("/:id", show)

async function show(req: Request, res: Response) {
  authorize(canCoordinate(req.user!))
  const sending = found(await readSending(new Types.ObjectId(idParam(req.params["id"]))))
  const asked = permit(req.query, { page: page() }).page
  render(req, res, "coordination/outbox/sendings/show", await presentLetters(sending, asked, res.locals))
}
