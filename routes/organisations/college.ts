import { Router, type Request, type Response } from "express"
import { today } from "../../models/concerns/day.ts"
import { changeCollege, keepCollege } from "../../models/organisation/changingCollege.ts"
import { Organisation } from "../../models/organisation.ts"
import { canKeepOrganisations } from "../../models/policies/organisation.ts"
import { authorize, found } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { answerForm, newForm } from "../../server/forms.ts"
import { day, idParam, permit, text } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { otherCollege, presentCollege } from "../../views/presenters/organisations/college.ts"

export const college = Router({ mergeParams: true }).get("/new", fresh).post("/", create).delete("/", destroy)

async function kept(req: Request): Promise<Organisation> {
  authorize(canKeepOrganisations(req.user!))
  return found<Organisation>(await Organisation.findById(idParam(req.params["organisationId"])))
}

async function fresh(req: Request, res: Response) {
  const organisation = await kept(req)
  const form = newForm({ college: otherCollege(organisation), from: today() })
  render(req, res, "organisations/college/new", await presentCollege(organisation, form, res.locals))
}

async function create(req: Request, res: Response) {
  const organisation = await kept(req)
  await answerForm(req, res, {
    view: "organisations/college/new",
    values: { college: "", from: "" },
    locals: (form) => presentCollege(organisation, form, res.locals),
    save: async () => {
      await changeCollege(organisation._id, {
        ...permit(req.body, { college: text(), from: day() }),
        by: req.user!.person,
      })
      flash(req, res, "organisations.college.saved")
      return `/organisations/${organisation.id as string}`
    },
  })
}

async function destroy(req: Request, res: Response) {
  const organisation = await kept(req)
  await keepCollege(organisation._id, req.user!.person)
  flash(req, res, "organisations.college.takenBack")
  res.redirect(303, `/organisations/${organisation.id as string}/college/new`)
}
