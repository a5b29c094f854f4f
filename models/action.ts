import { Schema, model } from "mongoose"
import { asking } from "./concerns/asking.ts"
import { dayField } from "./concerns/day.ts"
import { factSchema } from "./concerns/fact.ts"
import { prose } from "./concerns/privacy.ts"
import { limits } from "./limits.ts"
import { numbered, numberedIndex } from "./minutes/numbered.ts"

const schema = new Schema(
  {
    ...numbered,
    text: { ...prose(limits.decision), required: [true, "actions.errors.text"] as [true, string] },
    owners: { type: [{ type: Schema.Types.ObjectId, ref: "Person" }], default: [] },
    // Their names as of then: the minutes keep them.
    ownerNames: { type: [String], default: [] },
    due: { ...dayField, default: "" },
    done: { type: factSchema, default: null },
  },
  { timestamps: true, optimisticConcurrency: true },
)
schema.index(...numberedIndex)
// What is listed in order, of everybody, of a body or of who owns it, and what is counted beside it.
schema.index({ published: 1, done: 1, due: 1, day: 1, number: 1, _id: 1 })
schema.index({ published: 1, "done.at": -1, _id: -1 })
schema.index({ body: 1, published: 1, done: 1, due: 1, _id: 1 })
schema.index({ owners: 1, done: 1, due: 1, _id: 1 })
schema.index({ owners: 1, "done.at": -1 })
schema.index({ audience: 1, published: 1, done: 1, withdrawn: 1, due: 1 })
schema.index({ audience: 1, published: 1, "done.at": 1 })
schema.plugin(asking)

/** What someone took upon herself, for a day. */
export const Action = model("Action", schema)
export type Action = InstanceType<typeof Action>
