import { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { now } from "../../server/clock.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Attendance, type Answer } from "../attendance.ts"
import type { Via } from "../concerns/fact.ts"
import { atOwnFields } from "../concerns/ownFields.ts"
import { Meeting } from "../meeting.ts"
import { bearerOf } from "../person/choosing.ts"
import { isAnswerable } from "../policies/meeting.ts"
import { type Given, hoursOf, standingOf } from "./given.ts"

/**
 * A reply: what was answered, and by whom it was entered when another person did it for her. `seen` is the mark of the
 * hours that her page showed (hoursMark), "" where it does not say.
 */
export type Reply = {
  answer: Answer | null
  representedBy: string
  /** Who of the register that is, where somebody said it; else whoever alone bears that name. */
  representative?: string | null
  enteredBy: string | null
  seen?: string
  via?: Via
}

/** The hours of a meeting in one word: a form sends it back, so that nobody answers for hours that she has not read. */
export const hoursMark = ({ day, start, length }: { day: string; start: string; length: number }): string =>
  `${day}T${start}+${String(length)}`

/**
 * Keeps someone's reply (`id` is her line, null where she is no longer on the list) for the day and hours of the meeting as
 * they are; a later one counts instead, until the meeting begins. Someone who enters it for her (a secretary, a
 * coordinator) may also do so afterwards, for the record, and may take an answer back ("invited").
 */
export async function reply(id: Types.ObjectId | null, given: Reply): Promise<Attendance> {
  return inOneStep(async () => {
    const attendance = id && (await Attendance.findById(id))
    if (!attendance) throw new FormError({ answer: "replies.errors.withdrawn" })
    const meeting = still(await Meeting.findById(attendance.meeting))
    refuseLate(meeting, given)
    await keep(attendance, meeting, given)
    await atOwnFields(/^answers\.\d+\./, () => attendance.save())
    return attendance
  })
}

function refuseLate(meeting: Meeting, { enteredBy, seen = "" }: Reply): void {
  if (meeting.cancelled) throw new FormError({ answer: "replies.errors.cancelled" })
  if (enteredBy) return
  if (!isAnswerable(meeting)) throw new FormError({ answer: "replies.errors.over" })
  if (seen !== "" && seen !== hoursMark(meeting)) throw new FormError({ answer: "replies.errors.moved" })
}

async function keep(attendance: Attendance, meeting: Meeting, given: Reply): Promise<void> {
  const { answer, enteredBy, via } = given
  if (!answer || (answer === "invited" && !enteredBy)) throw new FormError({ answer: "replies.errors.answer" })
  const by = enteredBy ? new Types.ObjectId(enteredBy) : (attendance.person ?? null)
  attendance.answers.push({
    answer,
    ...(await standInOf(given)),
    for: hoursOf(meeting),
    by,
    at: now(),
    ...(via ? { via } : {}),
  })
  attendance.set(standingOf(attendance.toObject().answers as Given[], meeting))
}

async function standInOf({ answer, representedBy, representative }: Reply) {
  if (answer !== "represented") return { representedBy: "", representative: null }
  return { representedBy, representative: representative ?? (await bearerOf(representedBy)) }
}
