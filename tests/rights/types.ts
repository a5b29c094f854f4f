import { cast } from "../support/cast.ts"

/** Who tries each action: the demonstration accounts, and someone who has not signed in. */
export const people = [
  "admin",
  "coordination",
  "steeringPublic",
  "steeringAssociative",
  "secretary",
  "healthMember",
  "socialWorker",
  "visitor",
] as const
export type Who = (typeof people)[number]

/** Everyone with an account, and everyone at all. */
export const everyone = people.filter((who) => who !== "visitor")
export const anyone = [...people]

export type World = typeof cast

/** The person of the cast behind a name; a visitor is nobody. */
export async function personOf(who: Who) {
  if (who === "visitor") return null
  return who === "coordination" ? cast.coordinator() : cast[who]()
}

/**
 * One line of the table of rights. `route` is written as in the site map ("POST /meetings/:meetingId/convocation").
 * `at` gives an address of it, and makes what it needs: it is called anew for each person, so that one who may act
 * takes nothing away from the next. Those who are not in `may` get `others` (403 when nothing is said), those for whom
 * it does not exist (`hidden`) 404; a visitor is sent to sign in, unless the address is an open one.
 */
export type Row = {
  route: string
  at: (world: World, who: Who) => Promise<string> | string
  body?: (world: World, who: Who) => Promise<Record<string, unknown>> | Record<string, unknown>
  may: readonly Who[]
  others?: 403 | 404
  hidden?: readonly Who[]
  /** Who has the right, but not as the thing stands: they are told where it stands, 409. */
  notNow?: readonly Who[]
  /** Below an open address, and yet a visitor is sent to sign in. */
  closed?: true
  /** This action ends the session with which it was done. */
  endsSession?: true
}
