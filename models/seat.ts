import { Schema, model } from "mongoose"
import { choice } from "./concerns/choice.ts"
import { dayField, lastDayField } from "./concerns/day.ts"
import { factSchema } from "./concerns/fact.ts"
import { sourceField } from "./concerns/source.ts"

export const offices = ["president", "vicePresident", "secretary", "animator", "member"] as const
export type Office = (typeof offices)[number]
export const voices = ["deliberative", "advisory"] as const

const schema = new Schema(
  {
    body: { type: Schema.Types.ObjectId, ref: "Body", required: true, index: true },
    person: { type: Schema.Types.ObjectId, ref: "Person", required: [true, "bodies.errors.person"], index: true },
    organisation: {
      type: Schema.Types.ObjectId,
      ref: "Organisation",
      required: [true, "bodies.errors.organisation"],
      index: true,
    },
    office: choice(offices, "member"),
    voice: choice(voices, "deliberative"),
    from: { ...dayField, required: [true, "common.errors.day"] },
    until: lastDayField,
    // Opened by mistake: it was never held, whatever its days say (concerns/period.ts).
    withdrawn: { type: factSchema, default: null },
    source: sourceField,
  },
  { timestamps: true },
)

/** Who sits in a body for which organisation, from a day to a day. */
export const Seat = model("Seat", schema)
export type Seat = InstanceType<typeof Seat>
