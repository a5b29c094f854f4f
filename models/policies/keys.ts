import { bodyKey, personKey, seatsKey, secretariatKey, voiceKey, voicesKey } from "../concerns/audience.ts"
import type { Reader } from "../reader.ts"
import { keysFor, type LinkReader } from "./link.ts"

type Id = { toString(): string }
type Who = Pick<Reader, "person" | "coordinator" | "seats">

/** What is asked of every body: whether it works in the open, whether it steers, who takes its notes. */
export type BodyLike = { _id: Id; openness: string; kind: string; secretary?: Id | null }

/**
 * The keys that a reader holds: a thing is hers to read when one of them is in its audience. The work of a body is everyone's
 * where it works in the open, else its seat holders'; its secretariat is whoever has the office, or takes the notes without
 * a seat.
 */
export function keysOf(reader: Who, bodies: readonly BodyLike[]): string[] {
  const sits = new Set(reader.seats.map(({ body }) => body))
  const open = bodies.filter(({ openness }) => openness === "network").map(({ _id }) => String(_id))
  const steers = bodies.some(({ _id, kind }) => kind === "steering" && sits.has(String(_id)))
  return [
    "network",
    personKey(reader.person),
    ...[...new Set([...open, ...sits])].map(bodyKey),
    ...[...sits].map(seatsKey),
    ...(steers ? ["steering"] : []),
    ...votesIn(reader).map(voicesKey),
    ...writesFor(reader, bodies).map(secretariatKey),
    ...voicesOf(reader).map(voiceKey),
    ...(reader.coordinator ? ["coordinators"] : []),
  ]
}

const deliberative = ({ seats }: Pick<Reader, "seats">) => seats.filter(({ voice }) => voice === "deliberative")

const votesIn = (reader: Who): string[] => [...new Set(deliberative(reader).map(({ body }) => body))]

const writesFor = ({ person, seats }: Who, bodies: readonly BodyLike[]): string[] => [
  ...new Set([
    ...seats.filter(({ office }) => office === "secretary").map(({ body }) => body),
    ...bodies.filter(({ secretary }) => secretary && String(secretary) === person).map(({ _id }) => String(_id)),
  ]),
]

/** The organisations that a reader has the voice of: she holds a deliberative seat for them, in whatever body. */
export function voicesOf(reader: Pick<Reader, "seats">): string[] {
  return [...new Set(deliberative(reader).map(({ organisation }) => organisation))]
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
