import { Schema, model } from "mongoose"
import { asking } from "./concerns/asking.ts"
import { dayField } from "./concerns/day.ts"
import { factSchema } from "./concerns/fact.ts"
import { localNameSchema, nameKeysField, nameKeysOf, sortKeysOf } from "./concerns/localName.ts"
import { prose } from "./concerns/privacy.ts"
import { contactEmail, phoneField, webAddress } from "./concerns/reach.ts"
import { sourceField } from "./concerns/source.ts"
import { limits } from "./limits.ts"
import { collegeChangeSchema, isInOrder } from "./organisation/colleges.ts"
import { identifierSchema } from "./organisation/companyNumber.ts"
import { themeSchema } from "./organisation/themes.ts"

const isOrdered = function (this: { from?: string | null }, until: string | null | undefined): boolean {
  return !until || !this.from || until >= this.from
}

const schema = new Schema(
  {
    name: { type: localNameSchema, required: true },
    nameKeys: nameKeysField,
    // Its name in each language, as the register puts it in order.
    sortKeys: { fr: { type: String, default: "" }, nl: { type: String, default: "" } },
    acronym: prose(limits.name, "nothing"),
    // In Dutch, where it is another one (models/concerns/acronym.ts).
    acronymNl: prose(limits.name, "nothing"),
    // A list of changes: models/organisation/colleges.ts.
    colleges: { type: [collegeChangeSchema], default: [] },
    // Under which other registers know it; never its key: the services of one institution share them.
    identifiers: { type: [identifierSchema], default: [] },
    description: { fr: prose(limits.paragraph, "person"), nl: prose(limits.paragraph, "person") },
    address: prose(limits.address, "nothing"),
    phone: phoneField,
    email: contactEmail,
    website: webAddress,
    themes: {
      type: [themeSchema],
      default: [],
      validate: [(themes: unknown[]) => themes.length <= limits.themes, "organisations.errors.themes"] as const,
    },
    from: { ...dayField, required: [true, "organisations.errors.from"] },
    until: {
      ...dayField,
      default: null,
      validate: [
        { validator: dayField.validate[0], message: dayField.validate[1] },
        { validator: isOrdered, message: "organisations.errors.until" },
      ],
    },
    changed: { type: factSchema, default: null },
    source: sourceField,
  },
  { timestamps: true, optimisticConcurrency: true },
)
schema.index({ "sortKeys.fr": 1, _id: 1 })
schema.index({ "sortKeys.nl": 1, _id: 1 })
schema.index({ until: 1 })
schema.index({ "themes.fr": 1 })
schema.index({ "themes.nl": 1 })
// Which one was changed last (concerns/keptUntilChanged.ts).
schema.index({ updatedAt: 1 })
// Whom a text is addressed to, by an acronym (interpellation/register.ts); by a name it is its keys.
schema.index({ acronym: 1 })
schema.index({ acronymNl: 1 })

schema.pre("validate", function () {
  this.nameKeys = nameKeysOf(this.name ?? {})
  this.set("sortKeys", sortKeysOf(this.name ?? {}))
  if (this.colleges.length === 0) this.invalidate("college", "organisations.errors.college")
  if (!isInOrder(this.colleges)) this.invalidate("from", "organisations.errors.collegeBefore")
})
schema.plugin(asking)

/** A member of the network: a service of the CPAS or of the commune, an association. */
export const Organisation = model("Organisation", schema)
export type Organisation = InstanceType<typeof Organisation>
