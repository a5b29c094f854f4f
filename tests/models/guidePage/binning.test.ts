import { expect } from "chai"
import { addDays, today } from "../../../models/concerns/day.ts"
import { GuidePage } from "../../../models/guidePage.ts"
import { GuideReport } from "../../../models/guideReport.ts"
import { emptyGuideBin } from "../../../models/guidePage/binning.ts"
import { Version } from "../../../models/version.ts"
import { setClock } from "../../../server/clock.ts"
import { guidePage, guideReport } from "../../support/makers/guide.ts"

describe("the bin of the guide", () => {
  afterEach(() => setClock())

  it("keeps a page for thirty days, then lets it go with its versions and reports, and no other", async () => {
    const [kept, gone] = [await guidePage(), await guidePage({ binned: true })]
    for (const page of [kept, gone]) await guideReport(page)
    const left = async (page: GuidePage) => [
      await GuidePage.countDocuments({ _id: page._id }),
      await Version.countDocuments({ of: page._id }),
      await GuideReport.countDocuments({ guidePage: page._id }),
    ]
    setClock(new Date(`${addDays(today(), 29)}T11:00:00Z`))
    await emptyGuideBin()
    expect(await left(gone)).to.deep.equal([1, 1, 1])
    setClock(new Date(`${addDays(today(), 2)}T11:00:00Z`))
    await emptyGuideBin()
    expect(await left(gone)).to.deep.equal([0, 0, 0])
    expect(await left(kept)).to.deep.equal([1, 1, 1])
  })
})
