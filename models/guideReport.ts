import { Schema, model } from "mongoose"
import { asking } from "./concerns/asking.ts"
import { factSchema } from "./concerns/fact.ts"
import { prose } from "./concerns/privacy.ts"
import { limits } from "./limits.ts"

const schema = new Schema(
  {
    guidePage: { type: Schema.Types.ObjectId, ref: "GuidePage", required: true, index: true },
    text: { ...prose(limits.paragraph, "person"), required: [true, "guide.errors.report"] },
    reported: { type: factSchema, required: true },
    // Read and dealt with, by an owner: whoever reported is told.
    handled: { type: factSchema, default: null },
    answer: prose(limits.paragraph, "person"),
  },
  { timestamps: true },
)
schema.index({ handled: 1 })
schema.plugin(asking)

/** « Signaler une erreur »: what somebody saw that is no longer true on a page. */
export const GuideReport = model("GuideReport", schema, "guide_reports")
export type GuideReport = InstanceType<typeof GuideReport>
