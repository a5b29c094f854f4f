import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { binnedLong } from "../concerns/bin.ts"
import { fact } from "../concerns/fact.ts"
import { forgetFromSearch } from "../concerns/searchable.ts"
import { GuidePage } from "../guidePage.ts"
import { GuideReport } from "../guideReport.ts"
import { Version } from "../version.ts"
import { indexPage } from "./editing.ts"

/** To the bin, where it stays thirty days: nobody finds it, its owners can take it out again. */
export async function binPage(id: Types.ObjectId, by: string): Promise<void> {
  await inOneStep(async () => {
    await GuidePage.updateOne({ _id: id, binned: null }, { $set: { binned: fact(by) } })
    await forgetFromSearch("guidePage", id)
  })
}

/** Out of the bin again, as it was. */
export async function restorePage(id: Types.ObjectId): Promise<void> {
  await inOneStep(async () => {
    await GuidePage.updateOne({ _id: id }, { $set: { binned: null } })
    await indexPage(still(await GuidePage.findById(id)))
  })
}

/** Every night: what has been in the bin for thirty days is gone, with its versions and its reports. */
export async function emptyGuideBin(): Promise<void> {
  await inOneStep(async () => {
    const gone = (await GuidePage.find(binnedLong()).select("_id").lean()).map((page) => page._id)
    if (gone.length === 0) return
    await Version.deleteMany({ kind: "guidePage", of: { $in: gone } })
    await GuideReport.deleteMany({ guidePage: { $in: gone } })
    await GuidePage.deleteMany({ _id: { $in: gone } })
  })
}
