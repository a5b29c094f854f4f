import { Router, type Request, type Response } from "express"
import { found } from "../../server/authorize.ts"
import { secretAddress } from "../../server/secretAddress.ts"
import { sendFile } from "../../server/uploads.ts"
import { attachmentFor } from "../attachments.ts"
import { readingBy } from "./found.ts"

export const attachments = Router({ mergeParams: true }).get("/:id", secretAddress, show)

async function show(req: Request, res: Response) {
  const { reader } = await readingBy(req, res)
  const { attachment } = await attachmentFor(reader, req.params["id"])
  if (attachment.binned) found(null)
  await sendFile(res, attachment)
}
