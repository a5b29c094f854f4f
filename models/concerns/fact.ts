import { Schema, type Types } from "mongoose"
import { prose } from "./privacy.ts"

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
  reason: { ...prose(1000), required: [true, "common.errors.reason"] as [true, string] },
}, { _id: false })
