import { Router, type Request, type Response } from "express"
import { nameOwners, type Naming, possibleOwners } from "../../models/guidePage/owning.ts"
import { flash } from "../../server/flash.ts"
import { answerForm, newForm } from "../../server/forms.ts"
import { id, list, permit } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentOwners } from "../../views/presenters/guide/form.ts"
import { editablePageOf } from "./found.ts"

export const owners = Router({ mergeParams: true }).get("/edit", edit).patch("/", update)

async function edit(req: Request, res: Response) {
  const page = await editablePageOf(req)
  const owners = page.owners.map(String)
  const people = await possibleOwners(page.owners)
  render(req, res, "guide/owners", presentOwners(page, newForm({ owners, was: owners }), people, res.locals))
}

async function update(req: Request, res: Response) {
  const page = await editablePageOf(req)
  await answerForm(req, res, {
    view: "guide/owners",
    values: { owners: [], was: [] },
    locals: async (form) => presentOwners(page, form, await possibleOwners(page.owners), res.locals),
    save: async () => {
      await nameOwners(page._id, permit(req.body, { owners: list(id()), was: list(id()) }) as Naming)
      flash(req, res, "guide.ownersNamed")
      return `/guide/${page.slug}`
    },
  })
}
