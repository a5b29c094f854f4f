import type { Types } from "mongoose"
import type { Answer, Presence } from "../attendance.ts"
import type { Fact } from "../concerns/fact.ts"

/** How someone was at a meeting; null: nobody noted it, and she had not answered. */
export type Shown = { presence: Presence | null } & StandIn

/** Who stands in for her: the name as it was written, and who of the register is meant by it. */
type StandIn = { representedBy: string; representative: Types.ObjectId | null }
type Written = { representedBy: string; representative?: Types.ObjectId | null | undefined }
type Noted = Written & { status?: Presence | null; noted?: Fact | null }
type Line = Written & { answer: Answer; presence?: Noted | null | undefined }

const asReplied: Record<Answer, Presence | null> = {
  present: "present",
  excused: "excused",
  represented: "represented",
  invited: null,
}

/** What somebody noted, or what she had answered where nobody noted anything. */
export function presenceOf(line: Line): Shown {
  const { presence } = line
  const isNoted = presence !== null && presence !== undefined && Boolean(presence.noted ?? presence.status)
  const status = isNoted ? (presence.status ?? null) : asReplied[line.answer]
  const { representedBy, representative = null } = isNoted ? presence : line
  return status === "represented"
    ? { presence: status, representedBy, representative }
    : { presence: status, representedBy: "", representative: null }
}
