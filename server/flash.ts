import { createHmac, timingSafeEqual } from "node:crypto"
import type { Request, Response } from "express"
import { config } from "./config.ts"
import { cookieOf } from "./cookies.ts"

const cookie = "flash"

type Flash = { key: string, values: Record<string, string | number> }

const sign = (secret: string, text: string) => createHmac("sha256", secret).update(text).digest("base64url")

function secretOf(req: Request): string {
  return req.app.locals["sessionSecret"] as string
}

/** Leaves one sentence for the next page that this browser shows: « La convocation est partie. » */
export function flash(req: Request, res: Response, key: string, values: Flash["values"] = {}): void {
  const text = Buffer.from(JSON.stringify({ key, values })).toString("base64url")
  res.cookie(cookie, `${text}.${sign(secretOf(req), text)}`,
    { httpOnly: true, sameSite: "lax", secure: config.secure, maxAge: 60_000 })
}

/** Whether a sentence waits: such a page is not the same as the last time. */
export function hasFlash(req: Request): boolean {
  return readCookie(req) !== null
}

/** The waiting sentence in the reader's words, or null; it is shown once. */
export function takeFlash(req: Request, res: Response): string | null {
  const given = readCookie(req)
  if (given === null) return null
  res.clearCookie(cookie)
  const [text = "", signature = ""] = given.split(".")
  const [said, right] = [Buffer.from(signature), Buffer.from(sign(secretOf(req), text))]
  // Only what we have left ourselves is shown: whatever else stands there was put there by somebody.
  if (said.length !== right.length || !timingSafeEqual(said, right)) return null
  const { key, values } = JSON.parse(Buffer.from(text, "base64url").toString()) as Flash
  return res.locals.t(key, values)
}

const readCookie = (req: Request): string | null => cookieOf(req, cookie)
