import { type IndexDefinition, type IndexOptions, Schema } from "mongoose"
import { audienceField } from "../concerns/audience.ts"
import { factSchema } from "../concerns/fact.ts"
import { partFields } from "../concerns/parts.ts"

const { ObjectId } = Schema.Types

/** What decisions and actions have in common: where they were taken, and the number that publication gives them. */
export const numbered = {
  body: { type: ObjectId, ref: "Body", required: true },
  meeting: { type: ObjectId, ref: "Meeting", required: true, index: true },
  minutes: { type: ObjectId, ref: "Minutes", required: true, index: true },
  item: { type: ObjectId, ref: "MinutesItem", required: true },
  /** The meeting's. */
  day: { type: String, required: true },
  position: { type: Number, required: true },
  ...partFields,
  number: { type: Number, default: null },
  year: { type: Number, default: null },
  code: { type: String, default: null },
  /** In force: its minutes are published. */
  published: { type: Boolean, default: false },
  /** Taken out of its minutes after it had a number: the number stays in the register, and with this one. */
  withdrawn: { type: factSchema, default: null },
  audience: audienceField,
}

/** One number, one thing, per body and year. */
export const numberedIndex: [IndexDefinition, IndexOptions] = [
  { body: 1, year: 1, number: 1 },
  { unique: true, partialFilterExpression: { number: { $type: "number" } } },
]
