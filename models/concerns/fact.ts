import { Schema, type Types } from "mongoose"

/** Something that was done, by whom and when: asked long after. */
export type Fact = { by: Types.ObjectId, at: Date }

export const factSchema = new Schema<Fact>({
  by: { type: Schema.Types.ObjectId, ref: "Person", required: true },
  at: { type: Date, required: true },
}, { _id: false })

/** A fact and why: what is cancelled or withdrawn says its reason. */
export type ReasonedFact = Fact & { reason: string }

export const reasonedFactSchema = new Schema<ReasonedFact>({
  by: { type: Schema.Types.ObjectId, ref: "Person", required: true },
  at: { type: Date, required: true },
  reason: { type: String, required: [true, "common.errors.reason"], trim: true, maxlength: [1000, "common.errors.tooLong"] },
}, { _id: false })
