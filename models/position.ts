import { Schema, model } from "mongoose"
import { asking } from "./concerns/asking.ts"
import { vias } from "./concerns/fact.ts"
import { localNameSchema } from "./concerns/localName.ts"
import { prose } from "./concerns/privacy.ts"
import { limits } from "./limits.ts"
import { colleges } from "./organisation/colleges.ts"

export const stances = ["signs", "abstains", "dissents"] as const
export type Stance = (typeof stances)[number]

const said = {
  stance: {
    type: String,
    enum: { values: stances, message: "interpellations.errors.stance" },
    required: [true, "interpellations.errors.stance"] as [true, string],
  },
  text: prose(limits.paragraph),
  by: { type: Schema.Types.ObjectId, ref: "Person", required: true },
  at: { type: Date, required: true },
  via: { type: String, enum: vias },
}

const schema = new Schema(
  {
    interpellation: { type: Schema.Types.ObjectId, ref: "Interpellation", required: true },
    organisation: { type: Schema.Types.ObjectId, ref: "Organisation", required: true },
    organisationName: { type: localNameSchema, required: true },
    college: { type: String, enum: colleges, required: true },
    byName: { type: String, required: true },
    ...said,
    // What it said before.
    earlier: { type: [new Schema({ ...said, text: prose(limits.paragraph, "nothing") }, { _id: false })], default: [] },
  },
  { timestamps: true },
)
schema.index({ interpellation: 1, organisation: 1 }, { unique: true })

schema.pre("validate", function () {
  if (this.stance === "dissents" && !this.text) this.invalidate("text", "interpellations.errors.dissent")
})
schema.plugin(asking)

/** Where an organisation stands on an interpellation: it signs, abstains, or says in words why it does not agree. */
export const Position = model("Position", schema)
export type Position = InstanceType<typeof Position>
