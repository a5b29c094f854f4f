import type { ReadMeeting } from "../../../models/meeting/reading.ts"
import { now } from "../../../server/clock.ts"
import type { Speaking } from "./page.ts"
import { dayNear } from "./words.ts"

/** Where a meeting stands, in sentences with a date and a name. */
export function presentStates(meeting: ReadMeeting, { t, language }: Speaking): string[] {
  const [first] = meeting.convocations
  const last = meeting.convocations.at(-1)
  const on = (at: Date) => dayNear(at, meeting, language)
  if (!first || !last) return now() < meeting.startsAt && !meeting.cancelled ? [t("meetings.states.planned")] : []
  const states = [t("meetings.states.convoked", { day: on(first.at), name: first.convener.name })]
  if (last.revision > 1) {
    states.push(t("meetings.states.again", { number: last.revision, day: on(last.at), name: last.convener.name }))
    if (last.note) states.push(last.note)
  }
  const { changed, people } = meeting
  if (changed && changed.at > last.at && !meeting.cancelled) {
    const by = people.find(({ _id }) => String(_id) === String(changed.by))
    states.push(t("meetings.states.changed", { day: on(changed.at),
      name: by ? `${by.givenName} ${by.familyName}` : t("meetings.someone") }))
  }
  return states
}
