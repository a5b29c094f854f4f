import type { Reader } from "../reader.ts"
import { keysFor, type LinkReader } from "./link.ts"

/** The keys that a reader holds: a thing is hers to read when one of them is in its audience. */
export function keysOf(reader: Pick<Reader, "person" | "coordinator" | "seats">): string[] {
  const bodies = new Set(reader.seats.map((seat) => `body:${seat.body}`))
  const organisations = voicesOf(reader).map((organisation) => `organisation:${organisation}`)
  return [
    "network",
    `person:${reader.person}`,
    ...bodies,
    ...organisations,
    ...(reader.coordinator ? ["coordinators"] : []),
  ]
}

/** The organisations that a reader has the voice of: she holds a deliberative seat for them, in whatever body. */
export function voicesOf({ seats }: Pick<Reader, "seats">): string[] {
  return [...new Set(seats.filter(({ voice }) => voice === "deliberative").map(({ organisation }) => organisation))]
}

/** The part of every query that keeps to what this reader may read: lists, counts, search and feeds start from it. */
export function readableBy(reader: Pick<Reader, "keys">): { audience: { $in: string[] } } {
  return { audience: { $in: reader.keys } }
}

/** Whether a reader may read one thing; one who reads by her link, only what the link is of. */
export function canRead(reader: Reader | LinkReader, thing: object & { audience: readonly string[] }): boolean {
  const keys = keysFor(reader, thing)
  return thing.audience.some((key) => keys.includes(key))
}
