import { Router, type Request, type Response } from "express"
import { takePosition } from "../../models/interpellation/positions.ts"
import { answersFor, couldAnswer, speaksFor } from "../../models/policies/interpellation.ts"
import { refuse } from "../../models/concerns/refuse.ts"
import { stances } from "../../models/position.ts"
import { authorizeNow } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { answerForm, newForm } from "../../server/forms.ts"
import { id, oneOf, permit, prose, queryText } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentPosition } from "../../views/presenters/interpellations/step.ts"
import { organisationName, pathOf } from "../../views/presenters/interpellations/page.ts"
import { interpellationOf } from "./found.ts"

export const positions = Router({ mergeParams: true }).get("/new", fresh).post("/", create)

// An organisation is named in the address by who speaks for it, and chosen by who notes what others answered.
async function fresh(req: Request, res: Response) {
  const one = await interpellationOf(req)
  const named = queryText(req.query["organisation"])
  const choices = answersFor(req.user!, one)
  authorizeNow(choices.length > 0 && (!named || choices.includes(named)), couldAnswer(req.user!, one), pathOf(one))
  const organisation = named || (choices.length === 1 ? choices[0]! : "")
  const given = one.positions.find((position) => String(position.organisation) === organisation)
  const form = newForm({
    organisation,
    stance: given?.stance ?? (named ? "dissents" : "signs"),
    text: given?.text ?? "",
  })
  render(req, res, "interpellations/position", presentPosition(one, { named, choices }, form, res.locals))
}

async function create(req: Request, res: Response) {
  const one = await interpellationOf(req)
  const { organisation, named, stance, text } = permit(req.body, {
    organisation: id(),
    named: id(),
    stance: oneOf(stances),
    text: prose(),
  })
  const choices = answersFor(req.user!, one)
  authorizeNow(
    choices.length > 0 && (!organisation || choices.includes(organisation)),
    couldAnswer(req.user!, one),
    pathOf(one),
  )
  await answerForm(req, res, {
    view: "interpellations/position",
    once: false,
    values: { organisation: "", stance: "dissents", text: "" },
    locals: (form) => presentPosition(one, { named: named ?? "", choices }, form, res.locals),
    save: async () => {
      if (!organisation) return refuse({ organisation: "interpellations.errors.organisation" })
      await takePosition(one._id, { organisation, stance, text, by: req.user!.person, byName: req.user!.name })
      if (speaksFor(req.user!, one).includes(organisation))
        flash(req, res, `interpellations.positions.kept.${stance ?? "signs"}`)
      else
        flash(req, res, "interpellations.positions.noted", {
          organisation: organisationName(one, organisation, res.locals.language),
        })
      return `/interpellations/${String(one._id)}`
    },
  })
}
