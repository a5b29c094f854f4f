import type { Request } from "express"
import { readBody, type ReadBody } from "../../models/body/reading.ts"
import { Body } from "../../models/body.ts"
import { canKeepBodies } from "../../models/policies/body.ts"
import { authorize, found } from "../../server/authorize.ts"

/** The body of the address, also under a former one. */
export async function bodyOf(req: Request): Promise<ReadBody> {
  return found(await readBody(String(req.params["slug"]), req.user!))
}

/** The body of the address for who keeps the bodies, to be changed. */
export async function keptBody(req: Request): Promise<Body> {
  authorize(canKeepBodies(req.user!))
  const slug = String(req.params["slug"])
  return found<Body>(await Body.findOne({ $or: [{ slug }, { formerSlugs: slug }] }))
}
