import { Router, type Request, type Response } from "express"
import { completeAction, reopenAction } from "../../models/action/completing.ts"
import { Action } from "../../models/action.ts"
import { canComplete } from "../../models/policies/action.ts"
import { canRead } from "../../models/policies/keys.ts"
import { authorize, found } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { idParam, permit, text } from "../../server/params.ts"

export const completion = Router({ mergeParams: true }).post("/", create).delete("/", destroy)

async function actionOf(req: Request) {
  const action = found(await Action.findById(idParam(req.params["actionId"])).lean())
  found(action.published && !action.withdrawn && canRead(req.user!, action) ? action : null)
  authorize(canComplete(req.user!, action))
  return action
}

/** Ticked on the list, or wherever its form says (`next`, one of our addresses). */
async function create(req: Request, res: Response) {
  const action = await actionOf(req)
  await completeAction(action._id, { by: req.user!.person })
  flash(req, res, "actions.flash.done", { text: short(action.text) })
  res.redirect(303, nextOf(req))
}

async function destroy(req: Request, res: Response) {
  const action = await actionOf(req)
  await reopenAction(action._id)
  flash(req, res, "actions.flash.undone", { text: short(action.text) })
  res.redirect(303, nextOf(req))
}

/** Only an address of ours: "//elsewhere" and "/\elsewhere" are other sites to a browser. */
function nextOf(req: Request): string {
  const { next } = permit(req.body, { next: text() })
  return /^\/(?![/\\])/.test(next) ? next : "/actions"
}

// A cookie carries it: long texts stay on their page.
const short = (words: string) => (words.length > 120 ? `${words.slice(0, 117).trimEnd()}…` : words)
