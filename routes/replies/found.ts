import type { Request, Response } from "express"
import { type OpenedLink, openReplyLink } from "../../models/attendance/opening.ts"
import type { LinkReader } from "../../models/policies/link.ts"
import { found } from "../../server/authorize.ts"
import { oneOf, permit } from "../../server/params.ts"
import { languages, translator } from "../../views/translate.ts"

export const tokenOf = (req: Request): string => String(req.params["token"])

/**
 * What the link of the address opens. From here on the page speaks the language of whoever was invited, whatever the
 * browser's, or the one that she chose on the page.
 */
export async function openedBy(req: Request, res: Response): Promise<OpenedLink> {
  const opened = found(await openReplyLink(tokenOf(req)))
  const language = chosenIn(req) ?? opened.language ?? res.locals.language
  const path = `${req.baseUrl}${req.path}`.replace(/\/$/, "")
  const switches = languages.map((each) => ({ language: each, href: `${path}?language=${each}`, sign: each.toUpperCase(),
    text: res.locals.t(`common.language.${each}`) }))
  Object.assign(res.locals, { language, t: translator(language), site: { ...res.locals.site, language, switches } })
  return opened
}

export const chosenIn = (req: Request) => permit(req.query, { language: oneOf(languages) }).language

/** An address of the same link, which goes on in the language that was chosen. */
export const inChosen = (req: Request, path: string): string => {
  const language = chosenIn(req)
  return language ? `${path}?language=${language}` : path
}

/** The same for whoever may still read by this link: there is nothing for someone off the list, nor after its end. */
export async function readingBy(req: Request, res: Response): Promise<OpenedLink & { reader: LinkReader }> {
  const opened = await openedBy(req, res)
  return { ...opened, reader: found(opened.reader) }
}
