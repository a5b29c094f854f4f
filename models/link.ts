import { Schema, Types, model } from "mongoose"
import { hasCome, isAhead, now } from "../server/clock.ts"
import { hashOfToken, tokenFor } from "../server/tokens.ts"
import { linkLifetimes } from "./limits.ts"

/** What a link may be of. */
export const linkKinds = ["account", "meeting", "interpellation"] as const
export type LinkKind = (typeof linkKinds)[number]

type Rule = { opens: LinkKind; lasts: number; once: boolean }

const day = 24 * 3600 * 1000

/**
 * What each mailed link is for. `opens`: the kind of the one thing that it is of, beside which it opens nothing ·
 * `lasts`: milliseconds, from its sending or from the moment that `issueLink` is told · `once`: its first use closes it.
 * Whatever it is for, following it shows, and only pressing a button acts; pressing twice does no harm.
 */
export const linkRules = {
  invitation: { opens: "account", lasts: linkLifetimes.invitation, once: true },
  signIn: { opens: "account", lasts: linkLifetimes.signIn, once: true },
  passwordReset: { opens: "account", lasts: linkLifetimes.passwordReset, once: true },
  // From the end of the meeting: its agenda, its files, an answer, then its minutes.
  reply: { opens: "meeting", lasts: linkLifetimes.replyDays * day, once: false },
  // From the last day of the consultation.
  position: { opens: "interpellation", lasts: linkLifetimes.positionDays * day, once: false },
} as const satisfies Record<string, Rule>

export type Purpose = keyof typeof linkRules
/** The purposes that open an account. */
export type AccessPurpose = { [P in Purpose]: (typeof linkRules)[P]["opens"] extends "account" ? P : never }[Purpose]
export const purposes = Object.keys(linkRules) as Purpose[]

/** How long a link is still known after its end, so that whoever opens it late is told kindly why, in milliseconds. */
const keptAfterwards = 60 * day

const schema = new Schema(
  {
    purpose: { type: String, enum: purposes, required: true },
    of: {
      kind: { type: String, enum: linkKinds, required: true },
      id: { type: Schema.Types.ObjectId, required: true },
    },
    person: { type: Schema.Types.ObjectId, ref: "Person", default: null },
    // Who was asked, as the list of the thing knows her: "person:ID", or "guest:ID" who is nobody of the register.
    invitee: { type: String, default: "" },
    account: { type: Schema.Types.ObjectId, ref: "Account", default: null, index: true },
    hash: { type: String, required: true, unique: true },
    // Only links that an earlier version made have one of their own; every other address is made from the secret.
    token: { type: String, default: null },
    by: { type: Schema.Types.ObjectId, ref: "Person", default: null },
    expiresAt: { type: Date, required: true },
    used: { type: Date, default: null },
    revoked: { type: Date, default: null },
    forgetAt: { type: Date, required: true, expires: 0 },
  },
  { timestamps: true },
)
schema.index({ "of.id": 1, invitee: 1 })

/**
 * A door that a mail opens, without signing in: one purpose, one thing, one person, for a time. Its address is made when
 * the mail leaves; only its hash is kept.
 */
export const Link = model("Link", schema, "links")
export type Link = InstanceType<typeof Link>

/** Whom a link is for and what it is of; `from` is the moment from which its life counts, now unless said. */
export type Issue = {
  of: Types.ObjectId
  person?: Types.ObjectId | null
  invitee?: string
  account?: Types.ObjectId | null
  by?: Types.ObjectId | null
  from?: Date
}

/** When a link ends whose life counts from a moment, and when nothing is known of it any more. */
export function endOf(purpose: Purpose, from: Date): { expiresAt: Date; forgetAt: Date } {
  const end = from.getTime() + linkRules[purpose].lasts
  return { expiresAt: new Date(end), forgetAt: new Date(end + keptAfterwards) }
}

function newLink(purpose: Purpose, { of, from = now(), ...given }: Issue): Link {
  const _id = new Types.ObjectId()
  return new Link({
    _id,
    purpose,
    of: { kind: linkRules[purpose].opens, id: of },
    ...given,
    ...endOf(purpose, from),
    hash: hashOfToken(tokenFor(purpose, String(_id))),
  })
}

/** Makes a link in the step around it; the mail that carries it names it by its id. */
export const issueLink = (purpose: Purpose, issue: Issue): Promise<Link> => newLink(purpose, issue).save()

type AccountLike = { _id: Types.ObjectId; person: Types.ObjectId }

/**
 * Makes a link that opens an account, in the step around it. One that chooses a password ends those before it, which lie
 * in a mailbox unread; one that only signs in does not, since of two mails the first may be the later one to come.
 */
export async function issueAccessLink(
  purpose: AccessPurpose,
  { _id, person }: AccountLike,
  by: Types.ObjectId | null = null,
): Promise<Link> {
  if (purpose === "passwordReset") await closeLinks(_id, purpose)
  return issueLink(purpose, { of: _id, account: _id, person, by })
}

/** Makes several at once, in the step around them. */
export async function issueLinks(purpose: Purpose, issues: Issue[]): Promise<void> {
  await Link.insertMany(issues.map((issue) => newLink(purpose, issue)))
}

type Kept = Pick<Link, "_id" | "token"> & { purpose: string }

/** The secret part of a link's address. */
export const linkToken = ({ purpose, _id, token }: Kept): string => token ?? tokenFor(purpose, String(_id))

/** Whether the address that would be mailed now opens this link: not once the session secret is another one. */
export const isMailable = (link: Kept & Pick<Link, "hash">): boolean => link.hash === hashOfToken(linkToken(link))

/** The link behind an address, used up or not; null when there never was one, or long ago. */
export async function findLink(purpose: Purpose, token: string): Promise<Link | null> {
  return Link.findOne({ purpose, hash: hashOfToken(token) })
}

/** What a link still is: open, or why it is not. A link that something else closed is as good as used. */
export function stateOf(
  link: Pick<Link, "purpose" | "used" | "revoked" | "expiresAt"> | null,
): "open" | "used" | "expired" | "unknown" {
  if (!link) return "unknown"
  if (link.used || link.revoked) return "used"
  return hasCome(link.expiresAt) || isTooEarly(link) ? "expired" : "open"
}

// Its life begins when it is sent: a door to an account that a wrong clock made would stay open for years.
const isTooEarly = ({ purpose, expiresAt }: Pick<Link, "purpose" | "expiresAt">) =>
  linkRules[purpose].once && isAhead(new Date(expiresAt.getTime() - linkRules[purpose].lasts))

/** Uses a link up, in the step that does what it is for; false when somebody was first or time is over. */
export async function useUp(link: Link): Promise<boolean> {
  if (isTooEarly(link)) return false
  const open = { _id: link._id, used: null, revoked: null, expiresAt: { $gt: now() } }
  return (await Link.updateOne(open, { $set: { used: now() } })).modifiedCount === 1
}

/**
 * Closes every door that is still open to an account, or those of one purpose: after a new password, a new address, the
 * end of her access.
 */
export async function closeLinks(account: Types.ObjectId, ...only: AccessPurpose[]): Promise<void> {
  const purpose = only.length > 0 ? { purpose: { $in: only } } : {}
  await Link.updateMany({ account, ...purpose, used: null, revoked: null }, { $set: { revoked: now() } })
}
