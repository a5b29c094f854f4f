import { expect } from "chai"
import mongoose, { type Schema, type SchemaType } from "mongoose"
import { withoutNationalNumbers } from "../../models/concerns/privacy.ts"
import { testApp } from "../support/app.ts"

type Words = SchemaType & { schema?: Schema, embeddedSchemaType?: SchemaType }

/** The fields of a schema, and of those inside it, that hold words and would take a national number. */
function unguarded(schema: Schema): string[] {
  return Object.entries(schema.paths as unknown as Record<string, Words>).flatMap(([path, type]) => {
    if (type.schema) return unguarded(type.schema).map((inner) => `${path}.${inner}`)
    const words = type.instance === "Array" ? type.embeddedSchemaType : type
    const chosen = words?.options["enum"] || words?.options["match"]
    const guarded = words?.validators.some(({ validator }) => validator === withoutNationalNumbers[0])
    return words?.instance !== "String" || chosen || guarded ? [] : [path]
  })
}

// What no person types, or types in a form of its own: names that the site gives, days and hours, addresses of mail and
// of pages, telephones, a password; and copies of what was refused where it was written.
const ownForm = /(^|\.)(_id|id|kind|type|day|from|until|start|end|zone|due|ended|closedAt|remindedOn|replyBy|ruledDay|reviewBy|lastSignIn|previousSignIn|consultation\.until|slug|formerSlugs|code|number|uid|page|audience|hash|token|invitee|invited|changes|email|phone|link|website|password|sortKey)$/
const copies: Record<string, RegExp> = {
  Action: /^ownerNames$/, Attendance: /^(guest\.)?name$/, Attachment: /^name$/, Convocation: /^(convener|organiser|told)\./,
  Job: /./, Message: /./, MigrationLock: /./, Ready: /./, Press: /./, Minutes: /^record\./, Position: /^byName$/, SearchEntry: /./,
}

describe("what people write", () => {
  before(() => testApp())

  it("is refused with a national number in it, in every field of every model", () => {
    const open = Object.entries(mongoose.models).flatMap(([name, { schema }]) => unguarded(schema)
      .filter((path) => !ownForm.test(path) && !copies[name]?.test(path)).map((path) => `${name}.${path}`))
    expect(open).to.deep.equal([])
  })
})
