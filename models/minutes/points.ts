import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Action } from "../action.ts"
import { Decision } from "../decision.ts"
import { Minutes } from "../minutes.ts"
import { MinutesItem } from "../minutesItem.ts"
import { Version } from "../version.ts"

type Point = { agendaItem: Types.ObjectId; title: string }

/** Adds a point of the agenda to a draft, after the others, once; gives its id, or null where the draft is published. */
export async function addPoint(id: Types.ObjectId, { agendaItem, title }: Point): Promise<string | null> {
  return inOneStep(async () => {
    const minutes = still(await Minutes.findById(id))
    if (minutes.published) return null
    const there = await MinutesItem.findOne({ minutes: id, agendaItem })
    if (there) return there.id
    const last = await MinutesItem.findOne({ minutes: id }).sort({ position: -1 })
    const item = new MinutesItem({
      minutes: id,
      agendaItem,
      title,
      position: (last?.position ?? -1) + 1,
      audience: minutes.audience,
    })
    return (await item.save()).id
  })
}

/**
 * Takes a point out of a draft; false, and it stays, where something was written on it or the draft is published. What was
 * written on it once, or put aside there, stands among the versions of the minutes from then on.
 */
export async function removePoint(id: Types.ObjectId, itemId: Types.ObjectId): Promise<boolean> {
  return inOneStep(async () => {
    const minutes = still(await Minutes.findById(id))
    const item = await MinutesItem.findOne({ _id: itemId, minutes: id })
    const written =
      !item || item.html !== "" || (await Decision.exists({ item: itemId })) || (await Action.exists({ item: itemId }))
    if (minutes.published || written) return false
    await item.deleteOne()
    await Version.updateMany(
      { $or: [{ of: itemId, kind: "minutesItem" }, { within: itemId }] },
      { $set: { within: id } },
    )
    return true
  })
}
