import { Router, type Request, type Response } from "express"
import { canCoordinate } from "../../models/policies/network.ts"
import { authorize, found } from "../../server/authorize.ts"
import { Message } from "../../server/outbox.ts"
import { idParam, page, permit } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentLetter, presentOutbox } from "../../views/presenters/coordination/outbox.ts"

export const outbox = Router({ mergeParams: true }).get("/", index).get("/:id", show)

async function index(req: Request, res: Response) {
  authorize(canCoordinate(req.user!))
  const asked = permit(req.query, { page: page() }).page
  render(req, res, "coordination/outbox/index", await presentOutbox(asked, res.locals))
}

async function show(req: Request, res: Response) {
  authorize(canCoordinate(req.user!))
  const message = found(await Message.findById(idParam(req.params["id"])).lean())
  render(req, res, "coordination/outbox/show", await presentLetter(message, null, res.locals))
}
