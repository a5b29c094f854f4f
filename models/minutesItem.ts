import { Schema, model } from "mongoose"
import { asking } from "./concerns/asking.ts"
import { audienceField } from "./concerns/audience.ts"
import { partFields } from "./concerns/parts.ts"
import { prose } from "./concerns/privacy.ts"
import { limits } from "./limits.ts"

const schema = new Schema(
  {
    minutes: { type: Schema.Types.ObjectId, ref: "Minutes", required: true, index: true },
    agendaItem: { type: Schema.Types.ObjectId, default: null },
    position: { type: Number, required: true },
    title: { ...prose(limits.line), required: [true, "minutes.errors.title"] as [true, string] },
    html: prose(limits.document),
    ...partFields,
    audience: audienceField,
  },
  { timestamps: true, optimisticConcurrency: true },
)
schema.plugin(asking)

/** The notes on one point, a document of its own: two people on two points never meet. `html` is structured text. */
export const MinutesItem = model("MinutesItem", schema, "minutes_items")
export type MinutesItem = InstanceType<typeof MinutesItem>
