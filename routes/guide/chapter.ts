import { Router, type Request, type Response } from "express"
import { movePage } from "../../models/guidePage/arranging.ts"
import { flash } from "../../server/flash.ts"
import { answerForm, newForm } from "../../server/forms.ts"
import { id, permit } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentMove } from "../../views/presenters/guide/form.ts"
import { editablePageOf } from "./found.ts"

export const chapter = Router({ mergeParams: true }).get("/edit", edit).patch("/", update)

async function edit(req: Request, res: Response) {
  const page = await editablePageOf(req)
  render(req, res, "guide/chapter", await presentMove(page, newForm({ chapter: String(page.chapter) }), res.locals))
}

async function update(req: Request, res: Response) {
  const page = await editablePageOf(req)
  await answerForm(req, res, {
    view: "guide/chapter",
    values: { chapter: "" },
    locals: (form) => presentMove(page, form, res.locals),
    save: async () => {
      await movePage(page, permit(req.body, { chapter: id() }).chapter)
      flash(req, res, "guide.moved")
      return `/guide/${page.slug}`
    },
  })
}
