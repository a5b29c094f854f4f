import { isValidObjectId, Schema, model } from "mongoose"
import { languages } from "../server/languages.ts"
import { asking } from "./concerns/asking.ts"
import { choice } from "./concerns/choice.ts"
import { lastDayField } from "./concerns/day.ts"
import { factSchema } from "./concerns/fact.ts"
import { prose } from "./concerns/privacy.ts"
import { contactEmail, phoneField } from "./concerns/reach.ts"
import { sourceField } from "./concerns/source.ts"
import { limits } from "./limits.ts"
import { sortKeyOf, wordsOfName } from "./search/names.ts"

const schema = new Schema(
  {
    // Empty for who has one name only: it is then her family name.
    givenName: prose(limits.name),
    familyName: { ...prose(limits.name), required: [true, "people.errors.familyName"] as [true, string] },
    email: contactEmail,
    phone: phoneField,
    language: choice(languages, "fr"),
    ended: lastDayField,
    // The name as it is put in order, and as it is looked for in the register.
    sortKey: { type: String, default: "" },
    nameWords: { type: String, default: "" },
    changed: { type: factSchema, default: null },
    source: sourceField,
  },
  { timestamps: true, optimisticConcurrency: true },
)
schema.index({ familyName: 1, givenName: 1 })
schema.index({ sortKey: 1, _id: 1 })
// Which one was changed last (concerns/keptUntilChanged.ts).
schema.index({ updatedAt: 1 })
// Who is reached there, before somebody is invited by it (sameName.ts).
schema.index({ email: 1 }, { partialFilterExpression: { email: { $gt: "" } } })
schema.plugin(asking)

schema.pre("validate", function () {
  // Whoever has one name is asked for two, and writes it in either field.
  if (!this.familyName?.trim() && this.givenName?.trim()) this.set({ familyName: this.givenName, givenName: "" })
  const name = { familyName: this.familyName ?? "", givenName: this.givenName ?? "" }
  this.sortKey = sortKeyOf(name)
  this.nameWords = nameWordsOf(name)
})

/** The words under which the register finds somebody. */
export const nameWordsOf = ({ familyName, givenName }: { familyName: string; givenName: string }): string =>
  `${wordsOfName(familyName)} ${wordsOfName(givenName)}`

/** Everyone named in the network, with or without an account. */
export const Person = model("Person", schema)
export type Person = InstanceType<typeof Person>

type Named = { givenName: string; familyName: string }

/** Her name as it is said: « Inès Vandamme », « Suharto ». */
export const fullName = ({ givenName, familyName }: Named): string => [givenName, familyName].filter(Boolean).join(" ")

/** The name of whoever has this id, as a form says it; "" where nobody has. */
export async function nameOfPerson(id: string): Promise<string> {
  const person = isValidObjectId(id) ? await Person.findById(id).select("givenName familyName").lean() : null
  return person ? fullName(person) : ""
}

/** The full names of whoever has one of these ids, by id; who is not known has none. */
export async function namesOf(ids: unknown[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const people = await Person.find({ _id: { $in: ids } })
    .select("givenName familyName")
    .lean()
  return new Map(people.map((person) => [String(person._id), fullName(person)]))
}

/** Her name as it stands in an ordered list: « Vandamme Inès ». */
export const listName = ({ givenName, familyName }: Named): string => [familyName, givenName].filter(Boolean).join(" ")

/** How she is called among people who know her: by her given name, or by the one that she has. */
export const callName = ({ givenName, familyName }: Named): string => givenName || familyName
