import { expect } from "chai"
import { search as migration } from "../../../models/migrations/2026-11-29-search.ts"
import { indexAllForSearch } from "../../../models/concerns/searchable.ts"
import { SearchEntry } from "../../../models/searchEntry.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { stepCollection } from "../../../server/stepCollection.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { guidePage } from "../../support/makers/guide.ts"
import { aPerson } from "../../support/makers/network.ts"
import { textOf } from "../../support/page.ts"

describe("what lay in the search", () => {
  it("is found by the words of today once the data are brought up to date, batch after batch, and twice is harmless", async () => {
    const page = await guidePage({ text: { title: "Loyers impayés à Tataouine" } })
    const person = await aPerson(undefined, { familyName: "De Tataouine" })
    await inOneStep(() =>
      indexAllForSearch(
        Array.from({ length: 60 }, (_, at) => ({
          kind: "event" as const,
          id: `t${at}`,
          language: null,
          title: `Fête ${at}`,
          href: "/calendar",
          audience: ["network"],
        })),
      ),
    )
    // As the version before left them.
    const old = {
      $set: { titleTerms: ["zzrien"], leadTerms: [], terms: ["zzrien"] },
      $unset: { titleWords: 1, reviewBy: 1 },
    }
    await SearchEntry.collection.updateMany({}, old)
    const reader = await as(await cast.socialWorker())
    const find = async (typed: string) => textOf((await reader.get(`/search?q=${typed}`).expect(200)).text)
    for (let times = 0; times < 2; times += 1) {
      let [after, batches] = [null as string | null, 0]
      do {
        after = await inOneStep(() => migration.run(after, { collection: stepCollection }))
        batches += 1
      } while (after !== null)
      expect(batches).to.be.above(1)
    }
    expect(await find("impayee+tataouine")).to.include("Loyers impayés à Tataouine")
    expect(await find("detataouine")).to.include(person.familyName)
    expect(await SearchEntry.countDocuments({ terms: "zzrien" })).to.equal(0)
    expect(await SearchEntry.findOne({ "of.id": page.id }).lean()).to.include({
      reviewBy: page.reviewBy,
      titleWords: 3,
    })
    await inOneStep(() => SearchEntry.deleteMany({ "of.id": { $in: Array.from({ length: 60 }, (_, at) => `t${at}`) } }))
  })
})
