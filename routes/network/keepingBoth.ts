import type { Request, Response } from "express"
import { SavedMeanwhile } from "../../models/concerns/meanwhile.ts"
import { answerForm, type Form } from "../../server/forms.ts"
import { showBoth } from "../../views/presenters/network/meanwhile.ts"

type Answer = Parameters<typeof answerForm>[2]

/**
 * Answers an editing form; when somebody else saved the same fields since it was opened, the page comes back with what
 * was typed in the fields and what she saved beside them.
 */
export async function keepingBoth(req: Request, res: Response, { locals, save, ...answer }: Answer): Promise<void> {
  let meanwhile: SavedMeanwhile | null = null
  await answerForm(req, res, {
    ...answer,
    locals: async (form: Form) => locals(meanwhile ? await showBoth(form, meanwhile, res.locals) : form),
    save: async () => {
      try {
        return await save()
      } catch (error) {
        if (error instanceof SavedMeanwhile) meanwhile = error
        throw error
      }
    },
  })
}
