import type { Answer, Presence } from "../attendance.ts"
import type { Fact } from "../concerns/fact.ts"

/** How someone was at a meeting; null: nobody noted it, and she had not answered. */
export type Shown = { presence: Presence | null; representedBy: string }

type Noted = { status?: Presence | null; representedBy: string; noted?: Fact | null }
type Line = { answer: Answer; representedBy: string; presence?: Noted | null | undefined }

const asReplied: Record<Answer, Presence | null> = {
  present: "present",
  excused: "excused",
  represented: "represented",
  invited: null,
}

/** What somebody noted, or what she had answered where nobody noted anything. */
export function presenceOf({ answer, representedBy, presence }: Line): Shown {
  const isNoted = presence !== null && presence !== undefined && Boolean(presence.noted ?? presence.status)
  const status = isNoted ? (presence.status ?? null) : asReplied[answer]
  const by = isNoted ? presence.representedBy : representedBy
  return { presence: status, representedBy: status === "represented" ? by : "" }
}
