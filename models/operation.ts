import { Schema, model } from "mongoose"
import { languages } from "../server/languages.ts"
import { choice } from "./concerns/choice.ts"
import { dayField, lastDayField } from "./concerns/day.ts"
import { factSchema } from "./concerns/fact.ts"
import { prose } from "./concerns/privacy.ts"
import { limits } from "./limits.ts"
import { colleges } from "./organisation/colleges.ts"
import { roles } from "./table/headings.ts"

export const operationKinds = ["import"] as const
export const operationStates = ["draft", "written", "undone"] as const

const sheetSchema = new Schema(
  { name: prose(limits.name, "nothing"), hidden: Boolean, hiddenColumns: [Number] },
  { _id: false },
)
const chosenSchema = new Schema({ key: String, role: { type: String, enum: roles } }, { _id: false })
const answerSchema = new Schema({ id: String, value: { type: String, match: /^[\w-]{1,40}$/ } }, { _id: false })
const countsSchema = new Schema(
  { houses: Number, people: Number, posts: Number, bodies: Number, seats: Number },
  { _id: false },
)

const schema = new Schema(
  {
    kind: { type: String, enum: operationKinds, required: true },
    by: { type: Schema.Types.ObjectId, ref: "Person", required: true, index: true },
    at: { type: Date, required: true },
    // As its file is called; nothing of what was pasted.
    name: prose(limits.name, "nothing"),
    // Of what the table holds, so that the same one is known again.
    hash: { type: String, required: true, index: true },
    state: choice(operationStates, "draft"),
    sheets: { type: [sheetSchema], default: [] },
    language: choice(languages, "fr"),
    day: { ...dayField, required: [true, "common.errors.day"] },
    college: { type: String, enum: [...colleges, null], default: null },
    hidden: { type: Boolean, default: false },
    chosen: { type: [chosenSchema], default: [] },
    answers: { type: [answerSchema], default: [] },
    counts: { type: countsSchema, default: null },
    written: { type: factSchema, default: null },
    undone: { type: factSchema, default: null },
    // The last day on which it can be taken back.
    until: lastDayField,
    // A draft that nobody went on with is forgotten with its lines.
    forgetAt: { type: Date, default: null, expires: 0 },
  },
  { timestamps: true, optimisticConcurrency: true },
)

/** Something that was done to the register at once, and can be taken back: a table that was brought. */
export const Operation = model("Operation", schema)
export type Operation = InstanceType<typeof Operation>
