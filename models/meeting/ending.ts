import { hasCome, now } from "../../server/clock.ts"
import { everAt } from "../concerns/paging.ts"

/** Which meetings are to come, in a query: a meeting is until it ends, and past from then on. */
export const notEnded = () => ({ endsAt: { $gt: now() } })

/** Which meetings are past, in a query. */
export const hasEnded = () => ({ endsAt: { $lte: now() } })

/** Which meetings are in the bin, in a query. */
export const inBin = { "binned.at": everAt }

/** Whether a meeting is to come. A page that shows it among those asks here: it turns when the meeting ends. */
export const isToCome = ({ endsAt }: { endsAt: Date }): boolean => !hasCome(endsAt)
