import { Schema, model } from "mongoose"
import { dayField } from "./concerns/day.ts"
import { localNameSchema } from "./concerns/localName.ts"
import { limits } from "./limits.ts"

export const colleges = ["public", "associative"] as const
export type College = (typeof colleges)[number]

const schema = new Schema({
  name: { type: localNameSchema, required: true },
  acronym: { type: String, default: "", trim: true, maxlength: [limits.name, "common.errors.tooLong"] },
  college: { type: String, enum: { values: colleges, message: "organisations.errors.college" }, required: [true, "organisations.errors.college"] },
  description: {
    fr: { type: String, default: "", trim: true, maxlength: [limits.paragraph, "common.errors.tooLong"] },
    nl: { type: String, default: "", trim: true, maxlength: [limits.paragraph, "common.errors.tooLong"] },
  },
  address: { type: String, default: "", trim: true, maxlength: [limits.address, "common.errors.tooLong"] },
  phone: { type: String, default: "", trim: true, maxlength: [limits.phone, "common.errors.tooLong"] },
  email: { type: String, default: "", trim: true, maxlength: [limits.email, "common.errors.tooLong"] },
  website: { type: String, default: "", trim: true, maxlength: [limits.line, "common.errors.tooLong"] },
  themes: { type: [String], default: [] },
  from: { ...dayField, required: [true, "organisations.errors.from"] },
  until: { ...dayField, default: null },
}, { timestamps: true, optimisticConcurrency: true })

/** A member of the network: a service of the CPAS or of the commune, an association. */
export const Organisation = model("Organisation", schema)
export type Organisation = InstanceType<typeof Organisation>
