import type { Reader } from "../reader.ts"
import { ofBody } from "../concerns/audience.ts"
import { canRead } from "./keys.ts"
import { canCoordinate } from "./network.ts"

/** Who makes bodies, changes them, seats people in them, withdraws a seat as never held and ends them: the coordination. */
export const canKeepBodies = (reader: Reader): boolean => canCoordinate(reader)

/** Who reads what a body makes: agendas, minutes, decisions. That it exists, and who sits there, is everyone's. */
export const canReadWorkOf = (reader: Reader, body: { _id: { toString(): string } }): boolean =>
  canRead(reader, { audience: ofBody(body._id) })
