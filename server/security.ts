import type { NextFunction, Request, RequestHandler, Response } from "express"
import helmet from "helmet"
import { HttpError } from "./authorize.ts"
import { config } from "./config.ts"

/** Headers of every answer. Over plain http nothing may ask for https, or the page arrives without its style. */
export function headers(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"], connectSrc: ["'self'"], formAction: ["'self'"], frameAncestors: ["'none'"],
        baseUri: ["'none'"], objectSrc: ["'none'"], manifestSrc: ["'self'"],
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
 * request comes from, so that no page needs a token that would make it different each time.
 */
export function sameOrigin(req: Request, _res: Response, next: NextFunction): void {
  if (safeMethods.includes(req.method) || comesFromUs(req)) return next()
  throw new HttpError(403, "The form comes from another site.")
}

function comesFromUs(req: Request): boolean {
  const site = req.get("Sec-Fetch-Site")
  if (site !== undefined) return site === "same-origin" || site === "none"
  const origin = req.get("Origin")
  if (origin === undefined) return false
  return URL.canParse(origin) && [req.get("Host"), new URL(config.baseUrl).host].includes(new URL(origin).host)
}
