import type { Request, Response } from "express"
import { type AccessPurpose, findLink, type Link } from "../models/link.ts"
import { languageOf } from "../models/link/language.ts"
import { oneOf, permit } from "../server/params.ts"
import { type Language, languages, translator } from "../views/translate.ts"

/**
 * From here on the page behind a mailed link speaks the language of whoever it was sent to, whatever the browser's, or the
 * one that she chose on the page; the browser's where neither is known.
 */
export function speakTo(req: Request, res: Response, hers: Language | null): void {
  const language = chosenIn(req) ?? hers ?? res.locals.language
  const path = `${req.baseUrl}${req.path}`.replace(/\/$/, "")
  const switches = languages.map((each) => ({
    language: each,
    href: `${path}?language=${each}`,
    sign: each.toUpperCase(),
    text: res.locals.t(`common.language.${each}`),
  }))
  Object.assign(res.locals, { language, t: translator(language), site: { ...res.locals.site, language, switches } })
}

const chosenIn = (req: Request) => permit(req.query, { language: oneOf(languages) }).language

/** An address of the same link, which goes on in the language that was chosen. */
export const inChosen = (req: Request, path: string): string => {
  const language = chosenIn(req)
  return language ? `${path}?language=${language}` : path
}

/** The link to an account that the address names, open or not, in the language of whoever it was sent to; null when it is not ours. */
export async function accessLink(req: Request, res: Response, purpose: AccessPurpose): Promise<Link | null> {
  const link = await findLink(purpose, String(req.params["token"]))
  speakTo(req, res, await languageOf(link))
  return link
}
