import type { Router } from "express"
import { styleguide } from "./admin/styleguide.ts"
import { home } from "./home.ts"
import { agenda } from "./meetings/agenda.ts"
import { position } from "./meetings/agenda/position.ts"
import { attendance } from "./meetings/attendance.ts"
import { address } from "./meetings/attendance/address.ts"
import { cancellation } from "./meetings/cancellation.ts"
import { convocation } from "./meetings/convocation.ts"
import { test as convocationTest } from "./meetings/convocation/test.ts"
import { guests } from "./meetings/guests.ts"
import { reminders } from "./meetings/reminders.ts"
import { series } from "./meetings/series.ts"
import { seriesMeetings } from "./meetings/series/meetings.ts"
import { meetings } from "./meetings.ts"
import { offline } from "./offline.ts"
import { replies } from "./replies.ts"
import { search } from "./search.ts"
import { session } from "./session.ts"

/** The site map: every resource of the product, one line each. */
export const siteMap: [path: string, router: Router][] = [
  ["/", home],
  ["/admin/styleguide", styleguide],
  ["/meetings/series", series],
  ["/meetings/series/:seriesId/meetings", seriesMeetings],
  ["/meetings", meetings],
  ["/meetings/:meetingId/agenda", agenda],
  ["/meetings/:meetingId/agenda/:itemId/position", position],
  ["/meetings/:meetingId/attendance", attendance],
  ["/meetings/:meetingId/attendance/:attendanceId/address", address],
  ["/meetings/:meetingId/cancellation", cancellation],
  ["/meetings/:meetingId/convocation", convocation],
  ["/meetings/:meetingId/convocation/test", convocationTest],
  ["/meetings/:meetingId/guests", guests],
  ["/meetings/:meetingId/reminders", reminders],
  ["/offline", offline],
  ["/replies", replies],
  ["/search", search],
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
