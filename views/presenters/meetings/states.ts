import type { ReadMeeting } from "../../../models/meeting/reading.ts"
import { fullName } from "../../../models/person.ts"
import { now } from "../../../server/clock.ts"
import type { Speaking } from "./page.ts"
import { dayNear } from "./words.ts"

/** Where a meeting stands, in sentences with a date and a name. */
export function presentStates(meeting: ReadMeeting, { t, language }: Speaking): string[] {
  const [first] = meeting.convocations
  const last = meeting.convocations.at(-1)
  const on = (at: Date) => dayNear(at, meeting, language)
  const standing = meeting.cancelled ? [] : begun(meeting, t)
  if (!first || !last) return standing.length > 0 || meeting.cancelled ? standing : [t("meetings.states.planned")]
  const states = [...standing, t("meetings.states.convoked", { day: on(first.at), name: first.convener.name })]
  if (last.revision > 1) {
    states.push(t("meetings.states.again", { number: last.revision, day: on(last.at), name: last.convener.name }))
    if (last.note) states.push(last.note)
  }
  const { changed, people } = meeting
  if (changed && changed.at > last.at && !meeting.cancelled) {
    const by = people.find(({ _id }) => String(_id) === String(changed.by))
    states.push(t("meetings.states.changed", { day: on(changed.at),
      name: by ? fullName(by) : t("meetings.someone") }))
  }
  return states
}

// Once it has begun, its minutes are what counts.
function begun({ startsAt, endsAt, minutes: [minutes] }: ReadMeeting, t: Speaking["t"]): string[] {
  if (now() < startsAt) return []
  if (now() < endsAt) return [t("meetings.states.running")]
  if (minutes?.published) return [t("meetings.states.heldPublished")]
  return [t(minutes ? "meetings.states.heldDrafted" : "meetings.states.heldOnly")]
}
