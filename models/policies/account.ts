import type { Flag } from "../account/access.ts"
import type { Reader } from "../reader.ts"

/** Who may give someone a first access: the coordination, who knows the people, and the administration. */
export const canInvite = (reader: Reader): boolean => reader.coordinator || reader.administrator

/** Who may take an invitation back that nobody opened: whoever may invite; where it carries a task, who gives tasks. */
export const canWithdrawInvitation = (
  reader: Reader,
  { administrator, coordinator }: Partial<Record<Flag, unknown>>,
): boolean => canInvite(reader) && (reader.administrator || !(administrator || coordinator))
