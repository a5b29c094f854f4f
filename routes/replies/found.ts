import type { Request, Response } from "express"
import { type OpenedLink, openReplyLink } from "../../models/meeting/opening.ts"
import type { LinkReader } from "../../models/policies/link.ts"
import { found } from "../../server/authorize.ts"
import { speakTo } from "../speaking.ts"

export const tokenOf = (req: Request): string => String(req.params["token"])

/** What the link of the address opens, in the language of whoever was invited. */
export async function openedBy(req: Request, res: Response): Promise<OpenedLink> {
  const opened = found(await openReplyLink(tokenOf(req)))
  speakTo(req, res, opened.language)
  return opened
}

/** The same for whoever may still read by this link: there is nothing for someone off the list, nor after its end. */
export async function readingBy(req: Request, res: Response): Promise<OpenedLink & { reader: LinkReader }> {
  const opened = await openedBy(req, res)
  return { ...opened, reader: found(opened.reader) }
}
