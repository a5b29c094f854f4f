import { writingTimes as times } from "../../models/limits.ts"

/** How much slower a page asks each time that it hears of nothing, and how much sooner or later than its time: of 1. */
const slower = 1.5
const scatter = 0.2

/** When the answer to a question has been: whether there was something to hear; failed: no answer came. */
export type Outcome = "news" | "nothing" | "failed"

/**
 * When a page asks what others write, and nothing of how: as often as hints are said while somebody writes, here or
 * elsewhere; ever more rarely where nothing happens or no answer comes; not at all while nobody does anything on it.
 * Pages that were opened, or came back, in the same moment do not ask in the same moment.
 */
export class Rhythm {
  #wait: number = times.said
  #asked = -Infinity
  #acted: number

  constructor(
    now: number,
    readonly random: () => number = Math.random,
  ) {
    this.#acted = now
  }

  /** Somebody does something on the page. */
  act(now: number): void {
    this.#acted = now
  }

  /** She writes: the others are told as soon as they may be. */
  write(now: number): void {
    this.#acted = now
    this.#wait = times.said
  }

  asked(now: number): void {
    this.#asked = now
  }

  answered(outcome: Outcome): void {
    this.#wait = outcome === "news" ? times.said : Math.min(times.slowest, this.#wait * slower)
  }

  /** In how many milliseconds to ask; null while nobody acts. `soon`: not a moment later than one may. */
  next(now: number, soon = false): number | null {
    if (now - this.#acted > times.rest) return null
    const wait = soon ? times.said : this.#wait * (1 + this.random() * scatter)
    return Math.max(0, this.#asked + wait - now)
  }
}
