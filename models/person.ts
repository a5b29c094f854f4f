import { Schema, model } from "mongoose"
import { dayField } from "./concerns/day.ts"
import { factSchema } from "./concerns/fact.ts"
import { prose } from "./concerns/privacy.ts"
import { contactEmail } from "./concerns/reach.ts"
import { sourceField } from "./concerns/source.ts"
import { limits } from "./limits.ts"
import { fold } from "./search/words.ts"

const schema = new Schema({
  givenName: { ...prose(limits.name, "nothing"), required: [true, "people.errors.givenName"] as [true, string] },
  familyName: { ...prose(limits.name, "nothing"), required: [true, "people.errors.familyName"] as [true, string] },
  email: contactEmail,
  phone: prose(limits.phone, "nothing"),
  language: { type: String, enum: ["fr", "nl"], default: "fr" },
  ended: { ...dayField, default: null },
  // The name as it is put in order: « Élias Évrard » stands under E.
  sortKey: { type: String, default: "" },
  changed: { type: factSchema, default: null },
  source: sourceField,
}, { timestamps: true, optimisticConcurrency: true })
schema.index({ familyName: 1, givenName: 1 })
schema.index({ sortKey: 1 })

schema.pre("validate", function () {
  this.sortKey = fold(`${this.familyName ?? ""} ${this.givenName ?? ""}`)
})

/** Everyone named in the network, with or without an account. */
export const Person = model("Person", schema)
export type Person = InstanceType<typeof Person>

export function fullName(person: { givenName: string, familyName: string }): string {
  return `${person.givenName} ${person.familyName}`
}
