import { now } from "../../server/clock.ts"
import { binDays } from "../limits.ts"

/** What has been in the bin for as long as it stays there (binDays): the part of a query that says so, for the jobs of the night. */
export const binnedLong = () => ({ "binned.at": { $lt: new Date(now().getTime() - binDays * 86_400_000) } })
