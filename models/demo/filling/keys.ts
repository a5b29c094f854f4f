import { createHash } from "node:crypto"
import { Types } from "mongoose"

/** The id of a thing of the demonstration: always the same for the same key, so that addresses stay the same too. */
export function idOf(kind: string, key: string): Types.ObjectId {
  return new Types.ObjectId(createHash("sha256").update(`${kind}:${key}`).digest("hex").slice(0, 24))
}

/** The moment at which something was done on a day of the demonstration: in office hours, never quite the same. */
export function momentOn(day: string, key: string): Date {
  const minutes = createHash("sha256").update(key).digest().readUInt16BE(0) % 480
  return new Date(Date.parse(`${day}T08:00:00Z`) + minutes * 60_000)
}
