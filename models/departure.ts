import { Schema, model } from "mongoose"
import { dayField, lastDayField } from "./concerns/day.ts"
import { factSchema } from "./concerns/fact.ts"

/** Who, or what, may leave the network. */
export const leavers = ["person", "organisation", "body"] as const
export type Leaver = (typeof leavers)[number]

// What the departure ended, and the day on which it would have ended without: to be given back.
const endedSchema = new Schema(
  {
    kind: { type: String, enum: ["affiliation", "seat"], required: true },
    id: { type: Schema.Types.ObjectId, required: true },
    until: lastDayField,
  },
  { _id: false },
)

const schema = new Schema(
  {
    kind: { type: String, enum: leavers, required: true },
    of: { type: Schema.Types.ObjectId, required: true },
    day: { ...dayField, required: [true, "common.errors.day"] },
    ended: { type: [endedSchema], default: [] },
    decided: { type: factSchema, required: true },
    undone: { type: factSchema, default: null },
    // The day has passed, and what had to wait for it is done.
    completed: { type: Boolean, default: false },
  },
  { timestamps: true },
)
schema.index({ of: 1, undone: 1 })
schema.index({ completed: 1, undone: 1, day: 1 })

/** Someone's last day in the network, or an organisation's, or a body's: nobody and nothing is deleted. */
export const Departure = model("Departure", schema)
export type Departure = InstanceType<typeof Departure>
