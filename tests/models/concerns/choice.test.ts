import { expect } from "chai"
import mongoose, { type Schema } from "mongoose"
import { Meeting } from "../../../models/meeting.ts"
import { Person } from "../../../models/person.ts"
import { cast } from "../../support/cast.ts"
import { makeSomeone } from "../../support/makers/account.ts"
import { aMeeting } from "../../support/makers/meetings.ts"
import { textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"

type Path = { instance: string; isRequired?: boolean; options: { enum?: unknown; default?: unknown }; schema?: Schema }

const valuesOf = (given: unknown): unknown[] =>
  Array.isArray(given) ? given : ((given as { values?: unknown[] } | undefined)?.values ?? [])

/** Where a document may hold null although it has a value for who says nothing: no page has words for null. */
function looseIn(name: string, schema: Schema): string[] {
  return Object.entries(schema.paths as unknown as Record<string, Path>).flatMap(
    ([path, { options, isRequired, schema: inner }]) => {
      const values = valuesOf(options.enum)
      const isLoose =
        values.length > 0 &&
        !values.includes(null) &&
        options.default !== undefined &&
        options.default !== null &&
        !isRequired
      return [...(isLoose ? [`${name}.${path}`] : []), ...(inner ? looseIn(`${name}.${path}`, inner) : [])]
    },
  )
}

describe("a field that holds one of a few words", () => {
  it("is never nothing where it has a word for whoever says nothing", () => {
    expect(Object.entries(mongoose.models).flatMap(([name, { schema }]) => looseIn(name, schema))).to.deep.equal([])
  })

  it("refuses a word that is none of them with a sentence, and its meeting can still be convoked", async () => {
    const meeting = await aMeeting(await cast.housing())
    const browser = await visit(await cast.coordinator())
    const { status, text } = await browser.post(`/meetings/${meeting.id}/agenda`, {
      title: "Tour de table",
      kind: "quarrel",
      minutes: "10",
      presenter: "",
      description: "",
    })
    expect(status).to.equal(422)
    expect(textOf(text)).to.include("Choisissez information, échange ou décision.")
    expect((await Meeting.findById(meeting._id))!.agenda.map(({ title }) => title)).not.to.include("Tour de table")
    expect((await browser.get(`/meetings/${meeting.id}/convocation/new`)).status).to.equal(200)
  })

  it("refuses a language that no form offers, rather than write French", async () => {
    const browser = await visit(await cast.coordinator())
    const person = {
      givenName: "Odile",
      familyName: "Quarante",
      email: "",
      phone: "",
      language: "xx",
      organisation: "",
      title: "",
      from: "",
    }
    expect((await browser.post("/people", person)).status).to.equal(422)
    expect(await Person.exists({ familyName: "Quarante" })).to.equal(null)
    const meeting = await aMeeting(await cast.housing())
    expect(
      (
        await browser.post(`/meetings/${meeting.id}/guests`, {
          name: "Odile Quarante",
          email: "odile@invitee.example",
          language: "xx",
        })
      ).status,
    ).to.equal(422)
    const own = await makeSomeone({ language: "nl" })
    const { givenName, familyName, email } = own.person
    expect(
      (
        await (
          await visit(own)
        ).post("/account", { _method: "PATCH", givenName, familyName, email, phone: "", language: "xx" })
      ).status,
    ).to.equal(422)
  })
})
