import { Attachment, bin } from "../../models/attachment.ts"
import { cast } from "../support/cast.ts"
import { makeAttachment } from "../support/makers/attachment.ts"
import { everyone, type Row } from "./types.ts"

const may = ["coordination"] as const
const open = async () => `/attachments/${(await makeAttachment()).id}`
const closed = async () => `/attachments/${(await makeAttachment({ of: "closed" })).id}`

async function binned() {
  const attachment = await makeAttachment()
  await bin(attachment._id, (await cast.coordinator()).person._id)
  return `/attachments/${attachment.id}/restoration`
}

async function waiting() {
  const attachment = await makeAttachment()
  await Attachment.updateOne(
    { _id: attachment._id },
    { $set: { pending: { by: (await cast.coordinator()).person._id, at: new Date() } } },
  )
  return `/attachments/${attachment.id}/clearance`
}

export const rows: Row[] = [
  { route: "POST /attachments/:attachmentId/clearance", at: waiting, may, others: 404 },
  { route: "GET /attachments/new", at: () => "/attachments/new?kind=notice&id=open", may },
  { route: "GET /attachments/new", at: () => "/attachments/new?kind=notice&id=closed", may, others: 404 },
  { route: "POST /attachments", at: () => "/attachments?kind=notice&id=open", may },
  { route: "POST /attachments", at: () => "/attachments?kind=notice&id=closed", may, others: 404 },
  { route: "GET /attachments/:id", at: open, may: everyone },
  { route: "GET /attachments/:id", at: closed, may, others: 404 },
  { route: "DELETE /attachments/:id", at: open, may },
  { route: "DELETE /attachments/:id", at: closed, may, others: 404 },
  { route: "GET /attachments/:attachmentId/restoration/new", at: async () => `${await binned()}/new`, may },
  { route: "POST /attachments/:attachmentId/restoration", at: binned, may },
]
