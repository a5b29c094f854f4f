import type { Router } from "express"
import { home } from "./home.ts"
import { session } from "./session.ts"

/** The site map: every resource of the product, one line each. */
export const siteMap: [path: string, router: Router][] = [
  ["/", home],
  ["/session", session],
]

/** The only addresses that answer without sign-in: the door itself, and what a mail or a calendar links to. */
export const openPaths = [
  "/session",
  "/setup",
  "/invitations",
  "/sign-in-links",
  "/password-resets",
  "/replies",
  "/feeds",
]
