import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Attendance } from "../attendance.ts"
import { fact } from "../concerns/fact.ts"
import { Minutes } from "../minutes.ts"

/**
 * Takes somebody who was put on the list during the meeting off it again, by the id of her part; gives her name, or null,
 * and she stays, where there is no such person or the minutes are published.
 */
export async function removeNewcomer(meeting: Types.ObjectId, id: string, by: string): Promise<string | null> {
  return inOneStep(async () => {
    const minutes = still(await Minutes.findOne({ meeting }))
    if (minutes.published) return null
    const line = await Attendance.findOne({ meeting, invitee: `guest:${id}`, walkIn: { $ne: null } })
    if (!line) return null
    await line.deleteOne()
    // Written, so that a publication at the same moment meets this step here.
    await minutes.set({ edited: fact(by) }).save()
    return line.name
  })
}
