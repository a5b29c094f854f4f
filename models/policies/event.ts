import type { Reader } from "../reader.ts"
import { canRead } from "./keys.ts"

type Id = { toString(): string }
type EventLike = { audience: readonly string[]; binned?: unknown; added: { by: Id } }

/** Who changes an event, puts it in the bin and takes it out: who added it, and the coordination. */
export const canEditEvent = (reader: Reader, event: EventLike): boolean =>
  reader.coordinator || String(event.added.by) === reader.person

/** Everyone adds events: for everyone, or for a body where she sits; the coordination for any body. */
export const canAddEventFor = (reader: Reader, body: Id): boolean =>
  reader.coordinator || reader.seats.some((seat) => seat.body === String(body))

/** Who reads it: its audience and who added it; in the bin, only who may take it out. */
export const canReadEvent = (reader: Reader, event: EventLike): boolean =>
  event.binned ? canEditEvent(reader, event) : canRead(reader, event) || canEditEvent(reader, event)
