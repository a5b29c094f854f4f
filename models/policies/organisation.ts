import type { Reader } from "../reader.ts"
import { canCoordinate } from "./network.ts"

/** Who adds organisations, changes them and says that one is leaving: the coordination. */
export const canKeepOrganisations = (reader: Reader): boolean => canCoordinate(reader)
