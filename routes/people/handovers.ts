import { Router, type Request, type Response } from "express"
import { handOver } from "../../models/departure/handover.ts"
import { flash } from "../../server/flash.ts"
import { id, oneOf, ownPath, permit, rows, text } from "../../server/params.ts"
import { keptPerson } from "./affiliations.ts"

export const handovers = Router({ mergeParams: true }).post("/", create)

async function create(req: Request, res: Response) {
  const person = await keptPerson(req)
  const line = { kind: oneOf(["action", "page"] as const), id: id(), to: id() }
  const { lines, next } = permit(req.body, { lines: rows(line), next: text() })
  const count = await handOver(person._id, lines, req.user!)
  flash(req, res, "departures.handed", { count })
  res.redirect(303, next ? ownPath(next) : `/people/${person.id}`)
}
