import type { NextFunction, Request, RequestHandler, Response } from "express"
import { HttpError } from "./authorize.ts"
import { SignInNeeded } from "./signInNeeded.ts"

/** A form of a page that was drawn for somebody else; `author`: her name, "" where nobody is known under what it says. */
export class OtherReader extends HttpError {
  constructor(readonly author: string) {
    super(403, "This page was opened by somebody else.", "reader")
  }
}

/** What app.ts hands down: the name of a person, by her id as a form says it. */
export type NameOf = (person: string) => Promise<string>

/**
 * Refuses a form that names its `reader` and comes with the session of somebody else: on a shared browser another person
 * has signed in since its page was opened, and nothing of it may be saved in her name, or shown to her. What saves itself
 * is told that its own session is over. At an open address the mailed link says who acts, whoever is signed in.
 */
export function sameReader(isOpen: (path: string) => boolean): RequestHandler {
  return async (req: Request, _res: Response, next: NextFunction) => {
    if (!isOpen(req.path)) await refuseOtherReader(req)
    next()
  }
}

/** The same of a form with files, whose fields are known only once they are read. */
export async function refuseOtherReader(req: Request): Promise<void> {
  const reader: unknown = (req.body as Record<string, unknown> | undefined)?.["reader"]
  if (typeof reader !== "string" || reader === "" || !req.user || reader === req.user.person) return
  const isProgram = req.accepts(["html", "json"]) === "json"
  if (isProgram)
    throw new SignInNeeded({ action: req.originalUrl, fields: [], files: [], hasFiles: false, door: "/session/new" })
  throw new OtherReader(await (req.app.locals["nameOf"] as NameOf)(reader))
}
