import { createHash } from "node:crypto"
import type { Request } from "express"
import { flatten, isMark } from "./sentFields.ts"

/** How many pages of forms a session remembers that it saved from, and how many texts of each. */
const most = { pages: 20, texts: 30 }

/** A page of a form, and the prints of what was saved from it (models/concerns/parts.ts). */
export type SavedPage = { page: string; texts: string[] }

// What tells a page of a form from the page of the same form as it is drawn after it was saved; "" for a form without marks,
// and for a page that names itself and its savings (views/editor).
function printOf(req: Request): string {
  const marks = flatten(req.body).filter(isMark)
  if (marks.length === 0 || (req.body as { device?: unknown }).device) return ""
  return createHash("sha256")
    .update(JSON.stringify([req.originalUrl, marks]))
    .digest("base64url")
    .slice(0, 16)
}

const savedPages = (req: Request): SavedPage[] => req.session?.saved ?? []

/**
 * What this session saved already from the page as it stands: its reader went back to it. Where that is saved still, a text
 * that the page showed first may be one that she put right again.
 */
export function sentBefore(req: Request): ReadonlySet<string> {
  const print = printOf(req)
  return new Set(savedPages(req).find(({ page }) => page === print)?.texts)
}

/** Remembers what this session saved from this page, until it ends or has saved from many others. */
export function rememberSent(req: Request, texts: ReadonlySet<string>): void {
  const page = printOf(req)
  if (!page || !req.user || texts.size === 0) return
  const others = savedPages(req).filter((each) => each.page !== page)
  req.session.saved = [
    ...others,
    { page, texts: [...new Set([...sentBefore(req), ...texts])].slice(-most.texts) },
  ].slice(-most.pages)
}
