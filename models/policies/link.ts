import { bodyKey, everyone, personKey, seatsKey } from "../concerns/audience.ts"
import type { Reader } from "../reader.ts"

/** The one thing that a mailed link is of. */
export type Scope = { kind: string; id: string }

/**
 * Somebody who reads by her own mailed link, without signing in. She holds the keys that are hers, and they open nothing
 * outside the scope of her link; a guest, whom no register knows, holds none of her own and has the scope alone.
 */
export type LinkReader = { person: string | null; keys: readonly string[]; scope: Scope }

type Thing = object & { _id?: unknown; meeting?: unknown }

export const readsByLink = (reader: Reader | LinkReader): reader is LinkReader => "scope" in reader

/** Whether a thing is what a link is of, or stands below it: minutes, decisions and actions name their meeting. */
export const isInScope = ({ scope }: LinkReader, { _id, meeting }: Thing): boolean =>
  [_id, meeting].some((id) => id != null && String(id) === scope.id)

/** The keys with which someone reads one thing: inside the scope of her link also what is open to the whole network. */
export const keysFor = (reader: Reader | LinkReader, thing: Thing): readonly string[] => {
  if (!readsByLink(reader)) return reader.keys
  return isInScope(reader, thing) ? [...reader.keys, ...everyone] : []
}

/**
 * Whoever is invited to a meeting, as she reads it by her link. Who is there as a person of the register holds a seat of
 * its body on its day, and reads with the keys of that seat; a guest reads what the body makes where it works in the open. What she may
 * read, the policies of meetings, minutes and files say.
 */
export function invitedReader(
  line: { person: unknown },
  meeting: { _id: unknown; body: { _id: { toString(): string }; openness: string } },
): LinkReader {
  const person = line.person ? String(line.person) : null
  const { _id, openness } = meeting.body
  const own = person ? [personKey(person), bodyKey(_id), seatsKey(_id)] : []
  const keys = openness === "network" ? [...new Set([...own, bodyKey(_id)])] : own
  return { person, keys, scope: { kind: "meeting", id: String(meeting._id) } }
}
