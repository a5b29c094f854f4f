import { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { GuidePage } from "../guidePage.ts"

/** `was`: who owned the page in the form as it was opened, of whom those missing in `owners` were taken off by hand. */
export type Naming = { owners: string[]; was: string[] }

/**
 * Names who owns a page: at least one person. Only whom the form showed as an owner is taken off it: somebody whom
 * another person named meanwhile stays.
 */
export async function nameOwners(id: Types.ObjectId, { owners, was }: Naming): Promise<void> {
  await inOneStep(async () => {
    const page = still(await GuidePage.findById(id).select("owners").lean())
    const stay = page.owners.map(String).filter((owner) => owners.includes(owner) || !was.includes(owner))
    const named = [...new Set([...stay, ...owners.filter((owner) => !was.includes(owner))])]
    if (owners.length === 0 || named.length === 0) throw new FormError({ owners: "guide.errors.owners" })
    await GuidePage.updateOne({ _id: id }, { $set: { owners: named.map((owner) => new Types.ObjectId(owner)) } })
  })
}
