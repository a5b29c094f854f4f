import { expect } from "chai"
import mongoose, { Types } from "mongoose"
import { colleges } from "../../../models/migrations/2026-11-29-colleges.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { stepCollection } from "../../../server/stepCollection.ts"
import { as, testApp } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { textOf } from "../../support/page.ts"

const raw = () => mongoose.connection.collection("organisations")

describe("the college that an organisation had", () => {
  it("becomes the first of a list from its entry on, noted by nobody, and that is said; twice is harmless", async () => {
    await testApp()
    const _id = new Types.ObjectId()
    await raw().insertOne({
      _id,
      name: { fr: "La Vieille Maison" },
      acronym: "",
      college: "public",
      from: "2004-02-03",
      until: null,
      themes: [],
    })
    const run = () => inOneStep(() => colleges.run(null, { collection: stepCollection }))
    await run()
    await run()
    const saved = (await raw().findOne({ _id }))!
    expect(saved["colleges"]).to.deep.equal([{ college: "public", from: "2004-02-03", noted: null }])
    expect(saved).to.not.have.property("college")
    const { text } = await (
      await as(await cast.coordinator())
    )
      .get(`/organisations/${String(_id)}/college/new`)
      .expect(200)
    expect(textOf(text))
      .to.include("Collège public depuis le mardi 3 février 2004")
      .and.include("L’historique commence au jour de l’entrée")
    await raw().deleteOne({ _id })
  })
})
