import type { Reader } from "../reader.ts"

/** The keys that a reader holds: a thing is hers to read when one of them is in its audience. */
export function keysOf(reader: Pick<Reader, "person" | "coordinator" | "seats" | "organisations">): string[] {
  const bodies = new Set(reader.seats.map((seat) => `body:${seat.body}`))
  const organisations = reader.organisations.map((organisation) => `organisation:${organisation}`)
  return ["network", `person:${reader.person}`, ...bodies, ...organisations,
    ...(reader.coordinator ? ["coordinators"] : [])]
}

/** The part of every query that keeps to what this reader may read: lists, counts, search and feeds start from it. */
export function readableBy(reader: Reader): { audience: { $in: string[] } } {
  return { audience: { $in: reader.keys } }
}

/** Whether a reader may read one thing. */
export function canRead(reader: Reader, thing: { audience: readonly string[] }): boolean {
  return thing.audience.some((key) => reader.keys.includes(key))
}
