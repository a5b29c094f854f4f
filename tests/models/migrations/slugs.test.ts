import { expect } from "chai"
import { Body } from "../../../models/body.ts"
import { GuidePage } from "../../../models/guidePage.ts"
import { slugs } from "../../../models/migrations/2026-11-29-slugs.ts"
import { SearchEntry } from "../../../models/searchEntry.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { stepCollection } from "../../../server/stepCollection.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { guidePage } from "../../support/makers/guide.ts"
import { aBody } from "../../support/makers/people.ts"

describe("things whose address was the site's own", () => {
  it("can be opened at another one, from the list and from the search, and are moved once", async () => {
    const [page, body] = [await guidePage({ text: { title: "Chapters" } }), await aBody()]
    await GuidePage.collection.updateOne({ _id: page._id }, { $set: { slug: "chapters", formerSlugs: [] } })
    await Body.collection.updateOne({ _id: body._id }, { $set: { slug: "new" } })
    const run = () => inOneStep(() => slugs.run(null, { collection: stepCollection }))
    await run()
    await run()

    const { slug, formerSlugs } = (await GuidePage.findById(page._id))!
    expect(slug).to.match(/^chapters-\d+$/)
    expect(formerSlugs).to.deep.equal(["chapters"])
    expect((await SearchEntry.findOne({ "of.id": page.id }))!.href).to.equal(`/guide/${slug}`)
    const reader = await as(await cast.socialWorker())
    await reader.get(`/guide/${slug}`).expect(200)
    await reader.get(`/bodies/${(await Body.findById(body._id))!.slug}`).expect(200)
    expect((await Body.findById(body._id))!.slug).to.match(/^new-\d+$/)
  })
})
