import { Router, type Request, type Response } from "express"
import type { Types } from "mongoose"
import { departureOf, isOver, leave, refusalOf, stay } from "../../models/departure/leaving.ts"
import type { Leaver } from "../../models/departure.ts"
import { found } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { answerForm, newForm } from "../../server/forms.ts"
import { day, permit } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { type Leaving, presentChoice } from "../../views/presenters/departures/choice.ts"
import { presentEnd, presentEnding } from "../../views/presenters/departures/other.ts"

type Named = Leaving & { _id: Types.ObjectId }

/** The last day of an organisation or of a body: chosen, confirmed, and undone until it has passed. */
export function departureRouter(kind: Exclude<Leaver, "person">, keptOf: (req: Request) => Promise<Named>): Router {
  return Router({ mergeParams: true }).get("/", show).get("/new", fresh).post("/", create).delete("/", destroy)

  async function fresh(req: Request, res: Response) {
    const thing = await keptOf(req)
    const { day: chosen } = permit(req.query, { day: day() })
    const form = newForm({ day: chosen })
    const refusal = chosen === "" ? null : refusalOf(chosen)
    if (chosen !== "" && refusal === null)
      return render(req, res, "departures/ending", await presentEnding(kind, thing, chosen, res.locals))
    if (refusal !== null) {
      form.errors["day"] = res.locals.t(refusal)
      form.summary.push({ field: "day", text: form.errors["day"] })
      res.status(422)
    }
    render(req, res, "departures/new", presentChoice(kind, thing, form, res.locals))
  }

  async function create(req: Request, res: Response) {
    const thing = await keptOf(req)
    const { day: chosen } = permit(req.body, { day: day() })
    await answerForm(req, res, {
      view: "departures/new",
      once: false,
      values: { day: "" },
      locals: (form) => presentChoice(kind, thing, form, res.locals),
      save: async () => {
        await leave(kind, thing._id, { day: chosen, by: req.user!.person })
        flash(req, res, `departures.ended.${kind}`)
        return presentChoice(kind, thing, newForm({ day: "" }), res.locals).back
      },
    })
  }

  async function show(req: Request, res: Response) {
    const thing = await keptOf(req)
    const departure = await departureOf(thing._id)
    found(departure && !isOver(departure) ? departure : null)
    render(req, res, "departures/end", presentEnd(kind, thing, departure!.day, res.locals))
  }

  async function destroy(req: Request, res: Response) {
    const thing = await keptOf(req)
    await stay(kind, thing._id, req.user!.person)
    flash(req, res, "departures.undone")
    res.redirect(303, presentChoice(kind, thing, newForm({ day: "" }), res.locals).back)
  }
}
