import type { Types } from "mongoose"
import { Link, linkToken } from "../../../models/link.ts"

/** The address of the page that a convocation's mail opens for someone on the list of a meeting: the first one, unless said. */
export async function replyAddress(meeting: { _id: Types.ObjectId }, invitee?: string): Promise<string> {
  const link = await Link.findOne({ purpose: "reply", "of.id": meeting._id, ...(invitee ? { invitee } : {}) }).sort({
    _id: 1,
  })
  return `/replies/${linkToken(link!)}`
}
