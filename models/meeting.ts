import { Schema, Types, model } from "mongoose"
import { zone } from "../server/clock.ts"
import { config } from "../server/config.ts"
import { languages } from "../server/languages.ts"
import { asking } from "./concerns/asking.ts"
import { audienceField } from "./concerns/audience.ts"
import { choice } from "./concerns/choice.ts"
import { dayField, isDay, isSkipped, isTime, isTooFar, momentAfter, momentOf } from "./concerns/day.ts"
import { factSchema, reasonedFactSchema } from "./concerns/fact.ts"
import { prose } from "./concerns/privacy.ts"
import { limits } from "./limits.ts"
import { agendaItemSchema } from "./meeting/agendaItem.ts"
import { emailField, linkField, placeField } from "./meeting/fields.ts"

const guestSchema = new Schema({
  // Somebody of the register, where she is; else a name alone.
  person: { type: Schema.Types.ObjectId, ref: "Person", default: null },
  name: { ...prose(limits.name), required: [true, "meetings.errors.guestName"] as [true, string] },
  email: { ...emailField, required: [true, "meetings.errors.guestEmail"] },
  language: choice(languages, "fr"),
})

const uid = (id: Types.ObjectId) => `${id.toHexString()}@${new URL(config.baseUrl).hostname}`

const schema = new Schema(
  {
    body: { type: Schema.Types.ObjectId, ref: "Body", required: [true, "meetings.errors.body"] },
    title: prose(limits.name),
    day: { ...dayField, required: [true, "meetings.errors.day"] },
    start: { type: String, required: [true, "meetings.errors.start"], validate: [isTime, "meetings.errors.start"] },
    length: {
      type: Number,
      required: [true, "meetings.errors.length"],
      min: [1, "meetings.errors.length"],
      max: [limits.meetingMinutes, "meetings.errors.length"],
    },
    zone: { type: String, default: zone },
    // Derived below; a default, so that a missing day is the only thing that is said to be wrong.
    startsAt: { type: Date, required: true, default: () => new Date(0) },
    endsAt: { type: Date, required: true, default: () => new Date(0) },
    place: placeField,
    link: linkField,
    access: prose(limits.paragraph, "person"),
    replyBy: { ...dayField, default: null },
    replyNote: prose(limits.line, "person"),
    series: { type: Schema.Types.ObjectId, ref: "Series", default: null, index: true },
    ruledDay: { ...dayField, default: null },
    secretary: { type: Schema.Types.ObjectId, ref: "Person", default: null },
    uid: { type: String, required: true, unique: true, immutable: true },
    sequence: { type: Number, default: 0 },
    agenda: {
      type: [agendaItemSchema],
      default: [],
      validate: [(items: unknown[]) => items.length <= limits.agendaItems, "common.errors.tooLong"] as const,
    },
    guests: {
      type: [guestSchema],
      default: [],
      validate: [(guests: unknown[]) => guests.length <= limits.guests, "common.errors.tooLong"] as const,
    },
    // What the next convocation adds in the convener's own words; emptied when it is sent.
    nextNote: prose(limits.paragraph),
    convoked: { type: factSchema, default: null },
    changed: { type: factSchema, default: null },
    cancelled: { type: reasonedFactSchema, default: null },
    binned: { type: factSchema, default: null },
    audience: audienceField,
  },
  { timestamps: true, optimisticConcurrency: true },
)
// What is listed in order, of all bodies or of one, and what is counted beside it.
schema.index({ day: 1, start: 1, _id: 1 })
schema.index({ body: 1, day: 1, start: 1, _id: 1 })
schema.index({ body: 1, _id: 1 })
schema.index({ binned: 1, endsAt: 1 })
schema.index({ body: 1, binned: 1, endsAt: 1 })
schema.index({ "binned.at": 1 }, { sparse: true })

schema.pre("validate", function () {
  this.uid ??= uid(this._id)
  if (!isDay(this.day ?? "") || !isTime(this.start ?? "") || !Number.isFinite(this.length)) return
  if (this.replyBy && this.replyBy > this.day) this.invalidate("replyBy", "meetings.errors.replyBy")
  this.startsAt = momentOf(this.day, this.start)
  this.endsAt = momentAfter(this.day, this.start, this.length)
  const moved = this.isNew || this.isModified("day") || this.isModified("start")
  if (moved && isTooFar(this.day)) this.invalidate("day", "meetings.errors.tooFar")
  if (moved && isSkipped(this.day, this.start)) this.invalidate("start", "common.errors.skippedHour")
})
schema.plugin(asking)

/**
 * A meeting as it is planned: the day, the hour in Brussels and the length are what people agreed on; startsAt and
 * endsAt follow from them. Everyone signed in reads its date, hours and place; `audience` is who reads the agenda, the
 * documents and who comes. `convoked` is the first convocation, `changed` the last change of what a convocation says.
 */
export const Meeting = model("Meeting", schema)
export type Meeting = InstanceType<typeof Meeting>
