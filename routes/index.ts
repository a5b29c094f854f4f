import type { Router } from "express"
import { limits } from "../models/limits.ts"
import { accessibility } from "./accessibility.ts"
import { language } from "./account/language.ts"
import { password } from "./account/password.ts"
import { sessions } from "./account/sessions.ts"
import { account } from "./account.ts"
import { completion } from "./actions/completion.ts"
import { actions } from "./actions.ts"
import { administrator, coordinator } from "./admin/accounts/flag.ts"
import { withdrawal } from "./admin/accounts/withdrawal.ts"
import { accounts } from "./admin/accounts.ts"
import { backups } from "./admin/backups.ts"
import { jobs } from "./admin/jobs.ts"
import { mail } from "./admin/mail.ts"
import { network } from "./admin/network.ts"
import { styleguide } from "./admin/styleguide.ts"
import { admin } from "./admin.ts"
import { clearance as attachmentClearance } from "./attachments/clearance.ts"
import { restoration as attachmentRestoration } from "./attachments/restoration.ts"
import { attachments } from "./attachments.ts"
import { departure as bodyDeparture } from "./bodies/departure.ts"
import { seats } from "./bodies/seats.ts"
import { textsBefore as bodyTextsBefore } from "./bodies/textsBefore.ts"
import { usualBodies } from "./bodies/usual.ts"
import { withdrawal as seatWithdrawal } from "./bodies/seats/withdrawal.ts"
import { bodies } from "./bodies.ts"
import { restoration as eventRestoration } from "./calendar/events/restoration.ts"
import { textsBefore as eventTextsBefore } from "./calendar/events/textsBefore.ts"
import { events } from "./calendar/events.ts"
import { feed } from "./calendar/feed.ts"
import { calendar } from "./calendar.ts"
import { charter } from "./charter.ts"
import { kept } from "./coordination/outbox/kept.ts"
import { letter } from "./coordination/outbox/letter.ts"
import { sending } from "./coordination/outbox/sending.ts"
import { sendings } from "./coordination/outbox/sendings.ts"
import { outbox } from "./coordination/outbox.ts"
import { coordination } from "./coordination.ts"
import { decisions } from "./decisions.ts"
import { feeds } from "./feeds.ts"
import { chapter } from "./guide/chapter.ts"
import { chapters } from "./guide/chapters.ts"
import { check } from "./guide/check.ts"
import { owners } from "./guide/owners.ts"
import { reports } from "./guide/reports.ts"
import { restoration } from "./guide/restoration.ts"
import { versions } from "./guide/versions.ts"
import { guideWritings } from "./guide/writings.ts"
import { guide } from "./guide.ts"
import { home } from "./home.ts"
import { imports } from "./imports.ts"
import { adoption } from "./interpellations/adoption.ts"
import { closure } from "./interpellations/closure.ts"
import { consultation } from "./interpellations/consultation.ts"
import { dispatch } from "./interpellations/dispatch.ts"
import { letter as interpellationLetter } from "./interpellations/letter.ts"
import { positions } from "./interpellations/positions.ts"
import { reply } from "./interpellations/reply.ts"
import { stepReturn } from "./interpellations/return.ts"
import { interpellationVersions } from "./interpellations/versions.ts"
import { withdrawal as interpellationWithdrawal } from "./interpellations/withdrawal.ts"
import { interpellationWritings } from "./interpellations/writings.ts"
import { interpellations } from "./interpellations.ts"
import { agenda } from "./meetings/agenda.ts"
import { position } from "./meetings/agenda/position.ts"
import { itemWritings } from "./meetings/agenda/writings.ts"
import { attendance } from "./meetings/attendance.ts"
import { address } from "./meetings/attendance/address.ts"
import { cancellation } from "./meetings/cancellation.ts"
import { convocation } from "./meetings/convocation.ts"
import { test as convocationTest } from "./meetings/convocation/test.ts"
import { minutes } from "./meetings/minutes.ts"
import { sighting } from "./meetings/minutes/asides/sighting.ts"
import { items as minutesItems } from "./meetings/minutes/items.ts"
import { itemVersions } from "./meetings/minutes/items/versions.ts"
import { newcomers as minutesNewcomers } from "./meetings/minutes/newcomers.ts"
import { minutesVersions } from "./meetings/minutes/versions.ts"
import { presences as minutesPresences } from "./meetings/minutes/presences.ts"
import { publication } from "./meetings/minutes/publication.ts"
import { writings } from "./meetings/minutes/writings.ts"
import { minutesPdf } from "./meetings/minutesPdf.ts"
import { guests } from "./meetings/guests.ts"
import { restoration as meetingRestoration } from "./meetings/restoration.ts"
import { reminders } from "./meetings/reminders.ts"
import { series } from "./meetings/series.ts"
import { seriesRestoration } from "./meetings/series/restoration.ts"
import { seriesStop } from "./meetings/series/stop.ts"
import { seriesMeetings } from "./meetings/series/meetings.ts"
import { meetings } from "./meetings.ts"
import { invitations } from "./invitations.ts"
import { invitationWithdrawal } from "./invitations/withdrawal.ts"
import { offline } from "./offline.ts"
import { college } from "./organisations/college.ts"
import { choices as organisationChoices } from "./organisations/choices.ts"
import { departure as organisationDeparture } from "./organisations/departure.ts"
import { organisations } from "./organisations.ts"
import { passwordResets } from "./password-resets.ts"
import { affiliations } from "./people/affiliations.ts"
import { choices as personChoices } from "./people/choices.ts"
import { departure as personDeparture } from "./people/departure.ts"
import { handovers } from "./people/handovers.ts"
import { people } from "./people.ts"
import { positionLinks } from "./positions.ts"
import { privacy } from "./privacy.ts"
import { attachments as replyAttachments } from "./replies/attachments.ts"
import { minutes as replyMinutes } from "./replies/minutes.ts"
import { minutesPdf as replyMinutesPdf } from "./replies/minutesPdf.ts"
import { replies } from "./replies.ts"
import { search } from "./search.ts"
import { session } from "./session.ts"
import { setup } from "./setup.ts"
import { signInLinks } from "./sign-in-links.ts"

