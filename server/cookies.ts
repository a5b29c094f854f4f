import type { IncomingMessage } from "node:http"

/** The value of a cookie that a browser sent (RFC 6265, section 5.4), or null; one that nobody could write is not there. */
export function cookieOf(req: IncomingMessage, name: string): string | null {
  const found = (req.headers.cookie ?? "")
    .split(";")
    .map((each) => each.trim())
    .find((each) => each.startsWith(`${name}=`))
  if (found === undefined) return null
  try {
    return decodeURIComponent(found.slice(name.length + 1))
  } catch {
    return null
  }
}
