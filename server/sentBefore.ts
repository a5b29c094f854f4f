import { createHash } from "node:crypto"
import type { Request } from "express"

/** How many forms a session remembers that it saved. */
const most = 40

/** The marks of a form, wherever they stand in it: was, titleWas, constats[0][was]. */
function marksIn(body: unknown): unknown[] {
  if (body === null || typeof body !== "object") return []
  return Object.entries(body as Record<string, unknown>).flatMap(([name, value]) => /was$/i.test(name) ? [value] : marksIn(value))
}

// What tells a page of a form from the page of the same form as it is drawn after it was saved; "" for a form without marks,
// and for a page that names itself and its savings (views/editor).
function printOf(req: Request): string {
  const marks = marksIn(req.body)
  if (marks.length === 0 || (req.body as { device?: unknown }).device) return ""
  return createHash("sha256").update(JSON.stringify([req.originalUrl, marks])).digest("base64url").slice(0, 16)
}

/**
 * Whether this session saved the form already from the page as it stands: its reader went back to it. A field that holds
 * what the page showed first may then be one that she put right again.
 */
export const wasSentBefore = (req: Request): boolean => req.session?.saved?.includes(printOf(req)) ?? false

/** Remembers that this session saved the form from this page, until it ends or has saved many others. */
export function rememberSent(req: Request): void {
  const print = printOf(req)
  if (!print || !req.user || req.session.saved?.includes(print)) return
  req.session.saved = [...req.session.saved ?? [], print].slice(-most)
}
