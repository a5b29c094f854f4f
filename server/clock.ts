import { AsyncLocalStorage } from "node:async_hooks"

/** The zone in which the network lives, whatever the machine's: days, nights and hours are those of there. */
export const zone = "Europe/Brussels"

let shift: (() => Date) | null = null

/** The present moment, in UTC. Everything that asks for the time asks here, so that a test can choose it. */
export function now(): Date {
  return shift ? shift() : new Date()
}

/** Tests only: from now on the clock shows `moment`; without argument it runs again. */
export function setClock(moment?: Date): void {
  shift = moment ? () => new Date(moment) : null
}

/** How far apart two readings of the right clock may be, in milliseconds: machines set theirs by a little. */
const clockSlack = 5 * 60_000

/** Whether something that has happened is said to happen later: it was written under a wrong clock, and lasts for nothing. */
export const isAhead = (happened: Date, at = now()): boolean => happened.getTime() - at.getTime() > clockSlack

/** Work that a moment to come may turn into something else: the first of those that it asked about. */
export type Turning = { at: Date | null }

const turnings = new AsyncLocalStorage<Turning>()

/** Does `work`, and leaves in `turning` the first moment to come that it asked about (hasCome), however far below. */
export const watchingTheClock = <T>(turning: Turning, work: () => T): T => turnings.run(turning, work)

/**
 * Whether a moment has come. Whatever a page says asks here rather than comparing with now(): the page then turns at that
 * moment, and no copy of it is shown afterwards (server/unchanged.ts).
 */
export function hasCome(moment: Date): boolean {
  if (now() >= moment) return true
  const turning = turnings.getStore()
  if (turning && (turning.at === null || moment < turning.at)) turning.at = moment
  return false
}
