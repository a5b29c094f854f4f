import type { Reader } from "../reader.ts"
import { canCoordinate } from "./network.ts"

/** Who brings tables of members, reads what was understood of them, inscribes it and takes it back: the coordination. */
export const canImport = (reader: Reader): boolean => canCoordinate(reader)
