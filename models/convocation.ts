import { Schema, model } from "mongoose"
import { asking } from "./concerns/asking.ts"
import { prose } from "./concerns/privacy.ts"
import { limits } from "./limits.ts"
import { agendaItemSchema } from "./meeting/agendaItem.ts"

const told = new Schema(
  {
    title: String,
    day: String,
    start: String,
    length: Number,
    zone: String,
    place: { name: String, address: String },
    link: String,
    access: String,
    replyBy: String,
    replyNote: String,
    agenda: [agendaItemSchema],
  },
  { _id: false },
)

const schema = new Schema({
  meeting: { type: Schema.Types.ObjectId, ref: "Meeting", required: true },
  revision: { type: Number, required: true },
  by: { type: Schema.Types.ObjectId, ref: "Person", required: true },
  convener: { name: String, email: String },
  organiser: { name: String, email: String },
  at: { type: Date, required: true },
  sequence: { type: Number, required: true },
  note: prose(limits.paragraph),
  told: { type: told, required: true },
  changes: { type: [String], default: [] },
  invited: { type: [String], default: [] },
})
// Two coordinators who press at once, or one who presses twice, send one revision.
schema.index({ meeting: 1, revision: 1 }, { unique: true })
schema.plugin(asking, { copies: ["told"] })

/**
 * A sending: its number, by whom and when, to whom (`invited`, the invitees' keys of Attendance), and what it told as
 * it was that day, so that a mail sent again says what the first one said. The convener is who answers questions; the
 * organiser is the first convener, which calendars need to stay the same (RFC 5546, section 3.2.2).
 */
export const Convocation = model("Convocation", schema)
export type Convocation = InstanceType<typeof Convocation>
