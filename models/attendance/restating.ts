import type { Types } from "mongoose"
import { hasCome } from "../../server/clock.ts"
import { Attendance } from "../attendance.ts"
import { type Given, type Hours, standingOf } from "./given.ts"

/**
 * Says again, for everyone on the list of a meeting that was moved, what counts of her answers, inside the step that moves
 * it. Hours that are corrected once it has begun ask nobody again: what was said was said of that meeting.
 */
export async function restateAnswers(meeting: Hours & { _id: Types.ObjectId; startsAt: Date }): Promise<void> {
  if (hasCome(meeting.startsAt)) return
  const lines = await Attendance.find({ meeting: meeting._id }).select("answers").lean()
  if (lines.length === 0) return
  // Every line is written, also of whoever has not answered: an answer that is given at this moment meets this step here.
  await Attendance.bulkWrite(
    lines.map(({ _id, answers }) => ({
      updateOne: { filter: { _id }, update: { $set: standingOf(answers as Given[], meeting), $inc: { __v: 1 } } },
    })),
  )
}
