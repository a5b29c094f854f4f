import { Schema, type Types, model } from "mongoose"
import { now } from "../server/clock.ts"
import { hashOfToken, tokenFor } from "../server/tokens.ts"
import { linkLifetimes } from "./limits.ts"

export const purposes = ["invitation", "signIn", "passwordReset"] as const
export type Purpose = (typeof purposes)[number]

const schema = new Schema({
  purpose: { type: String, enum: purposes, required: true },
  account: { type: Schema.Types.ObjectId, ref: "Account", required: true, index: true },
  hash: { type: String, required: true, unique: true },
  by: { type: Schema.Types.ObjectId, ref: "Person", default: null },
  expiresAt: { type: Date, required: true },
  usedAt: { type: Date, default: null },
  // Kept for a while after its end, so that whoever opens it late is told kindly why.
  forgetAt: { type: Date, required: true, expires: 0 },
}, { timestamps: true })

/** A door that a mail opens for one account, once and for a time. Its address is made when the mail leaves. */
export const AccessLink = model("AccessLink", schema)
export type AccessLink = InstanceType<typeof AccessLink>

const keptAfterwards = 60 * 24 * 3600 * 1000

/** Makes a link in the step around it; the mail that carries it names it by its id. */
export async function issueLink(purpose: Purpose, account: Types.ObjectId, by: Types.ObjectId | null = null) {
  const expiresAt = new Date(now().getTime() + linkLifetimes[purpose])
  const link = new AccessLink({ purpose, account, by, expiresAt, forgetAt: new Date(expiresAt.getTime() + keptAfterwards) })
  link.hash = hashOfToken(linkToken(purpose, link.id))
  return link.save()
}

/** The secret part of a link's address. */
export const linkToken = (purpose: Purpose, id: string): string => tokenFor(purpose, id)

/** Whether the address that would be mailed now opens this link: not once the session secret is another one. */
export const isMailable = (link: AccessLink): boolean => link.hash === hashOfToken(linkToken(link.purpose, link.id))

/** The link behind an address, used up or not; null when there never was one, or long ago. */
export async function findLink(purpose: Purpose, token: string): Promise<AccessLink | null> {
  return AccessLink.findOne({ purpose, hash: hashOfToken(token) })
}

/** What a link still is: open, or why it is not. */
export function stateOf(link: Pick<AccessLink, "usedAt" | "expiresAt"> | null): "open" | "used" | "expired" | "unknown" {
  if (!link) return "unknown"
  if (link.usedAt) return "used"
  return link.expiresAt > now() ? "open" : "expired"
}

/** Uses a link up, in the step that does what it is for; false when somebody was first or time is over. */
export async function useUp(link: AccessLink): Promise<boolean> {
  const used = await AccessLink.updateOne({ _id: link._id, usedAt: null, expiresAt: { $gt: now() } },
    { $set: { usedAt: now() } })
  return used.modifiedCount === 1
}

/** Closes every door that is still open to an account: after a new password, a new address, the end of her access. */
export async function closeLinks(account: Types.ObjectId): Promise<void> {
  await AccessLink.updateMany({ account, usedAt: null }, { $set: { usedAt: now() } })
}
