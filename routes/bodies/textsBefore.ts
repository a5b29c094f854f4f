import { Router, type Request, type Response } from "express"
import { changeBody } from "../../models/body/editing.ts"
import { formOfBody } from "../bodies.ts"
import { putBackTexts } from "../textsBefore.ts"
import { keptBody } from "./found.ts"

export const textsBefore = Router({ mergeParams: true }).post("/", create)

async function create(req: Request, res: Response) {
  const body = await keptBody(req)
  await putBackTexts(req, res, { ...formOfBody(req, res, body), change: (edit) => changeBody(body._id, edit) })
}
