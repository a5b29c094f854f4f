import { Router, type Request, type Response } from "express"
import { adoptionsToLink } from "../../../models/interpellation/adopting.ts"
import { asidesOf } from "../../../models/minutes/asides.ts"
import { publishMinutes, toldOnPublication, withdrawMinutes } from "../../../models/minutes/publishing.ts"
import type { Proceedings } from "../../../models/minutes/reading.ts"
import { canPublishMinutes } from "../../../models/policies/minutes.ts"
import { authorize } from "../../../server/authorize.ts"
import { flash } from "../../../server/flash.ts"
import { answerForm, type Form, newForm } from "../../../server/forms.ts"
import { oneOf, permit, prose } from "../../../server/params.ts"
import { render } from "../../../server/render.ts"
import { presentAdoptionsToLink } from "../../../views/presenters/interpellations/adoption.ts"
import { presentPublication, presentWithdrawal } from "../../../views/presenters/minutes/publication.ts"
import { minutesToWrite } from "./found.ts"

export const publication = Router({ mergeParams: true })
  .get("/new", fresh)
  .post("/", create)
  .get("/edit", edit)
  .delete("/", destroy)

const pathOf = ({ _id }: Proceedings) => `/meetings/${String(_id)}/minutes`

async function minutesToPublish(req: Request): Promise<Proceedings> {
  const proceedings = await minutesToWrite(req)
  authorize(canPublishMinutes(req.user!, proceedings))
  return proceedings
}

async function shown(proceedings: Proceedings, form: Form, res: Response) {
  const members = (await toldOnPublication(proceedings)).length
  const asides = await asidesOf(proceedings)
  const page = presentPublication(proceedings, { members, asides, form }, res.locals)
  const toLink = presentAdoptionsToLink(await adoptionsToLink(proceedings._id), res.locals)
  return { ...page, missing: [...page.missing, ...toLink] }
}

async function fresh(req: Request, res: Response) {
  const proceedings = await minutesToPublish(req)
  if (proceedings.minutes!.published) return res.redirect(303, pathOf(proceedings))
  render(
    req,
    res,
    "meetings/minutes/publication/new",
    await shown(proceedings, newForm({ early: "", veiled: "" }), res),
  )
}

async function create(req: Request, res: Response) {
  const proceedings = await minutesToPublish(req)
  const already = proceedings.minutes!.published !== null
  const { early, silent, veiled } = permit(req.body, {
    early: oneOf(["true"]),
    silent: oneOf(["true"]),
    veiled: oneOf(["true"]),
  })
  await answerForm(req, res, {
    view: "meetings/minutes/publication/new",
    values: { early: "", veiled: "" },
    once: false,
    locals: (form) => shown(proceedings, form, res),
    save: async () => {
      const count = await publishMinutes(proceedings._id, {
        by: req.user!.person,
        insists: early !== null,
        silently: silent !== null,
        veiled: veiled !== null,
      })
      const untold = already ? (proceedings.minutes!.silent ? "alreadySilent" : "already") : "silent"
      flash(req, res, `minutes.publication.${count > 0 ? "done" : untold}`, { count })
      return pathOf(proceedings)
    },
  })
}

async function edit(req: Request, res: Response) {
  const proceedings = await minutesToPublish(req)
  render(
    req,
    res,
    "meetings/minutes/publication/edit",
    presentWithdrawal(proceedings, newForm({ reason: "" }), res.locals),
  )
}

async function destroy(req: Request, res: Response) {
  const proceedings = await minutesToPublish(req)
  await answerForm(req, res, {
    view: "meetings/minutes/publication/edit",
    values: { reason: "" },
    locals: (form: Form) => presentWithdrawal(proceedings, form, res.locals),
    save: async () => {
      await withdrawMinutes(proceedings._id, { by: req.user!.person, ...permit(req.body, { reason: prose() }) })
      flash(req, res, "minutes.withdrawal.done")
      return `${pathOf(proceedings)}/edit`
    },
  })
}
