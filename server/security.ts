import type { NextFunction, Request, RequestHandler, Response } from "express"
import helmet from "helmet"
import { HttpError } from "./authorize.ts"
import { config } from "./config.ts"
import { claimsSession } from "./knownBrowser.ts"

/** Headers of every answer. Over plain http nothing may ask for https, or the page arrives without its style. */
export function headers(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        manifestSrc: ["'self'"],
        ...(config.secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
    strictTransportSecurity: config.secure,
    crossOriginOpenerPolicy: config.secure,
    originAgentCluster: config.secure,
  })
}

const safeMethods = ["GET", "HEAD", "OPTIONS"]

/**
 * Refuses a form that another site sends with our reader's cookie (OWASP, "Fetch Metadata"): the browser says where a
 * request comes from, so that no page needs a token that would make it different each time. `isSecret`: the addresses
 * that nobody knows who was not given them, where a form that says nothing of its page is taken from a browser without
 * a session: there is nobody's name in which another site could have sent it.
 */
export function sameOrigin(isSecret: (path: string) => boolean) {
  return (req: Request, _res: Response, next: NextFunction): void => {
    if (safeMethods.includes(req.method) || (comesFromUs(req) ?? (isSecret(req.path) && !claimsSession(req))))
      return next()
    throw new HttpError(403, "The form comes from another site, or from nowhere.", "origin")
  }
}

// Text browsers say neither Sec-Fetch-Site nor Origin, but the page (OWASP, "Cross-Site Request Forgery Prevention":
// the Referer where there is no Origin). null: nothing was said, or that a browser does not want to say it.
function comesFromUs(req: Request): boolean | null {
  const site = req.get("Sec-Fetch-Site")
  if (site !== undefined) return site === "same-origin" || site === "none"
  const said = [req.get("Origin"), req.get("Referer")].find((each) => each !== undefined && each !== "null")
  return said === undefined ? null : isOurAddress(req, said)
}

/** Whether an address leads to this site, under the name that was asked for or its own. */
export function isOurAddress(req: Request, address: string): boolean {
  return URL.canParse(address) && [req.get("Host"), new URL(config.baseUrl).host].includes(new URL(address).host)
}
