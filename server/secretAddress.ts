import type { NextFunction, Request, Response } from "express"

/**
 * Before every page whose address holds a secret: the address goes into no Referer, not even our own (so into no log),
 * into no copy and no search engine. "strict-origin" and not "no-referrer", with which a browser's form would say `Origin: null`.
 */
export function secretAddress(_req: Request, res: Response, next: NextFunction): void {
  res.set("Referrer-Policy", "strict-origin")
  res.set("Cache-Control", "private, no-store")
  res.set("X-Robots-Tag", "noindex")
  res.locals.neverCopied = true
  next()
}

/** An address as a log may keep it: whatever could be a secret is left out. */
export const withoutSecrets = (path: string): string => path.replace(/[\w-]{30,}/g, "…")
