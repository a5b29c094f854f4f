import { Router, type Request, type Response } from "express"
import { addUsualBodies } from "../../models/body/usual.ts"
import { canKeepBodies } from "../../models/policies/body.ts"
import { authorize } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { kindNames } from "../../views/presenters/bodies/form.ts"

/** The bodies that every such network has, made by one press on the first day. */
export const usualBodies = Router({ mergeParams: true }).post("/", create)

async function create(req: Request, res: Response) {
  authorize(canKeepBodies(req.user!))
  const made = await addUsualBodies(kindNames, req.user!.person, res.locals.language)
  if (made > 0) flash(req, res, "bodies.usual.made", {}, [{ key: "bodies.usual.addGroup", href: "/bodies/new" }])
  res.redirect(303, "/bodies")
}
