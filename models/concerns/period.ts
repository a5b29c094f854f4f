/** Something from a day to a day, both included; `withdrawn` says that it was never held: it was entered by mistake. */
export type Held = { from: string; until?: string | null | undefined; withdrawn?: unknown }

const lasting = (day: string) => [{ until: null }, { until: { $gte: day } }]

/**
 * What was held on a day: begun, not over, and not withdrawn as never held. The part of a query that says so; nobody else
 * asks for it by hand.
 */
export function heldOn(day: string) {
  return { from: { $lte: day }, withdrawn: null, $or: lasting(day) }
}

/** The same question of a thing at hand. */
export const isHeldOn = (thing: Held, day: string): boolean => thing.from <= day && isHeldFrom(thing, day)

/** What is held on a day or will be: not over by then, and not withdrawn as never held. */
export const heldFrom = (day: string) => ({ withdrawn: null, $or: lasting(day) })

/** The same question of a thing at hand. */
export const isHeldFrom = ({ until, withdrawn }: Held, day: string): boolean => !withdrawn && (!until || until >= day)

/** What was ever held, on whatever day: what was withdrawn never was. */
export const everHeld = { withdrawn: null }
