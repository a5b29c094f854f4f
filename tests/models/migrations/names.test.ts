import { expect } from "chai"
import { names } from "../../../models/migrations/2026-11-29-names.ts"
import { Person } from "../../../models/person.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { stepCollection } from "../../../server/stepCollection.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { aPerson } from "../../support/makers/network.ts"

describe("names that were kept in the order of before", () => {
  it("are found and put in order as those that are written today; twice is harmless", async () => {
    const person = await aPerson(undefined, { givenName: "Jörg", familyName: "D’Wałbrzych" })
    await inOneStep(() =>
      Person.updateOne({ _id: person._id }, { $set: { sortKey: "d’wałbrzych jorg" }, $unset: { nameWords: 1 } }),
    )
    for (let times = 0; times < 2; times += 1) {
      let after: string | null = null
      do after = await inOneStep(() => names.run(after, { collection: stepCollection }))
      while (after !== null)
    }
    const { text } = await (await as(await cast.socialWorker())).get("/people?q=dwalbrzych").expect(200)
    expect(text).to.include(`/people/${person.id}`)
    expect((await Person.findById(person._id))!.sortKey).to.equal("dwalbrzych jorg")
  })
})
