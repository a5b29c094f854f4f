import { Schema, model } from "mongoose"
import { dayField } from "./concerns/day.ts"
import { limits } from "./limits.ts"

const schema = new Schema({
  givenName: { type: String, required: [true, "people.errors.givenName"], trim: true, maxlength: [limits.name, "common.errors.tooLong"] },
  familyName: { type: String, required: [true, "people.errors.familyName"], trim: true, maxlength: [limits.name, "common.errors.tooLong"] },
  email: { type: String, default: "", trim: true, lowercase: true, maxlength: [limits.email, "common.errors.tooLong"] },
  phone: { type: String, default: "", trim: true, maxlength: [limits.phone, "common.errors.tooLong"] },
  language: { type: String, enum: ["fr", "nl"], default: "fr" },
  ended: { ...dayField, default: null },
}, { timestamps: true, optimisticConcurrency: true })
schema.index({ familyName: 1, givenName: 1 })

/** Everyone named in the network, with or without an account. */
export const Person = model("Person", schema)
export type Person = InstanceType<typeof Person>

export function fullName(person: { givenName: string, familyName: string }): string {
  return `${person.givenName} ${person.familyName}`
}
