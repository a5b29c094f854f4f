import { Schema, type Types } from "mongoose"
import { choice } from "../concerns/choice.ts"
import { addMinutes } from "../concerns/day.ts"
import { type Fact, factSchema } from "../concerns/fact.ts"
import { prose } from "../concerns/privacy.ts"
import { limits } from "../limits.ts"

export const itemKinds = ["information", "exchange", "decision"] as const
export type ItemKind = (typeof itemKinds)[number]

/** One point of an agenda, as plain data. */
export type AgendaItem = {
  _id: Types.ObjectId
  title: string
  kind: ItemKind
  minutes: number
  presenter: string
  /** Those of the register whom the words of `presenter` name. */
  presenters?: Types.ObjectId[]
  description: string
  edited?: Fact | null
  revision?: number
}

export const agendaItemSchema = new Schema({
  title: { ...prose(limits.line), required: [true, "meetings.errors.itemTitle"] as [true, string] },
  kind: choice(itemKinds, "information", "meetings.errors.itemKind"),
  minutes: {
    type: Number,
    required: [true, "meetings.errors.itemMinutes"],
    min: [1, "meetings.errors.itemMinutes"],
    max: [limits.itemMinutes, "meetings.errors.itemMinutes"],
    validate: [Number.isInteger, "meetings.errors.itemMinutes"] as [(value: number) => boolean, string],
  },
  presenter: prose(limits.line),
  presenters: { type: [{ type: Schema.Types.ObjectId, ref: "Person" }], default: [] },
  description: prose(limits.paragraph),
  // Who wrote it last: whoever changed something else of the meeting since did not write here.
  edited: { type: factSchema, default: null },
  // How often it was changed: only where that was once since her form was opened, whoever wrote it last wrote what she meets.
  revision: { type: Number, default: 0 },
})

/** The agenda with the hour "HH:MM" at which each item starts, and the hour at which the last one ends. */
export function timetable<Item extends { minutes: number }>(start: string, items: readonly Item[]) {
  let hour = start
  const timed = items.map((item) => {
    const at = hour
    hour = addMinutes(hour, item.minutes)
    return { ...item, hour: at }
  })
  return { items: timed, end: hour, minutes: items.reduce((sum, item) => sum + item.minutes, 0) }
}
