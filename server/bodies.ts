import type { IncomingMessage } from "node:http"
import express, { type NextFunction, type Request, type RequestHandler, type Response } from "express"
import { isKnownBrowser } from "./knownBrowser.ts"

/**
 * How much a form without files may send, in bytes: at an address that is open to everybody, or from a browser where
 * nobody ever signed in, a letter's worth; elsewhere some thirty pages, unless it is one of the long forms.
 */
export const formLimits = { open: 10_000, known: 100_000 } as const

/** The forms that send more, by the path of their route ("/guide/:slug"), with how much that is, in bytes. */
export type LongForms = Readonly<Record<string, number>>

/** How many fields a form may have. */
const mostFields = 5000

declare module "node:http" {
  interface IncomingMessage {
    /** A form exactly as it was sent, for the page that gives it back when a session has ended. */
    rawForm?: Buffer
  }
}

const [plus, space] = [0x2b, 0x20]

// A form writes a space as "+". Turned back byte by byte: the reader's own pattern takes half a second for a field that
// holds nothing else, and meanwhile nobody is answered.
function keepRaw(req: IncomingMessage, _res: unknown, body: Buffer): void {
  for (let at = body.indexOf(plus); at !== -1 && at < body.length; at += 1) if (body[at] === plus) body[at] = space
  req.rawForm = body
}

const readerOf = (limit: number) =>
  express.urlencoded({ extended: true, limit, parameterLimit: mostFields, verify: keepRaw })

const segmentsOf = (path: string) => path.split("/").filter((segment) => segment !== "")

const isOfRoute = (route: string[], path: string[]) =>
  route.length === path.length && route.every((segment, index) => segment.startsWith(":") || segment === path[index])

/** How much a form may send to a path, in bytes, from a browser where somebody of ours signed in. */
export function formLimitOf(path: string, { isOpen, longForms }: Forms): number {
  if (isOpen(path)) return formLimits.open
  const segments = segmentsOf(path)
  return Object.entries(longForms).find(([route]) => isOfRoute(segmentsOf(route), segments))?.[1] ?? formLimits.known
}

export type Forms = { isOpen: (path: string) => boolean; longForms: LongForms }

/** Reads the fields of a form into `req.body`, up to the limit of its address and of the browser that sends it. */
export function readForms(forms: Forms): RequestHandler {
  const readers = new Map(
    [formLimits.open, formLimits.known, ...Object.values(forms.longForms)].map((limit) => [limit, readerOf(limit)]),
  )
  return (req: Request, res: Response, next: NextFunction) =>
    void readers.get(isKnownBrowser(req) ? formLimitOf(req.path, forms) : formLimits.open)!(req, res, next)
}
