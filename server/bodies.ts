import type { IncomingMessage } from "node:http"
import express, { type NextFunction, type Request, type RequestHandler, type Response } from "express"
import { isKnownBrowser } from "./knownBrowser.ts"

/**
 * How much a form without files may send, in bytes: at an address that is open to everybody, or from a browser where
 * nobody ever signed in, a letter's worth; elsewhere several hundred pages.
 */
export const formLimits = { open: 10_000, known: 2_000_000 } as const

/** How many fields a form may have. */
const mostFields = 5000

declare module "node:http" {
  interface IncomingMessage {
    /** A form exactly as it was sent, for the page that gives it back when a session has ended. */
    rawForm?: Buffer
  }
}

const keepRaw = (req: IncomingMessage, _res: unknown, body: Buffer) => void (req.rawForm = body)

const reader = (limit: number) => express.urlencoded({ extended: true, limit, parameterLimit: mostFields, verify: keepRaw })

/** Reads the fields of a form into `req.body`, up to the limit of its address and of the browser that sends it. */
export function readForms(isOpen: (path: string) => boolean): RequestHandler {
  const [open, known] = [reader(formLimits.open), reader(formLimits.known)]
  return (req: Request, res: Response, next: NextFunction) =>
    void (isOpen(req.path) || !isKnownBrowser(req) ? open : known)(req, res, next)
}
