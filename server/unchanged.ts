import { createHash } from "node:crypto"
import type { NextFunction, Request, Response } from "express"
import { hasCome, now, type Turning, watchingTheClock } from "./clock.ts"
import { hasFlash } from "./flash.ts"
import { KeptPages } from "./keptPages.ts"

/** Every page of ours is of one reader, and a browser asks before it shows it again. */
export const privately = "private, no-cache"

/** How much of what a browser sends is read for a tag, in characters. */
const longestHeader = 2_000

type ReaderOf = (req: Request) => Promise<Express.User | null>

/**
 * A page that cannot have changed is not made again. What a signed-in person sees depends on who she is, on the
 * address, on the day, on the templates, and on what is saved; since every write is counted (changes.ts) and the count
 * is read with the reader, these make the ETag, known before any page work: the browser's own copy answers with 304,
 * this process's copy with 200. `atOnce` comes before the session is opened, which costs more than the answer:
 * `readerOf` gives the reader whom this process remembers. `otherwise` comes after it, and keeps the page that is made.
 */
export function unchanged(version: string, today: () => string, readerOf: ReaderOf) {
  const pages = new KeptPages()
  const day = onceAMinute(today)
  const printFor = (req: Request, reader: Express.User) => printOf([version, day(), textOf(reader), req.originalUrl])

  return {
    atOnce: async (req: Request, res: Response, next: NextFunction): Promise<void> => {
      const reader = hasFlash(req) ? null : await readerOf(req)
      if (!reader || !answer(req, res, { print: printFor(req, reader), pages })) next()
    },

    otherwise: (req: Request, res: Response, next: NextFunction): void => {
      if (req.method !== "GET" || !req.user || hasFlash(req)) return next()
      const print = printFor(req, req.user)
      if (answer(req, res, { print, pages })) return
      res.set("ETag", tagOf(print, null))
      const turning: Turning = { at: null }
      keepWhenSent(res, { print, turning }, (html, until) => pages.keep(print, html, until))
      watchingTheClock(turning, next)
    },
  }
}

/** Whether a copy answers: the browser's own, or this process's. */
function answer(req: Request, res: Response, { print, pages }: { print: string; pages: KeptPages }): boolean {
  res.set("ETag", standingTag(req, print) ?? tagOf(print, null))
  // express decides on freshness when something is sent.
  const isTheirs = req.fresh
  const copy = isTheirs ? undefined : pages.get(print)
  if (!isTheirs && (!copy || (copy.until !== null && hasCome(copy.until)))) {
    res.removeHeader("ETag")
    return false
  }
  res.set("Cache-Control", privately)
  if (copy) res.set("ETag", tagOf(print, copy.until)).type("html").send(copy.html)
  else res.status(304).end()
  return true
}

const texts = new WeakMap<Express.User, string>()

/** All that is known of a reader; she is the same object for as long as the copy of her lasts (copies.ts). */
function textOf(reader: Express.User): string {
  const known = texts.get(reader)
  if (known !== undefined) return known
  const text = JSON.stringify(reader)
  texts.set(reader, text)
  return text
}

const minute = 60_000

/** Gives what is asked for anew in each minute only: a day begins with one. */
function onceAMinute(ask: () => string): () => string {
  let known: { minute: number; answer: string } | null = null
  return () => {
    const present = Math.floor(now().getTime() / minute)
    if (known?.minute !== present) known = { minute: present, answer: ask() }
    return known.answer
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
