import { createHmac, timingSafeEqual } from "node:crypto"
import type { Request, Response } from "express"
import { config } from "./config.ts"
import type { Key } from "../views/sentences.ts"
import { cookieOf } from "./cookies.ts"

const cookie = "flash"

type Values = Record<string, string | number>
type Flash = { key: Key; values: Values; next?: NextAct[] }

/** What one may do next, as a link beside the sentence: the key of its words, and where it leads. */
export type NextAct = { key: Key; values?: Values; href: string }

const sign = (secret: string, text: string) => createHmac("sha256", secret).update(text).digest("base64url")

function secretOf(req: Request): string {
  return req.app.locals["sessionSecret"] as string
}

/** Leaves one sentence for the next page that this browser shows: « La convocation est partie. » */
export function flash(req: Request, res: Response, key: Key, values: Values = {}, next: NextAct[] = []): void {
  const text = Buffer.from(JSON.stringify({ key, values, next })).toString("base64url")
  res.cookie(cookie, `${text}.${sign(secretOf(req), text)}`, {
    httpOnly: true,
    sameSite: "lax",
    secure: config.secure,
    maxAge: 60_000,
  })
}

/** What follows something that was added: what comes next, and another one of its kind. */
type Follows = { values?: Values; next: [NextAct, ...NextAct[]]; another: NextAct }

/** The same of something that was added: it says what comes next, and offers another one. */
export function flashAdded(req: Request, res: Response, key: Key, { values = {}, next, another }: Follows): void {
  flash(req, res, key, values, [...next, another])
}

/** Whether a sentence waits: such a page is not the same as the last time. */
export function hasFlash(req: Request): boolean {
  return readCookie(req) !== null
}

/** The waiting sentence and its links in the reader's words, or null; it is shown once. */
export function takeFlash(
  req: Request,
  res: Response,
): { key: Key; text: string; next: { text: string; href: string }[] } | null {
  const given = readCookie(req)
  if (given === null) return null
  res.clearCookie(cookie)
  const [text = "", signature = ""] = given.split(".")
  const [said, right] = [Buffer.from(signature), Buffer.from(sign(secretOf(req), text))]
  // Only what we have left ourselves is shown: whatever else stands there was put there by somebody.
  if (said.length !== right.length || !timingSafeEqual(said, right)) return null
  const { key, values, next = [] } = JSON.parse(Buffer.from(text, "base64url").toString()) as Flash
  const { t } = res.locals
  return { key, text: t(key, values), next: next.map((act) => ({ text: t(act.key, act.values), href: act.href })) }
}

const readCookie = (req: Request): string | null => cookieOf(req, cookie)
