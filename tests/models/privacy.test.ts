import { expect } from "chai"
import mongoose, { type Schema, type SchemaType } from "mongoose"
import { askingFields } from "../../models/concerns/asking.ts"
import { withoutNationalNumbers } from "../../models/concerns/privacy.ts"
import { testApp } from "../support/app.ts"

type Words = SchemaType & { schema?: Schema; embeddedSchemaType?: SchemaType }

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

// What no person types, or types in a form of its own: names that the site gives, days and hours,
// a password; and copies of what was refused where it was written.
const ownForm =
  /(^|\.)(_id|id|kind|type|day|since|after|from|until|start|end|zone|due|ended|closedAt|remindedOn|replyBy|ruledDay|reviewBy|lastSignIn|previousSignIn|consultation\.until|slug|formerSlugs|code|number|uid|page|audience|hash|token|invitee|invited|changes|password|sortKey|nameWords|nameKeys|sortKeys\.(fr|nl)|print|asked|key|device|part)$/
const copies: Record<string, RegExp> = {
  Action: /^ownerNames$/,
  Attendance: /^(guest\.)?name$/,
  Attachment: /^name$/,
  Convocation: /^(convener|organiser|told)\./,
  Job: /./,
  Message: /./,
  MigrationLock: /./,
  Ready: /./,
  Press: /./,
  Minutes: /^record\./,
  Position: /^byName$/,
  SearchEntry: /./,
}

describe("what people write", () => {
  before(() => testApp())

  it("is refused with a national number in it, in every field of every model", () => {
    const open = Object.entries(mongoose.models).flatMap(([name, { schema }]) =>
      unguarded(schema)
        .filter((path) => !ownForm.test(path) && !copies[name]?.test(path))
        .map((path) => `${name}.${path}`),
    )
    expect(open).to.deep.equal([])
  })
})

type Tried = Words & {
  applySetters: (text: string, scope: object) => unknown
  doValidateSync: (text: unknown, scope: object) => Error | undefined
}

/** The fields of a schema, and of those inside it, that people write in and that may not stay empty. */
function required(schema: Schema): [path: string, words: Words][] {
  return Object.entries(schema.paths as unknown as Record<string, Words>).flatMap(([path, type]): [string, Words][] => {
    if (type.schema) return required(type.schema).map(([inner, words]) => [`${path}.${inner}`, words])
    const isWritten = type.validators.some(({ validator }) => validator === withoutNationalNumbers[0])
    // One of the languages of a name is enough: each is required where the others are missing.
    return isWritten && (type.options["required"] || /\.?(fr|nl|en)$/.test(path)) ? [[path, type]] : []
  })
}

describe("what has to be written", () => {
  before(() => testApp())

  it("is missed where nothing of it would be seen, in every field of every model; a letter among such signs is text", () => {
    const fields = Object.entries(mongoose.models).flatMap(([name, { schema }]) =>
      required(schema).map(([path, words]) => ({ name: `${name}.${path}`, words: words as Tried })),
    )
    expect(fields).to.have.length.above(25)
    const blanks = [
      " \u200b ",
      "\u2800",
      "\u3164",
      "\u00ad\u00ad",
      "\u2060\ufeff",
      "\u115f\uffa0",
      "\u034f",
      "\ufe0f",
      "\u{e0041}",
      "\u{1d159}",
    ]
    for (const { name, words } of fields) {
      for (const blank of blanks) {
        const kept = words.applySetters(blank, {})
        // An address has a check of its own.
        expect(
          kept === "" || words.doValidateSync(kept, {}) !== undefined,
          `${name} ${encodeURIComponent(blank)}`,
        ).to.equal(true)
      }
      expect(words.applySetters("a\u00ad\u200b", {}), name).to.match(/^a/i)
    }
  })
})

describe("what people are asked about before it is saved", () => {
  before(() => testApp())

  /**
   * What is written for a service, or is a name: "nothing"; only who somebody is: "person"; the same and bare days:
   * "telephone"; everything else is asked about.
   */
  const others = {
    nothing:
      /^(Account\.email|Affiliation\.(?!title)|Attendance\.(?!(?:presence\.)?representedBy)|Body\.name|Convocation\.told\.place|GuideChapter\.|GuidePage\.(who|address)|Interpellation\.(addressees|propositions\.addressee)|Meeting\.(link|guests\.(?!name))|Minutes\.presences|Network\.(?!charterHtml|contact\.phone)|Organisation\.(?!description|themes|phone)|Person\.(?!givenName|familyName|phone)|Position\.(?!text$)|Series\.link)/,
    telephone: /\.phone$/,
    person:
      /^(Body\.place|Event\.(place|organiser)|GuidePage\.|GuideReport\.|Interpellation\.dispatch\.how|Meeting\.(access|place|replyNote)|Organisation\.description|Series\.place)/,
  }

  const fields = () =>
    Object.entries(mongoose.models).flatMap(([name, { schema }]) =>
      askingFields(schema).map(([path, asks]) => [`${name}.${path}`, asks] as const),
    )

  it("is declared beside each field: contacts of services ask nothing, the guide asks who somebody is, all else asks", () => {
    for (const [path, asks] of fields()) {
      const wanted = others.nothing.test(path)
        ? "nothing"
        : others.telephone.test(path)
          ? "telephone"
          : others.person.test(path)
            ? "person"
            : "everything"
      expect(asks, path).to.equal(wanted)
    }
    expect(fields()).to.have.length.above(30)
  })

  it("is asked by every model that has such a field", () => {
    const asking = Object.entries(mongoose.models).filter(([, { schema }]) => askingFields(schema).length > 0)
    expect(asking.filter(([, { schema }]) => !schema.path("cleared")).map(([name]) => name)).to.deep.equal([])
  })
})
