import { Router, type Request, type Response } from "express"
import { canCoordinate } from "../models/policies/network.ts"
import { authorize } from "../server/authorize.ts"
import { countTroubles } from "../server/outbox.ts"
import { render } from "../server/render.ts"

export const coordination = Router({ mergeParams: true }).get("/", index)

async function index(req: Request, res: Response) {
  authorize(canCoordinate(req.user!))
  render(req, res, "coordination/index", {
    troubles: await countTroubles(),
    page: { title: res.locals.t("coordination.title"), section: "coordination" },
  })
}
