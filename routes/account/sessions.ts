import { Router, type Request, type Response } from "express"
import { audit } from "../../models/audit.ts"
import { found } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { render } from "../../server/render.ts"
import { endSession, endSessions } from "../../server/sessionStore.ts"
import { presentSessions } from "../../views/presenters/account/sessions.ts"

export const sessions = Router({ mergeParams: true })
  .get("/", index)
  .delete("/", destroyOthers)
  .delete("/:name", destroy)

async function index(req: Request, res: Response) {
  render(req, res, "account/sessions", await presentSessions(req.user!, req.sessionID, res.locals))
}

async function destroyOthers(req: Request, res: Response) {
  await inOneStep(async () => {
    await endSessions(req.user!.account, req.sessionID)
    await audit("sessionsEnded", { of: { kind: "account", id: req.user!.account } })
  })
  flash(req, res, "account.sessions.endedOthers")
  res.redirect(303, "/account/sessions")
}

async function destroy(req: Request, res: Response) {
  await inOneStep(async () => {
    found((await endSession(req.user!.account, String(req.params["name"]))) || null)
    await audit("sessionEnded", { of: { kind: "account", id: req.user!.account } })
  })
  flash(req, res, "account.sessions.ended")
  res.redirect(303, "/account/sessions")
}
