import type { NextFunction, Request, Response } from "express"
import { HttpError } from "./authorize.ts"
import { SignInNeeded } from "./sentForm.ts"

/**
 * Refuses a form that names its `reader` and comes with the session of somebody else: on a shared browser another person
 * has signed in since its page was opened, and nothing of it may be saved in her name, or shown to her. What saves itself
 * is told that its own session is over.
 */
export function sameReader(req: Request, _res: Response, next: NextFunction): void {
  const reader: unknown = (req.body as Record<string, unknown> | undefined)?.["reader"]
  if (typeof reader !== "string" || reader === "" || !req.user || reader === req.user.person) return next()
  const isProgram = req.accepts(["html", "json"]) === "json"
  if (isProgram) throw new SignInNeeded({ action: req.originalUrl, fields: [], files: [], hasFiles: false, door: "/session/new" })
  throw new HttpError(403, "This page was opened by somebody else.", "reader")
}
