import { createHmac, timingSafeEqual } from "node:crypto"
import type { Request, Response } from "express"
import { now } from "./clock.ts"
import { config } from "./config.ts"
import { cookieOf } from "./cookies.ts"

const cookie = "known"

/** The name that the cookie of a session had over https until it could be one of this site alone. */
export const formerSessionCookie = "session"

/** The name of the cookie that holds a session: over https one that no neighbouring site can set (RFC 6265bis, 4.1.3.2). */
export const sessionCookie = config.secure ? "__Host-session" : formerSessionCookie

const sessionCookieOf = (req: Request) => cookieOf(req, sessionCookie) ?? cookieOf(req, formerSessionCookie)

/** How long a browser stays known after somebody signed in there, in days: longer than any session. */
export const knownBrowserDays = 120

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)
const sign = (req: Request, text: string) =>
  createHmac("sha256", req.app.locals["sessionSecret"] as string)
    .update(`known:${text}`)
    .digest("base64url")

/**
 * Remembers that somebody signed in on this browser, not who: the cookie holds the day and our signature, the same for
 * everybody. It outlives the session, so that a long text that is sent after its end is still read and given back.
 */
export function knowBrowser(req: Request, res: Response): void {
  const day = dayOf(now())
  res.cookie(cookie, `${day}.${sign(req, day)}`, {
    httpOnly: true,
    sameSite: "lax",
    secure: config.secure,
    maxAge: knownBrowserDays * 24 * 3600 * 1000,
  })
}

/** Whether somebody signed in on this browser lately: what it sends may be long, since its author is one of ours. */
export const isKnownBrowser = (req: Request): boolean => hasKnownCookie(req) || hasSessionCookie(req)

/** Whether a request says that it belongs to a session, open or not, signed by us or not. */
export const claimsSession = (req: Request): boolean => sessionCookieOf(req) !== null

// As express-session signs it: an open session and one that has ended are alike here.
const hasSessionCookie = (req: Request): boolean => signedIn(req, sessionCookieOf(req)) !== null

/** The id of the session whose cookie a request brings, under its own name and signed by us; null where there is none. */
export const sessionIdOf = (req: Request): string | null => signedIn(req, cookieOf(req, sessionCookie))

function signedIn(req: Request, said: string | null): string | null {
  const [, id, signature] = /^s:([^.]*)\.([^.]*)$/.exec(said ?? "") ?? []
  if (id === undefined || signature === undefined) return null
  const right = createHmac("sha256", req.app.locals["sessionSecret"] as string)
    .update(id)
    .digest("base64")
    .replaceAll("=", "")
  return isOurs(right, signature) ? id : null
}

function hasKnownCookie(req: Request): boolean {
  const [day = "", signature = ""] = (cookieOf(req, cookie) ?? "").split(".")
  const oldest = dayOf(new Date(now().getTime() - knownBrowserDays * 24 * 3600 * 1000))
  const tomorrow = dayOf(new Date(now().getTime() + 24 * 3600 * 1000))
  return day >= oldest && day <= tomorrow && isOurs(sign(req, day), signature)
}

function isOurs(right: string, signature: string): boolean {
  const [a, b] = [Buffer.from(right), Buffer.from(signature)]
  return a.length === b.length && timingSafeEqual(a, b)
}
