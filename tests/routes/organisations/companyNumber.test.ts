import { expect } from "chai"
import { marksOf } from "../../../models/concerns/meanwhile.ts"
import { formOf } from "../../../models/organisation/form.ts"
import { Organisation } from "../../../models/organisation.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { anOrganisation } from "../../support/makers/network.ts"
import { textOf } from "../../support/page.ts"

const fresh = async ({ _id }: Organisation) => (await Organisation.findById(_id))!
const page = async ({ id }: Organisation) =>
  textOf((await (await as(await cast.socialWorker())).get(`/organisations/${id}`)).text)

describe("The company number of an organisation", () => {
  const write = async (organisation: Organisation, companyNumber: string) => {
    const shown = formOf(await fresh(organisation))
    const form = { ...shown, was: marksOf(shown), companyNumber }
    return (await as(await cast.coordinator())).patch(`/organisations/${organisation.id}`).send(form)
  }

  it("is kept as ten digits however it was copied, shown on its page, and taken away again", async () => {
    const organisation = await anOrganisation()
    expect(await page(organisation)).to.not.include("Numéro d’entreprise")
    for (const typed of [
      "TVA BE 0123.456.749",
      "be0123456749",
      "123 456 749",
      "N° 0123-456-749",
      "KBO: 0123.456.749",
    ]) {
      expect((await write(organisation, "")).status, typed).to.equal(303)
      expect((await write(organisation, typed)).status, typed).to.equal(303)
      const { identifiers } = (await fresh(organisation)).toObject()
      expect(identifiers, typed).to.deep.equal([{ scheme: "BE-BCE", identifier: "0123456749" }])
    }
    expect(await page(organisation))
      .to.include("Numéro d’entreprise")
      .and.include("0123.456.749")
    await write(organisation, "")
    expect((await fresh(organisation)).identifiers).to.have.length(0)
  })

  it("is refused at its field with a wrong digit, too few or too many, and what was typed stays", async () => {
    const organisation = await anOrganisation()
    for (const wrong of ["0123.456.748", "0123.456.74", "10123.456.749", "0000.000.097", "à demander"]) {
      const { status, text } = await write(organisation, wrong)
      expect(status, wrong).to.equal(422)
      expect(textOf(text), wrong).to.include("n’est pas juste")
      expect(text, wrong)
        .to.match(/aria-invalid="true"[^>]*/)
        .and.include(`value="${wrong}"`)
    }
    expect((await write(organisation, "85.07.30-033.28")).status).to.equal(422)
    expect((await fresh(organisation)).identifiers).to.have.length(0)
  })

  it("may be that of several: the services of one institution share it", async () => {
    const [one, other] = [await anOrganisation({ companyNumber: "1000000021" }), await anOrganisation()]
    expect((await write(other, "1000.000.021")).status).to.equal(303)
    const agent = await as(await cast.socialWorker())
    for (const asked of ["1000000021", "1000.000.021"]) {
      const { text } = await agent.get(`/organisations?q=${asked}`)
      for (const { name } of [one, other]) expect(text, asked).to.include(name.fr!)
    }
  })

  it("is missing without harm in what was stored before there was one", async () => {
    const organisation = await anOrganisation()
    await Organisation.collection.updateOne({ _id: organisation._id }, { $unset: { identifiers: true } })
    expect(await page(organisation)).to.not.include("Numéro d’entreprise")
    expect((await write(organisation, "0123.456.749")).status).to.equal(303)
    expect(await page(organisation)).to.include("0123.456.749")
  })

  it("shows both to two who wrote another one, and keeps what was written beside it", async () => {
    const organisation = await anOrganisation()
    const { __v: revision } = await fresh(organisation)
    const before = formOf(organisation)
    const late = { ...before, was: marksOf(before, revision) }
    await write(organisation, "0123.456.749")
    const send = async (more: object) =>
      (await as(await cast.coordinator())).patch(`/organisations/${organisation.id}`).send({ ...late, ...more })
    expect((await send({ companyNumber: "1000.000.021" })).status).to.equal(422)
    expect((await send({ address: "rue Haute 12" })).status).to.equal(303)
    expect(formOf(await fresh(organisation))).to.include({ companyNumber: "0123.456.749", address: "rue Haute 12" })
  })
})
