import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { endOf, isMailable, issueLink, issueLinks, Link } from "../link.ts"
import { Meeting } from "../meeting.ts"

type Dated = { _id: Types.ObjectId; endsAt: Date }
type Invited = { invitee: string; person?: Types.ObjectId | null }

const linksOf = (meeting: Types.ObjectId, invitee?: string) =>
  Link.find({ purpose: "reply", "of.id": meeting, ...(invitee === undefined ? {} : { invitee }) }).sort({ _id: 1 })

/** Gives everyone on the list of a meeting her own link to it, inside a step; who has one keeps it. */
export async function giveLinks(meeting: Dated, lines: Invited[]): Promise<void> {
  const linked = new Set((await linksOf(meeting._id).select("invitee").lean()).map(({ invitee }) => invitee))
  await issueLinks(
    "reply",
    lines
      .filter(({ invitee }) => !linked.has(invitee))
      .map(({ invitee, person = null }) => ({ of: meeting._id, invitee, person, from: meeting.endsAt })),
  )
}

/** The links of a meeting end with it: when it is moved, they move too, inside its step. */
export async function moveLinks(meeting: Dated): Promise<void> {
  await Link.updateMany({ purpose: "reply", "of.id": meeting._id }, { $set: endOf("reply", meeting.endsAt) })
}

/** Forgets the links of a meeting that is no more, inside its step. */
export async function forgetLinks(meeting: Types.ObjectId): Promise<void> {
  await Link.deleteMany({ purpose: "reply", "of.id": meeting })
}

/**
 * The link that a letter about a meeting carries to someone invited, or null for someone who has none. Once the session
 * secret has changed, the address of the first can no longer be made: she gets another one to the same invitation, and
 * both open.
 */
export async function linkToMail(meeting: Types.ObjectId, invitee: string): Promise<Link | null> {
  const links = await linksOf(meeting, invitee)
  const mailable = links.find(isMailable)
  if (mailable || !links[0]) return mailable ?? null
  const { person } = links[0]
  return inOneStep(async () => {
    const { endsAt } = still(await Meeting.findById(meeting))
    return issueLink("reply", { of: meeting, invitee, person: person ?? null, from: endsAt })
  })
}
