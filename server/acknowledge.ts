import type { NextFunction, Request, Response } from "express"
import { config } from "./config.ts"

/** How long a browser may take to read that what it keeps is saved, in milliseconds. */
const patience = 10 * 60_000

/**
 * Tells the browser that what it sent is saved, so that it forgets the copy on the device: a form names its copy
 * (`kept`), and the answer that leads on (303) gives the name back in a cookie. Any other answer leaves the copy there.
 */
export function acknowledge(req: Request, res: Response, next: NextFunction): void {
  if (req.method === "GET" || req.method === "HEAD") return next()
  const redirect = res.redirect.bind(res) as (status: number, url: string) => void
  res.redirect = ((status: number, url: string) => {
    const kept = (req.body as { kept?: unknown } | undefined)?.kept
    if (status === 303 && req.user && typeof kept === "string" && /^[0-9a-f]{24}$/.test(kept))
      res.cookie("kept", kept, { sameSite: "lax", secure: config.secure, maxAge: patience })
    redirect(status, url)
  }) as Response["redirect"]
  next()
}
