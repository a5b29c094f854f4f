import { createHash } from "node:crypto"
import type { NextFunction, Request, Response } from "express"
import { hasFlash } from "./flash.ts"

/** How many pages, and how many bytes of them, a process keeps to answer again without rendering. */
const limits = { pages: 500, bytes: 20_000_000 }

type Copy = { html: string }

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

  keep(tag: string, html: string): void {
    this.#copies.set(tag, { html })
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
    const tag = tagOf([version, today(), JSON.stringify(req.user), req.originalUrl])
    res.set("ETag", tag)
    // express decides on freshness when something is sent.
    if (req.fresh) return void res.status(304).end()
    const copy = pages.get(tag)
    if (copy) return void res.type("html").send(copy.html)
    keepWhenSent(res, (html) => pages.keep(tag, html))
    next()
  }
}

/** For a page that also shows what no step saves, such as the files of a folder: it is made again each time. */
export function alwaysMadeAnew(res: Response): void {
  res.locals.neverCopied = true
  res.removeHeader("ETag")
}

function tagOf(parts: string[]): string {
  return `W/"${createHash("sha256").update(parts.join("\n")).digest("base64url").slice(0, 27)}"`
}

function keepWhenSent(res: Response, keep: (html: string) => void): void {
  const send = res.send.bind(res)
  res.send = (body) => {
    const isPage = typeof body === "string" && res.statusCode === 200 && String(res.get("Content-Type")).startsWith("text/html")
    if (isPage && !res.locals.neverCopied && !res.get("Set-Cookie")) keep(body)
    // A refusal, a form with errors or a file has no tag of ours; nor has what comes with headers of its own, which our
    // 304 would replace.
    else if (res.statusCode !== 200 || res.locals.neverCopied) res.removeHeader("ETag")
    return send(body)
  }
}
