import { now } from "./clock.ts"
import { forgetLastChange, lastChange } from "./inOneStep.ts"

/** How far the data may be ahead of the clock: machines and zones differ by less, in milliseconds. */
const tolerance = 24 * 3600 * 1000

/**
 * Refuses, in one line, data that were changed more than a day after what the clock shows now: a wrong clock makes what
 * is due wait for years, and what is old go at once. `confirmed`: whoever starts the site says that the clock is right,
 * and that the one before was wrong.
 */
export async function refuseWrongClock({ confirmed }: { confirmed: boolean }): Promise<void> {
  const last = await lastChange()
  if (!last || last.getTime() - now().getTime() <= tolerance) return
  if (confirmed) return forgetLastChange()
  throw new Error(`The clock of this machine shows ${minute(now())}, but the data were last changed on ${minute(last)}. If the clock is wrong, `
    + "set it and start again. If it is right, it was wrong then: start once with npm start -- --clock-is-right.")
}

const minute = (moment: Date) => `${moment.toISOString().slice(0, 16).replace("T", " ")} UTC`
