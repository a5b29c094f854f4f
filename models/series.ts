import { Schema, type SchemaDefinition, model } from "mongoose"
import { asking } from "./concerns/asking.ts"
import { dayField, isTime } from "./concerns/day.ts"
import { type Fact, factFields, factSchema } from "./concerns/fact.ts"
import { prose } from "./concerns/privacy.ts"
import { limits } from "./limits.ts"
import { linkField, placeField } from "./meeting/fields.ts"

/** Which one of the month: first to fourth, or the last. */
export const nths = [1, 2, 3, 4, -1] as const
export type Nth = (typeof nths)[number]
/** Monday is 1 (ISO 8601). */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export type Weekday = (typeof weekdays)[number]

type Stop = Fact & { day: string }
const stoppedSchema = new Schema<Stop>(
  { ...factFields, day: { ...dayField, required: true } } as SchemaDefinition<Stop>,
  { _id: false },
)

const schema = new Schema(
  {
    body: { type: Schema.Types.ObjectId, ref: "Body", required: [true, "meetings.errors.body"], index: true },
    title: prose(limits.name),
    rule: {
      nth: {
        type: Number,
        enum: { values: nths, message: "meetings.errors.nth" },
        required: [true, "meetings.errors.nth"],
      },
      weekday: {
        type: Number,
        enum: { values: weekdays, message: "meetings.errors.weekday" },
        required: [true, "meetings.errors.weekday"],
      },
    },
    start: { type: String, required: [true, "meetings.errors.start"], validate: [isTime, "meetings.errors.start"] },
    length: {
      type: Number,
      required: [true, "meetings.errors.length"],
      min: [1, "meetings.errors.length"],
      max: [limits.meetingMinutes, "meetings.errors.length"],
    },
    place: placeField,
    link: linkField,
    by: { type: Schema.Types.ObjectId, ref: "Person", required: true },
    // After that day it plans nothing more.
    stopped: { type: stoppedSchema, default: null },
    binned: { type: factSchema, default: null },
  },
  { timestamps: true, optimisticConcurrency: true },
)
schema.plugin(asking)

/** A rhythm (« le deuxième mardi du mois, de 12 h 15 à 13 h 45 ») and what its meetings have in common. */
export const Series = model("Series", schema)
export type Series = InstanceType<typeof Series>
