import type { Router } from "express"
import { styleguide } from "./admin/styleguide.ts"
import { home } from "./home.ts"
import { offline } from "./offline.ts"
import { session } from "./session.ts"

/** The site map: every resource of the product, one line each. */
export const siteMap: [path: string, router: Router][] = [
  ["/", home],
  ["/admin/styleguide", styleguide],
  ["/offline", offline],
  ["/session", session],
]

/** The only addresses that answer without sign-in: the door, the offline page, what a mail or a calendar links to. */
export const openPaths = [
  "/session",
  "/offline",
  "/setup",
  "/invitations",
  "/sign-in-links",
  "/password-resets",
  "/replies",
  "/feeds",
]
