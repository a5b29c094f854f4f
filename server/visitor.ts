import { AsyncLocalStorage } from "node:async_hooks"
import type { NextFunction, Request, Response } from "express"

/** Who sends the present request, and from which address: for the log, the audit, and what is said to whoever met her own text. */
export type Visitor = { account: string | null; person: string | null; address: string | null }

const visitors = new AsyncLocalStorage<Visitor>()

/** What is done for this request knows whose it is; after the sign-in, so that it is known. */
export function rememberVisitor(req: Request, _res: Response, next: NextFunction): void {
  visitors.run(visitorOf(req), next)
}

export const visitorOf = (req: Request): Visitor => ({
  account: req.user?.account ?? null,
  person: req.user?.person ?? null,
  address: req.ip ?? null,
})

/** The visitor for whom this code runs, or nobody: background work, a command. */
export const visitor = (): Visitor => visitors.getStore() ?? { account: null, person: null, address: null }
