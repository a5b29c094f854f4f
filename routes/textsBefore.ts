import type { Request, Response } from "express"
import { type Edit, firstShown, type Typed } from "../models/concerns/meanwhile.ts"
import { type PlainForm, textsBefore, textsOfVersion } from "../models/plainForm.ts"
import { found } from "../server/authorize.ts"
import { flash } from "../server/flash.ts"
import { answerForm, type Form, type FormError, type Meanwhile } from "../server/forms.ts"
import { integer, permit, prose } from "../server/params.ts"
import type { Locals } from "../server/render.ts"
import { presentTextsBefore } from "../views/presenters/textsBefore.ts"

type Thing = Parameters<typeof textsBefore>[1]

/** A form of one thing: its declaration, the thing with what the form shows of it, and its own address. */
export type FormOf = { form: PlainForm; thing: Thing; shown: Typed; path: string }

/** What stood in the texts of a form before they were last changed, for its page (shared/textsBefore). */
export const textsBeforeOf = async ({ form, thing, shown, path }: FormOf, res: Response) =>
  presentTextsBefore(form, await textsBefore(form, thing), { path, was: firstShown(shown, thing).was }, res.locals)

type PuttingBack = FormOf & {
  /** The page of the form, where somebody else saved another text meanwhile. */
  view: string
  locals: (form: Form, met: Meanwhile | null, refusal: FormError | null) => Promise<Locals>
  change: (edit: Edit) => Promise<unknown>
}

/** « Remettre le texte d’avant »: saves once more what stood in the texts, as an edit that meets others like any. */
export async function putBackTexts(req: Request, res: Response, putting: PuttingBack): Promise<void> {
  const { form, thing, shown, path, view, locals, change } = putting
  const { number, was } = permit(req.body, { number: integer(), was: prose() })
  const typed = found(number ? await textsOfVersion(form, thing, number) : null)
  await answerForm(req, res, {
    view,
    values: { ...shown, ...typed, was },
    putsBack: true,
    locals,
    save: async () => {
      await change({ typed, was, by: req.user!.person })
      flash(req, res, "common.textsBefore.done")
      return path
    },
  })
}
