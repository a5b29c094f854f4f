import { Schema, model } from "mongoose"
import { languages } from "../server/languages.ts"
import { asking } from "./concerns/asking.ts"
import { audienceField, everyone } from "./concerns/audience.ts"
import { dayField } from "./concerns/day.ts"
import { factSchema } from "./concerns/fact.ts"
import { prose } from "./concerns/privacy.ts"
import { sourceField } from "./concerns/source.ts"
import { phoneField } from "./concerns/reach.ts"
import { limits } from "./limits.ts"

const checkedSchema = new Schema(
  { by: { type: Schema.Types.ObjectId, ref: "Person", required: true }, day: { ...dayField, required: true } },
  { _id: false },
)

const schema = new Schema(
  {
    // What joins a page and its translation: the same word on both.
    page: { type: String, required: true, index: true },
    language: { type: String, enum: languages, required: [true, "guide.errors.language"] },
    slug: { type: String, required: true, unique: true },
    formerSlugs: { type: [String], default: [], index: true },
    chapter: {
      type: Schema.Types.ObjectId,
      ref: "GuideChapter",
      required: [true, "guide.errors.chapter"],
      index: true,
    },
    number: { type: String, required: true },
    title: { ...prose(limits.name, "person"), required: [true, "guide.errors.title"] },
    lead: prose(limits.line, "person"),
    who: prose(limits.line, "nothing"),
    address: prose(limits.address, "nothing"),
    phone: phoneField,
    hours: prose(limits.address, "person"),
    forWhom: prose(limits.address, "person"),
    // One thing a line.
    toBring: prose(limits.paragraph, "person"),
    html: prose(limits.document, "person"),
    owners: { type: [{ type: Schema.Types.ObjectId, ref: "Person" }], default: [], index: true },
    checked: { type: checkedSchema, default: null },
    reviewBy: { ...dayField, default: null, index: true },
    changed: { type: factSchema, required: true },
    binned: { type: factSchema, default: null },
    audience: { ...audienceField, default: everyone },
    source: sourceField,
  },
  { timestamps: true, optimisticConcurrency: true },
)
// The first page asks for what is new.
schema.index({ "changed.at": 1 })
schema.plugin(asking)

/** A page of the guide in one language: who does what, where, when, for whom, and what to bring. */
export const GuidePage = model("GuidePage", schema, "guide_pages")
export type GuidePage = InstanceType<typeof GuidePage>
