import { expect } from "chai"
import { Body } from "../../../models/body.ts"
import { addUsualBodies } from "../../../models/body/usual.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { stepCollection } from "../../../server/stepCollection.ts"
import { kindNames } from "../../../views/presenters/bodies/form.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { makeSomeone } from "../../support/makers/account.ts"
import { textOf } from "../../support/page.ts"

/** As in a network that has no body yet; what was there comes back. */
async function withoutBodies(doing: () => Promise<void>): Promise<void> {
  const all = await Body.find().lean()
  await inOneStep(() => Body.deleteMany({}))
  try {
    await doing()
  } finally {
    await inOneStep(async () => {
      await Body.deleteMany({})
      if (all.length > 0) await stepCollection("bodies").insertMany(all)
    })
  }
}

describe("the usual bodies of a network", () => {
  before(() => cast.network())

  for (const [language, made] of [
    ["fr", ["ASS assemblee", "BUR bureau", "CP comite-de-pilotage"]],
    ["nl", ["AV algemene-vergadering", "DB dagelijks-bestuur", "SG stuurgroep"]],
  ] as const) {
    it(`take their codes and addresses from the language of whoever makes them (${language})`, async () => {
      const by = await makeSomeone({ language, coordinator: true })
      await withoutBodies(async () => {
        expect(await addUsualBodies(kindNames, by.person.id as string, language)).to.equal(3)
        const bodies = (await Body.find().sort({ code: 1 }).lean()).map(({ code, slug }) => `${code} ${slug}`)
        expect(bodies).to.deep.equal(made)
      })
    })
  }

  it("puts the fields of the reader's language first in the forms of both", async () => {
    for (const [language, first, second] of [
      ["fr", "fr", "nl"],
      ["nl", "nl", "fr"],
    ] as const) {
      const agent = await as(await makeSomeone({ language, coordinator: true, administrator: true }))
      for (const path of ["/bodies/new", "/organisations/new", "/admin/network"]) {
        const page = (await agent.get(path).expect(200)).text
        expect(page.indexOf(`name="name.${first}"`), `${path} ${language}`)
          .to.be.above(0)
          .and.below(page.indexOf(`name="name.${second}"`))
        const help = language === "fr" ? "Une langue suffit" : "Eén taal volstaat"
        expect(page.split(help), path).to.have.length(2)
        expect(textOf(page)).to.include(help)
      }
    }
  })

  it("says at the field of the reader's language that a name is missing", async () => {
    for (const [language, field] of [
      ["fr", "name.fr"],
      ["nl", "name.nl"],
    ] as const) {
      const agent = await as(await makeSomeone({ language, coordinator: true }))
      const page = (
        await agent.post("/bodies").type("form").send({ kind: "group", openness: "network", code: "ZZZZ" }).expect(422)
      ).text
      expect(page)
        .to.include(`<a href="#${field}">`)
        .and.match(new RegExp(`id="${field}"[^>]* aria-invalid="true"`))
    }
  })
})
