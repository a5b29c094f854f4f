import { Attendance } from "../attendance.ts"
import { presenceOf } from "../attendance/presence.ts"
import { markOf } from "../concerns/parts.ts"
import { presenceFields } from "./parts.ts"
import type { Place } from "./reading.ts"
import { saveDraft, type Typed } from "./saving.ts"

const typedAs =
  (presence: "present" | "") =>
  (line: Attendance): Typed => ({
    kind: "presences",
    id: line.invitee,
    item: "",
    keep: null,
    fields: { presence, by: "" },
    was: markOf({ revision: line.presence.revision, fields: presenceFields(line) }),
  })

/**
 * « Tout le monde était là »: notes present whoever is « à noter »; what is noted or was answered otherwise stays. Gives the
 * moment under which it can be taken back, or null where there was nobody to note.
 */
export async function noteEveryone(place: Pick<Place, "_id" | "day">, by: string): Promise<Date | null> {
  const lines = await Attendance.find({ meeting: place._id })
  const open = lines.filter((line) => presenceOf(line).presence === null)
  return open.length > 0 ? (await saveDraft(place, open.map(typedAs("present")), by)).at : null
}

type Noted = { noted?: { by: unknown; at: Date } | null; status?: string | null }

/** Whether a line was noted present by somebody at a moment, and by nobody since. */
export const isNotedAt = ({ noted, status }: Noted, at: Date, by: string): boolean =>
  status === "present" && noted?.at.getTime() === at.getTime() && String(noted.by) === by

/** Takes back what `noteEveryone` did at a moment: whom nobody has noted otherwise since is « à noter » again. Gives how many. */
export async function takeBackEveryone(
  place: Pick<Place, "_id" | "day">,
  { at, by }: { at: Date; by: string },
): Promise<number> {
  if (Number.isNaN(at.getTime())) return 0
  const lines = await Attendance.find({ meeting: place._id, "presence.noted.at": at, walkIn: null })
  const taken = lines.filter(({ presence }) => isNotedAt(presence, at, by)).map(typedAs(""))
  if (taken.length > 0) await saveDraft(place, taken, by)
  return taken.length
}
