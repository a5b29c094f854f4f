import { Schema, model } from "mongoose"
import { localNameSchema } from "./concerns/localName.ts"
import { sourceField } from "./concerns/source.ts"

const schema = new Schema(
  {
    number: { type: Number, required: true, unique: true },
    slug: { type: String, required: true, unique: true },
    name: { type: localNameSchema, required: true },
    description: { type: localNameSchema, required: true },
    source: sourceField,
  },
  { timestamps: true },
)

/** A chapter of the guide, in the order of its number. */
export const GuideChapter = model("GuideChapter", schema, "guide_chapters")
export type GuideChapter = InstanceType<typeof GuideChapter>
