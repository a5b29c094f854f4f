import { Router, type Request, type Response } from "express"
import { speakTo } from "../../models/account/contact.ts"
import { languages } from "../../server/languages.ts"
import { oneOf, ownPath, permit, text } from "../../server/params.ts"

export const language = Router({ mergeParams: true }).post("/", create)

async function create(req: Request, res: Response) {
  const { language, next, ...sisters } = permit(req.body, {
    language: oneOf(languages),
    next: text(),
    "next.fr": text(),
    "next.nl": text(),
  })
  if (language) await speakTo(req.user!.person, language)
  // A page that has a sister in that language is gone on with there.
  res.redirect(303, ownPath((language && sisters[`next.${language}`]) || next))
}
