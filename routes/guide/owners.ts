import { Router, type Request, type Response } from "express"
import { nameOwners } from "../../models/guidePage/editing.ts"
import { Person } from "../../models/person.ts"
import { flash } from "../../server/flash.ts"
import { answerForm, newForm } from "../../server/forms.ts"
import { id, list, permit } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentOwners } from "../../views/presenters/guide/form.ts"
import { editablePageOf } from "./found.ts"

export const owners = Router({ mergeParams: true })
  .get("/edit", edit)
  .patch("/", update)

const people = () => Person.find({ ended: null }).sort({ familyName: 1, givenName: 1 }).lean()

async function edit(req: Request, res: Response) {
  const page = await editablePageOf(req)
  render(req, res, "guide/owners", presentOwners(page, newForm({ owners: page.owners.map(String) }), await people(), res.locals))
}

async function update(req: Request, res: Response) {
  const page = await editablePageOf(req)
  await answerForm(req, res, {
    view: "guide/owners", values: { owners: [] },
    locals: async (form) => presentOwners(page, form, await people(), res.locals),
    save: async () => {
      await nameOwners(page._id, permit(req.body, { owners: list(id()) }).owners as string[])
      flash(req, res, "guide.ownersNamed")
      return `/guide/${page.slug}`
    },
  })
}
