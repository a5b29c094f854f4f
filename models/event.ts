import { Schema, model } from "mongoose"
import { asking } from "./concerns/asking.ts"
import { audienceField } from "./concerns/audience.ts"
import { addDays, dayField, lastDayField, isDay, isSkipped, isTime, isTooFar } from "./concerns/day.ts"
import { factSchema } from "./concerns/fact.ts"
import { prose } from "./concerns/privacy.ts"
import { limits } from "./limits.ts"

const schema = new Schema(
  {
    title: { ...prose(limits.name), required: [true, "events.errors.title"] as [true, string] },
    day: { ...dayField, required: [true, "events.errors.day"] },
    // Its last day, where it takes several.
    until: lastDayField,
    start: {
      type: String,
      default: "",
      validate: [(time: string) => time === "" || isTime(time), "events.errors.start"] as const,
    },
    /** Minutes; null where no end is known. */
    length: { type: Number, default: null },
    place: prose(limits.address, "person"),
    description: prose(limits.paragraph),
    organiser: prose(limits.name, "person"),
    // For the members of one body, or for everyone.
    body: { type: Schema.Types.ObjectId, ref: "Body", default: null },
    sequence: { type: Number, default: 0 },
    added: { type: factSchema, required: true },
    changed: { type: factSchema, default: null },
    binned: { type: factSchema, default: null },
    audience: audienceField,
  },
  { timestamps: true, optimisticConcurrency: true },
)
schema.index({ day: 1 })

schema.pre("validate", function () {
  const moved = this.isNew || this.isModified("day") || this.isModified("start")
  if (moved && isDay(this.day ?? "") && isTooFar(this.day)) this.invalidate("day", "events.errors.tooFar")
  if (moved && isDay(this.day ?? "") && isTime(this.start ?? "") && isSkipped(this.day, this.start))
    this.invalidate("start", "common.errors.skippedHour")
  if (!this.until || !isDay(this.day ?? "") || !isDay(this.until)) return
  if (this.until < this.day) this.invalidate("until", "events.errors.until")
  else if (this.until >= addDays(this.day, limits.eventDays)) this.invalidate("until", "events.errors.tooLong")
  else if (this.until > this.day && this.start) this.invalidate("start", "events.errors.hours")
})
schema.plugin(asking)

/** What is in the calendar beside the meetings: a training, a visit, a partner's open day. */
export const Event = model("Event", schema)
export type Event = InstanceType<typeof Event>
