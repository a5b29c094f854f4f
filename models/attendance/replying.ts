import { Types } from "mongoose"
import { now } from "../../server/clock.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Attendance, type Answer } from "../attendance.ts"
import { Meeting } from "../meeting.ts"
import { isAnswerable } from "../policies/meeting.ts"

/** A reply: what was answered, and by whom it was entered when another person did it for her. */
export type Reply = { answer: Answer | null, representedBy: string, enteredBy: string | null }

/**
 * Keeps someone's reply (`id` is her line, null where she is no longer on the list); a later one replaces it, until the
 * meeting begins. Someone who enters it for her (a secretary, a coordinator) may also do so afterwards, for the record,
 * and may take an answer back ("invited").
 */
export async function reply(id: Types.ObjectId | null, { answer, representedBy, enteredBy }: Reply): Promise<Attendance> {
  return inOneStep(async () => {
    const attendance = id && await Attendance.findById(id)
    if (!attendance) throw new FormError({ answer: "replies.errors.withdrawn" })
    const meeting = (await Meeting.findById(attendance.meeting))!
    const mayStill = enteredBy ? !meeting.cancelled : isAnswerable(meeting, now())
    const closed = meeting.cancelled ? "replies.errors.cancelled" : "replies.errors.over"
    if (!mayStill) throw new FormError({ answer: closed })
    if (!answer || (answer === "invited" && !enteredBy)) throw new FormError({ answer: "replies.errors.answer" })
    attendance.set({ answer, representedBy: answer === "represented" ? representedBy : "",
      answeredAt: answer === "invited" ? null : now(), enteredBy: enteredBy ? new Types.ObjectId(enteredBy) : null })
    return attendance.save()
  })
}
