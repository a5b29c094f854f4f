import { Router, type Request, type Response } from "express"
import { handOver } from "../../models/departure/handover.ts"
import { found } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { answerForm } from "../../server/forms.ts"
import { day, id, oneOf, permit, rows } from "../../server/params.ts"
import { leavingPerson } from "./departure.ts"
import { handForm, presentHand, successorsIn } from "./inHand.ts"

export const handovers = Router({ mergeParams: true }).post("/", create)

async function create(req: Request, res: Response) {
  const leaving = await leavingPerson(req)
  const line = { kind: oneOf(["action", "page"] as const), id: id() }
  const { lines, ...typed } = permit(req.body, { lines: rows(line), day: day() })
  const path = `/people/${String(leaving._id)}`
  await answerForm(req, res, {
    view: typed.day ? "departures/person/new" : "departures/person/show",
    once: false,
    values: handForm(leaving).values,
    locals: (form, _met, refusal) => {
      found(typed.day || leaving.ended || null)
      return presentHand(leaving, { day: typed.day || null, form, refusal }, res)
    },
    save: async () => {
      const ids = lines.map((each) => each.id)
      const named = await successorsIn(req, leaving, ids)
      const given = lines.map((each) => ({ ...each, to: named.get(each.id ?? "") ?? null }))
      const count = await handOver(leaving._id, given, req.user!)
      flash(req, res, "departures.handed", { count })
      if (typed.day) return `${path}/departure/new?day=${encodeURIComponent(typed.day)}`
      return leaving.ended ? `${path}/departure` : path
    },
  })
}
