import { Types } from "mongoose"
import { now } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { forgetFromSearch } from "../concerns/searchable.ts"
import { GuidePage } from "../guidePage.ts"
import { GuideReport } from "../guideReport.ts"
import { binDays } from "../limits.ts"
import { Version } from "../version.ts"
import { indexPage } from "./editing.ts"

const day = 86_400_000

/** To the bin, where it stays thirty days: nobody finds it, its owners can take it out again. */
export async function binPage(id: Types.ObjectId, by: string): Promise<void> {
  await inOneStep(async () => {
    const binned = { by: new Types.ObjectId(by), at: now() }
    await GuidePage.updateOne({ _id: id, binned: null }, { $set: { binned } })
    await forgetFromSearch("guidePage", id)
  })
}

/** Out of the bin again, as it was. */
export async function restorePage(id: Types.ObjectId): Promise<void> {
  await inOneStep(async () => {
    await GuidePage.updateOne({ _id: id }, { $set: { binned: null } })
    await indexPage((await GuidePage.findById(id))!)
  })
}

/** Every night: what has been in the bin for thirty days is gone, with its versions and its reports. */
export async function emptyGuideBin(): Promise<void> {
  const before = new Date(now().getTime() - binDays * day)
  await inOneStep(async () => {
    const gone = (await GuidePage.find({ "binned.at": { $lt: before } }).select("_id").lean()).map((page) => page._id)
    if (gone.length === 0) return
    await Version.deleteMany({ kind: "guidePage", of: { $in: gone } })
    await GuideReport.deleteMany({ guidePage: { $in: gone } })
    await GuidePage.deleteMany({ _id: { $in: gone } })
  })
}
