import { Types } from "mongoose"
import { now } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Action } from "../action.ts"

/** Says that an action is done; said again, the first word stands. */
export async function completeAction(id: Types.ObjectId, { by }: { by: string }): Promise<void> {
  await inOneStep(async () => {
    await Action.updateOne({ _id: id, done: null }, { $set: { done: { by: new Types.ObjectId(by), at: now() } } })
  })
}

/** Takes it back: the action is to do. */
export async function reopenAction(id: Types.ObjectId): Promise<void> {
  await inOneStep(async () => {
    await Action.updateOne({ _id: id }, { $set: { done: null } })
  })
}
