import { Router, type Request, type Response } from "express"
import { canReadMinutes } from "../../models/policies/minutes.ts"
import { found } from "../../server/authorize.ts"
import { secretAddress } from "../../server/secretAddress.ts"
import { sendMinutesPdf } from "../meetings/minutesPdf.ts"
import { proceedingsBy } from "./minutes.ts"

export const minutesPdf = Router({ mergeParams: true }).get("/", secretAddress, show)

async function show(req: Request, res: Response) {
  const { reader, proceedings } = await proceedingsBy(req, res)
  await sendMinutesPdf(res, found(canReadMinutes(reader, proceedings.minutes!, proceedings) ? proceedings : null))
}
