import { Schema, model } from "mongoose"
import { asking } from "./concerns/asking.ts"
import { colleges } from "./organisation.ts"
import { presences } from "./attendance.ts"
import { audienceField } from "./concerns/audience.ts"
import { isTime } from "./concerns/day.ts"
import { factSchema } from "./concerns/fact.ts"
import { localNameSchema } from "./concerns/localName.ts"
import { prose } from "./concerns/privacy.ts"
import { limits } from "./limits.ts"
import { publishable } from "./minutes/publishable.ts"

// What the secretary corrected of the replies, and people who came without being invited.
const presenceSchema = new Schema({
  invitee: { type: String, required: true },
  presence: { type: String, enum: { values: presences, message: "minutes.errors.presence" }, required: true },
  representedBy: prose(limits.name, "nothing"),
  person: { type: Schema.Types.ObjectId, ref: "Person", default: null },
  name: prose(limits.name, "nothing"),
  organisationName: { type: localNameSchema, default: null },
  college: { type: String, enum: [...colleges, null], default: null },
}, { _id: false })

const schema = new Schema({
  meeting: { type: Schema.Types.ObjectId, ref: "Meeting", required: true, unique: true },
  body: { type: Schema.Types.ObjectId, ref: "Body", required: true },
  // Who writes them, as their foot says; whoever may write is the policy's to say.
  secretary: { type: Schema.Types.ObjectId, ref: "Person", default: null },
  language: { type: String, enum: ["fr", "nl"], default: "fr" },
  summary: { type: [prose(limits.line)], default: [],
    validate: [(lines: string[]) => lines.length <= limits.summaryLines, "minutes.errors.summary"] as const },
  closedAt: { type: String, default: "", validate: [(time: string) => time === "" || isTime(time), "minutes.errors.closedAt"] as const },
  presences: { type: [presenceSchema], default: [],
    validate: [(lines: unknown[]) => lines.length <= limits.presences, "minutes.errors.presences"] as const },
  edited: { type: factSchema, default: null },
  audience: audienceField,
  ...publishable,
}, { timestamps: true, optimisticConcurrency: true })
// The first page asks for what is new.
schema.index({ "published.at": 1 })
schema.index({ body: 1, year: 1, number: 1 }, { unique: true, partialFilterExpression: { number: { $type: "number" } } })
schema.plugin(asking)

/**
 * The minutes of a meeting: a draft that its secretary and the coordination write, then published to whom the body's
 * work is open. Who came is what people replied, corrected in `presences`; `record` keeps it all as it was that day.
 */
export const Minutes = model("Minutes", schema, "minutes")
export type Minutes = InstanceType<typeof Minutes>
