import type { Request } from "express"
import { readInterpellation, type ReadInterpellation } from "../../models/interpellation/reading.ts"
import { canReadInterpellation } from "../../models/policies/interpellation.ts"
import { found } from "../../server/authorize.ts"
import { idParam } from "../../server/params.ts"

/** The interpellation of the address, for those who may read it in the state that it is in. */
export async function interpellationOf(req: Request): Promise<ReadInterpellation> {
  const one = found(await readInterpellation(idParam(req.params["interpellationId"])))
  return found(canReadInterpellation(req.user!, one) ? one : null)
}
