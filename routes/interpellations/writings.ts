import { Router, type Request, type Response } from "express"
import { changedInText, isPartOf, removedFromText } from "../../models/interpellation/hearing.ts"
import { canWrite } from "../../models/policies/interpellation.ts"
import { authorize } from "../../server/authorize.ts"
import { tellBesides } from "../besides.ts"
import { interpellationOf } from "./found.ts"

export const interpellationWritings = Router({ mergeParams: true }).post("/", create)

/** Who else writes this text, and what of it is saved otherwise than the opened form shows it. */
async function create(req: Request, res: Response) {
  const one = await interpellationOf(req)
  authorize(canWrite(req.user!, one))
  await tellBesides(req, res, {
    of: { kind: "interpellation", id: one._id },
    partNamed: (said) => (isPartOf(one, said) ? said : ""),
    changed: async ({ marks }) => [...changedInText(one, marks), ...(await removedFromText(one, marks))],
  })
}