/** The site map: every resource of the product, one line each. */
export const siteMap: [path: string, router: Router][] = [
  ["/", home],
  ["/accessibility", accessibility],
  ["/account", account],
  ["/account/language", language],
  ["/account/password", password],
  ["/account/sessions", sessions],
  ["/actions", actions],
  ["/actions/:actionId/completion", completion],
  ["/admin", admin],
  ["/admin/accounts", accounts],
  ["/admin/accounts/:accountId/administrator", administrator],
  ["/admin/accounts/:accountId/coordinator", coordinator],
  ["/admin/accounts/:accountId/withdrawal", withdrawal],
  ["/admin/backups", backups],
  ["/admin/jobs", jobs],
  ["/admin/mail", mail],
  ["/admin/network", network],
  ["/admin/styleguide", styleguide],
  ["/attachments", attachments],
  ["/attachments/:attachmentId/clearance", attachmentClearance],
  ["/attachments/:attachmentId/restoration", attachmentRestoration],
  ["/bodies/usual", usualBodies],
  ["/bodies", bodies],
  ["/bodies/:slug/departure", bodyDeparture],
  ["/bodies/:slug/seats", seats],
  ["/bodies/:slug/seats/:seatId/withdrawal", seatWithdrawal],
  ["/bodies/:slug/texts-before", bodyTextsBefore],
  ["/calendar", calendar],
  ["/calendar/events", events],
  ["/calendar/events/:eventId/restoration", eventRestoration],
  ["/calendar/events/:eventId/texts-before", eventTextsBefore],
  ["/calendar/feed", feed],
  ["/charter", charter],
  ["/coordination", coordination],
  ["/coordination/outbox", outbox],
  ["/coordination/outbox/kept", kept],
  ["/coordination/outbox/sendings", sendings],
  ["/coordination/outbox/:messageId/letter", letter],
  ["/coordination/outbox/:messageId/sending", sending],
  ["/decisions", decisions],
  ["/feeds", feeds],
  ["/guide/chapters", chapters],
  ["/guide", guide],
  ["/guide/:slug/check", check],
  ["/guide/:slug/owners", owners],
  ["/guide/:slug/chapter", chapter],
  ["/guide/:slug/reports", reports],
  ["/guide/:slug/restoration", restoration],
  ["/guide/:slug/versions", versions],
  ["/guide/:slug/writings", guideWritings],
  ["/invitations", invitations],
  ["/invitations/:accountId/withdrawal", invitationWithdrawal],
  ["/imports", imports],
  ["/interpellations", interpellations],
  ["/interpellations/:interpellationId/adoption", adoption],
  ["/interpellations/:interpellationId/closure", closure],
  ["/interpellations/:interpellationId/consultation", consultation],
  ["/interpellations/:interpellationId/dispatch", dispatch],
  ["/interpellations/:interpellationId/letter", interpellationLetter],
  ["/interpellations/:interpellationId/positions", positions],
  ["/interpellations/:interpellationId/reply", reply],
  ["/interpellations/:interpellationId/return", stepReturn],
  ["/interpellations/:interpellationId/versions", interpellationVersions],
  ["/interpellations/:interpellationId/withdrawal", interpellationWithdrawal],
  ["/interpellations/:interpellationId/writings", interpellationWritings],
  ["/meetings/series", series],
  ["/meetings/series/:seriesId/meetings", seriesMeetings],
  ["/meetings/series/:seriesId/restoration", seriesRestoration],
  ["/meetings/series/:seriesId/stop", seriesStop],
  ["/meetings", meetings],
  ["/meetings/:meetingId/agenda", agenda],
  ["/meetings/:meetingId/agenda/:itemId/position", position],
  ["/meetings/:meetingId/agenda/:itemId/writings", itemWritings],
  ["/meetings/:meetingId/attendance", attendance],
  ["/meetings/:meetingId/attendance/:attendanceId/address", address],
  ["/meetings/:meetingId/cancellation", cancellation],
  ["/meetings/:meetingId/convocation", convocation],
  ["/meetings/:meetingId/convocation/test", convocationTest],
  ["/meetings/:meetingId/guests", guests],
  ["/meetings/:meetingId/minutes", minutes],
  ["/meetings/:meetingId/minutes.pdf", minutesPdf],
  ["/meetings/:meetingId/minutes/asides/sighting", sighting],
  ["/meetings/:meetingId/minutes/items", minutesItems],
  ["/meetings/:meetingId/minutes/items/:itemId/versions", itemVersions],
  ["/meetings/:meetingId/minutes/newcomers", minutesNewcomers],
  ["/meetings/:meetingId/minutes/versions", minutesVersions],
  ["/meetings/:meetingId/minutes/presences", minutesPresences],
  ["/meetings/:meetingId/minutes/publication", publication],
  ["/meetings/:meetingId/minutes/writings", writings],
  ["/meetings/:meetingId/reminders", reminders],
  ["/meetings/:meetingId/restoration", meetingRestoration],
  ["/offline", offline],
  ["/organisations/choices", organisationChoices],
  ["/organisations", organisations],
  ["/organisations/:organisationId/college", college],
  ["/organisations/:organisationId/departure", organisationDeparture],
  ["/password-resets", passwordResets],
  ["/people/choices", personChoices],
  ["/people", people],
  ["/people/:personId/affiliations", affiliations],
  ["/people/:personId/departure", personDeparture],
  ["/people/:personId/handovers", handovers],
  ["/positions", positionLinks],
  ["/privacy", privacy],
  ["/replies", replies],
  ["/replies/:token/attachments", replyAttachments],
  ["/replies/:token/minutes", replyMinutes],
  ["/replies/:token/minutes.pdf", replyMinutesPdf],
  ["/search", search],
  ["/session", session],
  ["/setup", setup],
  ["/sign-in-links", signInLinks],
]

/** The only addresses that answer without sign-in: the door, the offline page, what a mail or a calendar links to. */
export const openPaths = [
  "/session",
  "/accessibility",
  "/charter",
  "/privacy",
  "/offline",
  "/setup",
  "/invitations",
  "/sign-in-links",
  "/password-resets",
  "/replies",
  "/positions",
  "/feeds",
]

/**
 * Of these, the ones that nobody knows who was not given them, and that open no session: they take a form also from a
 * browser that does not say where it comes from.
 */
export const secretPaths = ["/replies", "/positions"]

const megabyte = 1_000_000
// A text of 200,000 letters (limits.document) in the longest way in which a form may write it, beside what goes with it.
const document = 1.5 * megabyte

/**
 * The forms that hold texts of many pages, and how much each may send, in bytes. Every other one sends a few pages
 * (`formLimits` of server/bodies.ts).
 */
export const longForms = {
  "/admin/network": document,
  "/guide": document,
  "/guide/:slug": document,
  "/interpellations": 2 * megabyte,
  "/interpellations/:interpellationId": 2 * megabyte,
  "/interpellations/:interpellationId/closure": document,
  "/interpellations/:interpellationId/reply": document,
  "/meetings/:meetingId/minutes": limits.minutesBytes,
} as const
