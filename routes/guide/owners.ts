import { Router, type Request, type Response } from "express"
import { nameOwners } from "../../models/guidePage/owning.ts"
import type { ReadPage } from "../../models/guidePage/reading.ts"
import { flash } from "../../server/flash.ts"
import type { FormError } from "../../server/formError.ts"
import { answerForm, type Form, newForm } from "../../server/forms.ts"
import { id, list, permit } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentChooser } from "../../views/presenters/choosing.ts"
import { presentOwners } from "../../views/presenters/guide/form.ts"
import { allChosen } from "../choosing.ts"
import { editablePageOf } from "./found.ts"

export const owners = Router({ mergeParams: true }).get("/edit", edit).patch("/", update)

async function edit(req: Request, res: Response) {
  const page = await editablePageOf(req)
  const owners = page.owners.map(String)
  render(req, res, "guide/owners", await shown(req, res, page, newForm({ owners, was: owners })))
}

async function shown(req: Request, res: Response, page: ReadPage, form: Form, refusal: FormError | null = null) {
  const field = { name: "owners", kind: "person", several: true } as const
  const chooser = await presentChooser(field, { form, refusal, reader: req.user! }, res.locals)
  return presentOwners(page, form, chooser, res.locals)
}

async function update(req: Request, res: Response) {
  const page = await editablePageOf(req)
  await answerForm(req, res, {
    view: "guide/owners",
    values: { owners: [], was: [] },
    locals: (form, _met, refusal) => shown(req, res, page, form, refusal),
    save: async () => {
      const { was } = permit(req.body, { was: list(id()) })
      await nameOwners(page._id, { owners: await allChosen(req, "person", "owners"), was: was as string[] })
      flash(req, res, "guide.ownersNamed")
      return `/guide/${page.slug}`
    },
  })
}
