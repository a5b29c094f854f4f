import type { Request } from "express"
import { readPage, type ReadPage } from "../../models/guidePage/reading.ts"
import { canEditPage, canReadPage } from "../../models/policies/guide.ts"
import { authorize, found } from "../../server/authorize.ts"

/** The page of the address; in the bin, it only exists for those who may take it out. */
export async function pageOf(req: Request): Promise<ReadPage> {
  const page = found(await readPage(String(req.params["slug"])))
  return found(canReadPage(req.user!, page) ? page : null)
}

/** The page of the address for someone who may change it. */
export async function editablePageOf(req: Request): Promise<ReadPage> {
  const page = await pageOf(req)
  authorize(canEditPage(req.user!, page))
  return page
}
