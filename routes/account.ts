import { Router, type Request, type Response } from "express"
import { Types } from "mongoose"
import { firstShown } from "../models/concerns/meanwhile.ts"
import { namesakesIn } from "../models/concerns/namesakes.ts"
import { changePerson, formOf } from "../models/person/editing.ts"
import { Person } from "../models/person.ts"
import { still } from "../server/authorize.ts"
import { flash } from "../server/flash.ts"
import { answerForm, newForm } from "../server/forms.ts"
import { id, language, permit, prose, text } from "../server/params.ts"
import { render } from "../server/render.ts"
import { presentAccount } from "../views/presenters/account.ts"
import { showBoth } from "../views/presenters/meanwhile.ts"

export const account = Router({ mergeParams: true }).get("/", show).patch("/", update)

async function show(req: Request, res: Response) {
  const person = still(await Person.findById(req.user!.person))
  const form = newForm(firstShown(formOf(person), person))
  render(req, res, "account/show", await presentAccount(req.user!, form, res.locals))
}

async function update(req: Request, res: Response) {
  const {
    was,
    language: spoken,
    ...contact
  } = permit(req.body, {
    was: prose(),
    givenName: text(),
    familyName: text(),
    email: text(),
    phone: text(),
    language: language(null),
  })
  // Where none is chosen, the site goes on in the one that it speaks.
  const typed = spoken ? { ...contact, language: spoken } : contact
  const { anyway } = permit(req.body, { anyway: id() })
  await answerForm(req, res, {
    view: "account/show",
    values: { ...contact, language: spoken, was, twin: "" },
    locals: async (form, met, refusal) =>
      presentAccount(req.user!, await showBoth(form, met, res.locals), res.locals, {
        twins: namesakesIn(refusal),
        anyway,
      }),
    async save() {
      await changePerson(new Types.ObjectId(req.user!.person), { typed, was, by: req.user!.person }, anyway)
      flash(req, res, "account.saved")
      return "/account"
    },
  })
}
