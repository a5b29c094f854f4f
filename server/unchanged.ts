import { createHash } from "node:crypto"
import type { NextFunction, Request, Response } from "express"
import { hasCome, now, type Turning, watchingTheClock } from "./clock.ts"
import { hasFlash } from "./flash.ts"

/** How many pages, and how many bytes of them, a process keeps to answer again without rendering. */
const limits = { pages: 500, bytes: 20_000_000 }

/** How much of what a browser sends is read for a tag, in characters. */
const longestHeader = 2_000

type Copy = { html: string; until: Date | null }

/** The most recently used pages; Map keeps the order of insertion. */
class Pages {
  readonly #copies = new Map<string, Copy>()
  #bytes = 0

  get(tag: string): Copy | undefined {
    const copy = this.#copies.get(tag)
    if (copy) {
      this.#copies.delete(tag)
      this.#copies.set(tag, copy)
    }
    return copy
  }

  keep(tag: string, html: string, until: Date | null): void {
    this.#copies.set(tag, { html, until })
    this.#bytes += html.length
    for (const [oldest, copy] of this.#copies) {
      if (this.#copies.size <= limits.pages && this.#bytes <= limits.bytes) break
      this.#copies.delete(oldest)
      this.#bytes -= copy.html.length
    }
  }
}

/**
 * A page that cannot have changed is not made again. What a signed-in person sees depends on who she is, on the
 * address, on the day, on the templates, and on what is saved; since every write is counted (inOneStep) and the count
 * is read with the reader, these make the ETag, known before any page work: the browser's own copy answers with 304,
 * this process's copy with 200.
 */
export function unchanged(version: string, today: () => string) {
  const pages = new Pages()
  return (req: Request, res: Response, next: NextFunction): void => {
    if (req.method !== "GET" || !req.user || hasFlash(req)) return next()
    const print = printOf([version, today(), JSON.stringify(req.user), req.originalUrl])
    res.set("ETag", standingTag(req, print) ?? tagOf(print, null))
    // express decides on freshness when something is sent.
    if (req.fresh) return void res.status(304).end()
    const copy = pages.get(print)
    if (copy && (copy.until === null || !hasCome(copy.until)))
      return void res.set("ETag", tagOf(print, copy.until)).type("html").send(copy.html)
    const turning: Turning = { at: null }
    keepWhenSent(res, { print, turning }, (html, until) => pages.keep(print, html, until))
    watchingTheClock(turning, next)
  }
}

/** For a page that also shows what no step saves, such as the files of a folder: it is made again each time. */
export function alwaysMadeAnew(res: Response): void {
  res.locals.neverCopied = true
  res.removeHeader("ETag")
}

function printOf(parts: string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("base64url").slice(0, 27)
}

const tagOf = (print: string, until: Date | null) => `W/"${print}${until ? `.${until.getTime().toString(36)}` : ""}"`

/** The browser's own tag of this page, when it names a moment that has not come yet. */
function standingTag(req: Request, print: string): string | null {
  const at = (req.get("If-None-Match") ?? "")
    .slice(0, longestHeader)
    .split(",")
    .map((tag) => tag.trim())
    .find((tag) => tag.startsWith(`W/"${print}.`) && tag.endsWith('"'))
  const until = at && parseInt(at.slice(print.length + 4, -1), 36)
  return until && until > now().getTime() ? tagOf(print, new Date(until)) : null
}

// A page that says something else from a moment on: that moment is part of its tag, and ends its copies.
function keepWhenSent(
  res: Response,
  { print, turning }: { print: string; turning: Turning },
  keep: (html: string, until: Date | null) => void,
): void {
  const send = res.send.bind(res)
  res.send = (body) => {
    const isPage =
      typeof body === "string" && res.statusCode === 200 && String(res.get("Content-Type")).startsWith("text/html")
    const until = turning.at
    if (until && res.statusCode === 200 && !res.locals.neverCopied) res.set("ETag", tagOf(print, until))
    if (isPage && !res.locals.neverCopied && !res.get("Set-Cookie")) keep(body, until)
    // A refusal, a form with errors or a file has no tag of ours; nor has what comes with headers of its own, which our
    // 304 would replace.
    else if (res.statusCode !== 200 || res.locals.neverCopied) res.removeHeader("ETag")
    return send(body)
  }
}
