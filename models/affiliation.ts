import { Schema, model } from "mongoose"
import { asking } from "./concerns/asking.ts"
import { dayField, lastDayField } from "./concerns/day.ts"
import { prose } from "./concerns/privacy.ts"
import { sourceField } from "./concerns/source.ts"
import { limits } from "./limits.ts"

const schema = new Schema(
  {
    person: { type: Schema.Types.ObjectId, ref: "Person", required: true, index: true },
    organisation: {
      type: Schema.Types.ObjectId,
      ref: "Organisation",
      required: [true, "people.errors.organisation"],
      index: true,
    },
    title: prose(limits.name),
    from: { ...dayField, required: [true, "common.errors.day"] },
    until: lastDayField,
    source: sourceField,
  },
  { timestamps: true },
)
schema.plugin(asking)

/** Ties a person to an organisation, from a day to a day. */
export const Affiliation = model("Affiliation", schema)
export type Affiliation = InstanceType<typeof Affiliation>
