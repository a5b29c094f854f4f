import { performance } from "node:perf_hooks"
import { now } from "./clock.ts"
import { forgetLastChange, lastChange } from "./changes.ts"
import { log } from "./log.ts"
import { forgetSlowdowns } from "./slowDown.ts"

const day = 24 * 3600 * 1000

/** How far the data may be ahead of the clock: machines and zones differ by less, in milliseconds. */
const tolerance = day

/** How far the clock may be ahead of the data: a site may have stood still for months, and a machine may sleep. */
const standstill = 366 * day

const howToGoOn = "If the clock is wrong, set it and start again. If it is right"

/**
 * Refuses, in one line, a clock that is more than a day behind the newest change of the data, or more than a year ahead
 * of it: a wrong clock makes what is due wait for years, and what is old go at once. `confirmed`: whoever starts the
 * site says that the clock is right, and that the one before was wrong, or that nothing was changed for so long.
 */
export async function refuseWrongClock({ confirmed }: { confirmed: boolean }): Promise<void> {
  const last = await lastChange()
  const ahead = last ? now().getTime() - last.getTime() : 0
  if (!last || (ahead >= -tolerance && ahead <= standstill)) return
  if (confirmed) {
    await forgetLastChange()
    return forgetSlowdowns()
  }
  const shown = `The clock of this machine shows ${minute(now())}, ${ahead < 0 ? "but" : "and"} the data were last changed on ${minute(last)}`
  throw new Error(
    ahead < 0
      ? `${shown}. ${howToGoOn}, it was wrong then: start once with npm start -- --clock-is-right.`
      : `${shown}, more than a year before. ${howToGoOn}, nothing was changed for so long: start once with npm start -- --clock-is-right.`,
  )
}

/**
 * Watches the clock of a site that runs: the answer says whether it is right, as far as the time that has passed since
 * then tells. Where it leaps by more than a year the operator is told once; once it is set right that is said too.
 */
export function watchClock(passed: () => number = () => performance.now()): () => boolean {
  const [began, first] = [now().getTime(), passed()]
  let wasRight = true
  return () => {
    const expected = began + passed() - first
    const isRight = Math.abs(now().getTime() - expected) <= standstill
    if (!isRight && wasRight) {
      log.error(
        `The clock of this machine leapt to ${minute(now())}; by the time that has passed it is ${minute(new Date(expected))}. ` +
          "Nothing that is due by day is done meanwhile: no backup, no reminder, no bin is emptied. Set the clock, or, if it is right, restart the site.",
      )
    }
    if (isRight && !wasRight)
      log.warn(`The clock of this machine is right again: ${minute(now())}. What is due by day is done again`)
    wasRight = isRight
    return isRight
  }
}

const minute = (moment: Date) => `${moment.toISOString().slice(0, 16).replace("T", " ")} UTC`
