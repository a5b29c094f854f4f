import { Router, type Request, type Response } from "express"
import { basesFor } from "../../models/interpellation/adopting.ts"
import { whoIsAsked } from "../../models/interpellation/asking.ts"
import { moveInterpellation } from "../../models/interpellation/moving.ts"
import type { ReadInterpellation } from "../../models/interpellation/reading.ts"
import type { Step } from "../../models/interpellation.ts"
import { canMove, manages } from "../../models/policies/interpellation.ts"
import { authorizeNow } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { answerForm, type Form, newForm } from "../../server/forms.ts"
import { day, permit, prose, text } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { pathOf } from "../../views/presenters/interpellations/page.ts"
import { firstValues, presentStep } from "../../views/presenters/interpellations/step.ts"
import { interpellationOf } from "./found.ts"

const casts = {
  consultation: { until: day() },
  adoption: { basis: text() },
  dispatch: { day: day(), how: text() },
  reply: { day: day(), text: prose() },
  closure: { text: prose() },
}

/** The resource of one state: its form says what will happen, and creating it takes the interpellation there. */
export function stepResource(step: Step): Router {
  return Router({ mergeParams: true }).get("/new", fresh).post("/", create)

  async function movable(req: Request) {
    const one = await interpellationOf(req)
    authorizeNow(canMove(req.user!, one, step), manages(req.user!, one), pathOf(one))
    return one
  }

  async function page(one: ReadInterpellation, form: Form, reader: Express.User, locals: Response["locals"]) {
    return presentStep(
      one,
      {
        step,
        form,
        asked: step === "consultation" ? await whoIsAsked(one) : null,
        bases: step === "adoption" ? await basesFor(one, reader) : null,
      },
      locals,
    )
  }

  async function fresh(req: Request, res: Response) {
    const one = await movable(req)
    render(req, res, "interpellations/step", await page(one, newForm(firstValues(step)), req.user!, res.locals))
  }

  async function create(req: Request, res: Response) {
    const one = await movable(req)
    await answerForm(req, res, {
      view: "interpellations/step",
      values: firstValues(step),
      locals: (form) => page(one, form, req.user!, res.locals),
      save: async () => {
        await moveInterpellation(one._id, step, permit(req.body, casts[step]), req.user!)
        flash(req, res, `interpellations.moved.${step}`)
        return `/interpellations/${String(one._id)}`
      },
    })
  }
}
