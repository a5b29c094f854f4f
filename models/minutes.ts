import { Schema, model } from "mongoose"
import { languages } from "../server/languages.ts"
import { asking } from "./concerns/asking.ts"
import { audienceField } from "./concerns/audience.ts"
import { choice } from "./concerns/choice.ts"
import { isTime } from "./concerns/day.ts"
import { factSchema } from "./concerns/fact.ts"
import { partSchema } from "./concerns/parts.ts"
import { prose } from "./concerns/privacy.ts"
import { limits } from "./limits.ts"
import { publishable } from "./minutes/publishable.ts"

// What is saved by itself, each with its own mark.
const frameSchema = new Schema(
  {
    summary: { type: partSchema, default: () => ({}) },
    hours: { type: partSchema, default: () => ({}) },
    language: { type: partSchema, default: () => ({}) },
  },
  { _id: false },
)

const schema = new Schema(
  {
    meeting: { type: Schema.Types.ObjectId, ref: "Meeting", required: true, unique: true },
    body: { type: Schema.Types.ObjectId, ref: "Body", required: true },
    // Who writes them, as their foot says; whoever may write is the policy's to say.
    secretary: { type: Schema.Types.ObjectId, ref: "Person", default: null },
    language: choice(languages, "fr"),
    summary: {
      type: [prose(limits.line)],
      default: [],
      validate: [(lines: string[]) => lines.length <= limits.summaryLines, "minutes.errors.summary"] as const,
    },
    closedAt: {
      type: String,
      default: "",
      validate: [(time: string) => time === "" || isTime(time), "minutes.errors.closedAt"] as const,
    },
    parts: { type: frameSchema, default: () => ({}) },
    edited: { type: factSchema, default: null },
    audience: audienceField,
    ...publishable,
  },
  { timestamps: true, optimisticConcurrency: true },
)
// The first page asks for what is new, a body's for its last ones.
schema.index({ "published.at": 1 })
schema.index({ body: 1, "record.day": -1, _id: 1 })
schema.index(
  { body: 1, year: 1, number: 1 },
  { unique: true, partialFilterExpression: { number: { $type: "number" } } },
)
schema.plugin(asking)

/**
 * The minutes of a meeting: a draft that its secretary and the coordination write, then published to whom the body's
 * work is open. Who came stands on the lines of attendance; `record` keeps it all as it was that day.
 */
export const Minutes = model("Minutes", schema, "minutes")
export type Minutes = InstanceType<typeof Minutes>
