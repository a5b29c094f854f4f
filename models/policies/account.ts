import type { Reader } from "../reader.ts"

/** Who may give someone a first access: the coordination, who knows the people, and the administration. */
export const canInvite = (reader: Reader): boolean => reader.coordinator || reader.administrator
