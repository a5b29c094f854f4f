import { departureDays } from "../models/departure/leaving.ts"
import { binDays, limits, linkLifetimes } from "../models/limits.ts"
import { backupOldDays } from "../server/backup/state.ts"
import { knownBrowserDays } from "../server/knownBrowser.ts"
import { sessionLengths } from "../server/sessionStore.ts"

const hour = 3600 * 1000
const day = 24 * hour

/**
 * What {limits.…} of a sentence stands for: limits are named where they are kept to, and no sentence writes one by hand, so
 * that one that is changed is told as it is.
 */
export const told: Record<string, number> = {
  ...limits,
  binDays,
  backupDays: backupOldDays,
  knownBrowserDays,
  meetingHours: limits.meetingMinutes / 60,
  invitationDays: linkLifetimes.invitation / day,
  departureMonthsBefore: Math.floor(departureDays.before / 30),
  departureMonthsAfter: Math.floor(departureDays.after / 30),
  visitHours: sessionLengths.visit / hour,
  ownDeviceDays: sessionLengths.ownDevice / day,
}
