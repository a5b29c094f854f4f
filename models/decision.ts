import { Schema, model } from "mongoose"
import { asking } from "./concerns/asking.ts"
import { numbered, numberedIndex } from "./minutes/numbered.ts"
import { prose } from "./concerns/privacy.ts"
import { limits } from "./limits.ts"

const schema = new Schema(
  { ...numbered, text: { ...prose(limits.decision), required: [true, "decisions.errors.text"] as [true, string] } },
  { timestamps: true, optimisticConcurrency: true },
)
schema.index(...numberedIndex)
// What is listed in order, of all bodies or of one, and what is counted beside it.
schema.index({ published: 1, day: -1, body: 1, number: -1 })
schema.index({ body: 1, published: 1, day: -1, number: -1, _id: 1 })
schema.index({ audience: 1, published: 1, body: 1 })
schema.plugin(asking)

/** What a body decided, under a number of its year that nothing else will ever bear. */
export const Decision = model("Decision", schema)
export type Decision = InstanceType<typeof Decision>
