import type { Reader } from "../reader.ts"
import { canRead } from "./keys.ts"
import { holdsOffice } from "./network.ts"

type ActionLike = {
  body: { toString(): string }
  owners: readonly { toString(): string }[]
  audience: readonly string[]
}

/** Who says that an action is done, or takes it back: its owners, the body's secretary, the coordination. */
export const canComplete = (reader: Reader, action: ActionLike): boolean =>
  canRead(reader, action) &&
  (isOwner(reader, action) || reader.coordinator || holdsOffice(reader, String(action.body), "secretary"))

export const isOwner = (reader: Reader, action: Pick<ActionLike, "owners">): boolean =>
  action.owners.some((owner) => String(owner) === reader.person)
