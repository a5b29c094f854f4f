import { Schema, model } from "mongoose"
import { asking } from "./concerns/asking.ts"
import { lastDayField } from "./concerns/day.ts"
import { factSchema } from "./concerns/fact.ts"
import { localNameSchema, nameKeysField, nameKeysOf } from "./concerns/localName.ts"
import { prose } from "./concerns/privacy.ts"
import { sourceField } from "./concerns/source.ts"
import { limits } from "./limits.ts"

export const bodyKinds = ["assembly", "steering", "bureau", "group"] as const
export const opennesses = ["network", "members"] as const

const schema = new Schema(
  {
    slug: { type: String, required: true, unique: true },
    formerSlugs: { type: [String], default: [], index: true },
    kind: {
      type: String,
      enum: { values: bodyKinds, message: "bodies.errors.kind" },
      required: [true, "bodies.errors.kind"],
    },
    openness: {
      type: String,
      enum: { values: opennesses, message: "bodies.errors.openness" },
      required: [true, "bodies.errors.openness"],
    },
    name: { type: localNameSchema, required: true },
    nameKeys: nameKeysField,
    code: {
      type: String,
      required: [true, "bodies.errors.code"],
      trim: true,
      uppercase: true,
      unique: true,
      minlength: [limits.codeMin, "bodies.errors.code"],
      maxlength: [limits.codeMax, "bodies.errors.code"],
      match: [/^[A-Z]+$/, "bodies.errors.code"],
    },
    mission: { fr: prose(limits.paragraph), nl: prose(limits.paragraph) },
    place: { name: prose(limits.name, "person"), address: prose(limits.address, "person") },
    secretary: { type: Schema.Types.ObjectId, ref: "Person", default: null },
    ended: lastDayField,
    changed: { type: factSchema, default: null },
    source: sourceField,
  },
  { timestamps: true, optimisticConcurrency: true },
)
schema.pre("validate", function () {
  this.nameKeys = nameKeysOf(this.name ?? {})
})
schema.plugin(asking)

/** The assembly, the steering committee, the bureau, a working group. */
export const Body = model("Body", schema)
export type Body = InstanceType<typeof Body>
