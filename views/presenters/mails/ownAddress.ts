import type { Types } from "mongoose"
import { linkToMail } from "../../../models/attendance/link.ts"
import { linkToken } from "../../../models/link.ts"
import type { MailContext } from "./index.ts"

/**
 * The address by which someone invited to a meeting reads and answers without signing in, or null where she has none.
 * Where the letter is only shown, the address opens nothing and no link is made for it.
 */
export async function ownAddress(
  meeting: Types.ObjectId,
  invitee: string,
  { baseUrl, veiled }: Pick<MailContext, "baseUrl" | "veiled">,
): Promise<string | null> {
  if (veiled) return `${baseUrl}/replies/…`
  const link = await linkToMail(meeting, invitee)
  return link && `${baseUrl}/replies/${linkToken(link)}`
}
