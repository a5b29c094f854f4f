import type { NextFunction, Request, RequestHandler, Response } from "express"
import session from "express-session"
import passport from "passport"
import { Strategy as LocalStrategy } from "passport-local"
import { now } from "./clock.ts"
import { config } from "./config.ts"
import { cookieOf } from "./cookies.ts"
import { formerSessionCookie, knowBrowser, sessionCookie } from "./knownBrowser.ts"
import type { SavedPage } from "./sentBefore.ts"
import { pageOfForm, readSentForm } from "./sentForm.ts"
import { SignInNeeded } from "./signInNeeded.ts"
import { isOverdue, sessionLengths, sessionStore } from "./sessionStore.ts"
import { keepTokenSecret } from "./tokens.ts"

export { sessionLengths } from "./sessionStore.ts"

export type Doors = {
  /** The reader of an account, or null when her access has ended. */
  findReader(account: string): Promise<Express.User | null>
  /** The account that an address and a password open, or null; slow on purpose, and slower after failures. */
  checkPassword(email: string, password: string, req: Request): Promise<{ id: string } | null>
}

type Signed = { id: string }

declare module "express-session" {
  interface SessionData {
    since: Date
    ownDevice: boolean
    device: { browser: string; system: string }
    /** The name of the cookie that opens it; what an earlier version opened has none. */
    cookieName: string
    /** The pages of forms that it saved from (server/sentBefore.ts). */
    saved?: SavedPage[]
  }
}

/** Sessions and Passport: after these, `req.user` is the reader or nothing. */
export function authentication(doors: Doors, secret: string): RequestHandler[] {
  keepTokenSecret(secret)
  passport.use(
    new LocalStrategy({ usernameField: "email", passReqToCallback: true }, (req, email, password, done) => {
      doors
        .checkPassword(email, password, req)
        .then((account) => done(null, (account ?? false) as Express.User | false), done)
    }),
  )
  passport.serializeUser((user, done) => done(null, (user as unknown as Signed).id))
  passport.deserializeUser((id: string, done) => {
    doors.findReader(id).then((reader) => done(null, reader ?? false), done)
  })
  return [
    ...(config.secure ? [saidSecure, takeFormerCookie] : []),
    session({
      name: sessionCookie,
      secret,
      store: sessionStore(),
      resave: false,
      saveUninitialized: false,
      proxy: config.secure,
      cookie: { httpOnly: true, sameSite: "lax", secure: config.secure, maxAge: sessionLengths.visit },
    }),
    passport.initialize() as RequestHandler,
    passport.session() as RequestHandler,
    ...(config.secure ? [renameCookie] : []),
    endAtItsTime,
  ]
}

// Who signed in before the cookie had this name stays signed in.
function takeFormerCookie(req: Request, res: Response, next: NextFunction): void {
  const former = cookieOf(req, formerSessionCookie)
  if (former !== null && cookieOf(req, sessionCookie) === null) {
    req.headers.cookie = `${req.headers.cookie}; ${sessionCookie}=${encodeURIComponent(former)}`
    res.locals.formerCookie = true
  }
  next()
}

// A neighbouring site can set the former name: with it nothing opens that was opened under the new one.
function renameCookie(req: Request, res: Response, next: NextFunction): void {
  if (!res.locals.formerCookie || !req.user) return next()
  res.clearCookie(formerSessionCookie)
  if (req.session.cookieName === undefined) req.session.cookieName = sessionCookie
  else delete req.user
  next()
}

// The store forgets a session that nobody uses; one that is used ends all the same (OWASP ASVS 5.0, 7.3.2).
function endAtItsTime(req: Request, _res: Response, next: NextFunction): void {
  if (!req.user || !isOverdue(req.session, now())) return next()
  req.logout((error) => next(error))
}

// People type https://, so a proxy takes it off before this process hears plain http, whether or not the proxy says so:
// a session's cookie that asks for https must leave all the same.
function saidSecure(req: Request, _res: Response, next: NextFunction): void {
  req.headers["x-forwarded-proto"] = "https"
  next()
}

/** Tries the form's address and password; the account's id or null. */
export function tryPassword(req: Request, res: Response): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const answer = (error: Error | null, account: Signed | false | undefined) =>
      error ? reject(error) : resolve(account ? account.id : null)
    ;(passport.authenticate("local", answer) as RequestHandler)(req, res, reject)
  })
}

/** Opens a new session for an account: the old one's id is never used again (session fixation). */
export async function signIn(req: Request, account: string, { ownDevice }: { ownDevice: boolean }): Promise<void> {
  await new Promise<void>((resolve, reject) =>
    req.logIn({ id: account } as unknown as Express.User, (error) => (error ? reject(error as Error) : resolve())),
  )
  knowBrowser(req, req.res!)
  req.session.cookie.maxAge = ownDevice ? sessionLengths.ownDevice : sessionLengths.visit
  Object.assign(req.session, {
    since: now(),
    ownDevice,
    cookieName: sessionCookie,
    device: deviceOf(req.get("User-Agent") ?? ""),
  })
}

// The first that fits: every browser also claims to be the ones after it.
const browsers = ["Firefox", "Edg", "OPR", "Chrome", "Safari"]
const browserNames: Record<string, string> = { Edg: "Edge", OPR: "Opera" }
const systems = ["Android", "iPhone", "iPad", "Windows", "Mac", "Linux"]

/** The browser and the system that a User-Agent names (RFC 9110, section 10.1.5), "" where it names none that we know. */
export function deviceOf(agent: string): { browser: string; system: string } {
  const browser = browsers.find((name) => agent.includes(`${name}/`)) ?? ""
  return { browser: browserNames[browser] ?? browser, system: systems.find((name) => agent.includes(name)) ?? "" }
}

/** Ends this session, and tells the browser to forget the pages that it kept. */
export async function signOut(req: Request, res: Response): Promise<void> {
  await new Promise<void>((resolve, reject) =>
    req.session.destroy((error) => (error ? reject(error as Error) : resolve())),
  )
  res.clearCookie(sessionCookie, { secure: config.secure, httpOnly: true, sameSite: "lax" })
  res.set("Clear-Site-Data", '"cache"')
}

/**
 * Every address asks for a signed-in person unless it is open; she comes back to where she wanted to go. What a form
 * sent is given back to her on a page that sends it again once she is in (401); nothing of it is kept here.
 */
export function signInRequired(isOpen: (path: string) => boolean) {
  return async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    if (req.user || isOpen(req.path)) return next()
    const isRead = req.method === "GET" || req.method === "HEAD"
    const sent = isRead ? null : await readSentForm(req, res)
    if (sent) throw new SignInNeeded(sent)
    const page = isRead ? req.originalUrl : pageOfForm(req)
    res.redirect(303, page === "/" ? "/session/new" : `/session/new?next=${encodeURIComponent(page)}`)
  }
}
