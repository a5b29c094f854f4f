import type { Request } from "express"
import { now } from "./clock.ts"
import { sessionIdOf } from "./knownBrowser.ts"
import { isOverdue, sessionStore } from "./sessionStore.ts"

/**
 * Who asks for a page, as far as this process remembers her session: nothing is asked of the database or written there,
 * and no session is opened. Null where that would be needed; authentication.ts decides then, and about all that is no
 * plain page.
 */
export function readerAtOnce(findReader: (account: string) => Promise<Express.User | null>) {
  return async (req: Request): Promise<Express.User | null> => {
    const id = req.method === "GET" && !hasBody(req) ? sessionIdOf(req) : null
    const session = id === null ? null : sessionStore().copyOf(id)
    if (!session?.passport?.user || isOverdue(session, now())) return null
    return findReader(session.passport.user)
  }
}

const hasBody = ({ headers }: Request): boolean =>
  headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0"
