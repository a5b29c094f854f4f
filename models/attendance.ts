import { Schema, model } from "mongoose"
import { languages } from "../server/languages.ts"
import { answers, givenSchema } from "./attendance/given.ts"
import { asking } from "./concerns/asking.ts"
import { choice } from "./concerns/choice.ts"
import { dayField } from "./concerns/day.ts"
import { factFields, factSchema } from "./concerns/fact.ts"
import { localNameSchema } from "./concerns/localName.ts"
import { partFields } from "./concerns/parts.ts"
import { prose } from "./concerns/privacy.ts"
import { limits } from "./limits.ts"
import { emailField } from "./meeting/fields.ts"
import { colleges } from "./organisation/colleges.ts"
import { offices, voices } from "./seat.ts"

export { type Answer, answers } from "./attendance/given.ts"
/** How someone was there, as somebody noted it: nobody is absent before. */
export const presences = ["present", "excused", "represented", "absent"] as const
export type Presence = (typeof presences)[number]

const guestSchema = new Schema({ name: String, email: emailField, language: choice(languages, "fr") }, { _id: false })

const { revision, device, sequence } = partFields

// Who of the register is meant by the name of whoever stands in; null for a newcomer.
const representative = { type: Schema.Types.ObjectId, ref: "Person", default: null }

// How she was there; `status` null is « à noter ». A part of its own: two people who note two lines never meet.
const presenceSchema = new Schema(
  {
    status: { type: String, enum: { values: [...presences, null], message: "minutes.errors.presence" }, default: null },
    representedBy: prose(limits.name),
    representative,
    noted: { type: factSchema, default: null },
    revision,
    device,
    sequence,
  },
  { _id: false },
)

// Who came without being invited: by whom she was put on the list; her name is a part too.
const walkInSchema = new Schema({ ...factFields, revision, device, sequence }, { _id: false })

const schema = new Schema(
  {
    meeting: { type: Schema.Types.ObjectId, ref: "Meeting", required: true },
    invitee: { type: String, required: true },
    person: { type: Schema.Types.ObjectId, ref: "Person", default: null, index: true },
    guest: { type: guestSchema, default: null },
    name: { ...prose(limits.line, "nothing"), required: true },
    organisation: { type: Schema.Types.ObjectId, ref: "Organisation", default: null },
    organisationName: { type: localNameSchema, default: null },
    college: { type: String, enum: [...colleges, null], default: null },
    office: { type: String, enum: [...offices, null], default: null },
    voice: { type: String, enum: [...voices, null], default: null },
    answers: { type: [givenSchema], default: [] },
    // What counts of them now (standingOf), so that lists and counts ask one field: written with each answer, and for every
    // line by the step that moves the meeting.
    answer: choice(answers, "invited", "replies.errors.answer"),
    representedBy: prose(limits.name),
    representative,
    stale: { type: Boolean, default: false },
    remindedOn: { ...dayField, default: null },
    presence: { type: presenceSchema, default: () => ({}) },
    walkIn: { type: walkInSchema, default: null },
  },
  { timestamps: true, optimisticConcurrency: true },
)
schema.index({ meeting: 1, invitee: 1 }, { unique: true })
schema.plugin(asking)

schema.pre("validate", function () {
  if (this.answer !== "represented") this.set({ representedBy: "", representative: null })
  else if (!this.representedBy) this.invalidate("representedBy", "replies.errors.representedBy")
})

/**
 * Someone invited to a meeting: her name, organisation, college and office as on that day, what she answered, for which
 * hours and when (the last of `answers` counts), and how she was there. `invitee` is "person:ID" or "guest:ID"
 * (the guest's id in the meeting): one line per meeting and invitee. Who came without being invited has a line too
 * (`walkIn`), which no convocation clears away.
 */
export const Attendance = model("Attendance", schema)
export type Attendance = InstanceType<typeof Attendance>
