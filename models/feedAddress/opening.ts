import { Types } from "mongoose"
import { now } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { hashOfToken, tokenFor } from "../../server/tokens.ts"
import { Account } from "../account.ts"
import { audit } from "../audit.ts"
import { FeedAddress } from "../feedAddress.ts"
import { findReader, type Reader } from "../reader.ts"

const secretOf = (id: Types.ObjectId) => tokenFor("calendar-feed", String(id))

/**
 * A person's address, or null while she has none. Its secret part cannot be made again once the session secret is
 * another one, after a restore on a new machine: then `token` is null, and what she gave to her calendar still opens.
 */
export async function feedOf(person: string): Promise<{ token: string | null } | null> {
  const address = await FeedAddress.findOne({ person, revoked: null }).sort({ _id: -1 }).lean()
  if (!address) return null
  const token = secretOf(address._id)
  return { token: hashOfToken(token) === address.hash ? token : null }
}

/** Gives a person a new address; the one that she had opens nothing any more. */
export async function openFeed(person: string): Promise<void> {
  await inOneStep(async () => {
    await closeFeed(person)
    const id = new Types.ObjectId()
    await new FeedAddress({ _id: id, person, hash: hashOfToken(secretOf(id)) }).save()
    await audit("feedOpened", { by: person, of: { kind: "person", id: person } })
  })
}

/** Revokes a person's address. */
export async function closeFeed(person: string): Promise<void> {
  await inOneStep(async () => {
    const revoked = { by: new Types.ObjectId(person), at: now() }
    const { modifiedCount } = await FeedAddress.updateMany({ person, revoked: null }, { $set: { revoked } })
    if (modifiedCount > 0) await audit("feedClosed", { by: person, of: { kind: "person", id: person } })
  })
}

/** Whose calendar an address shows, with her rights of now; null when it opens nothing, or her access has ended. */
export async function readerOfFeed(token: string): Promise<Reader | null> {
  const [row] = await FeedAddress.aggregate<{ accounts: { _id: Types.ObjectId }[] }>([
    { $match: { hash: hashOfToken(token), revoked: null } },
    {
      $lookup: {
        from: Account.collection.name,
        as: "accounts",
        localField: "person",
        foreignField: "person",
        pipeline: [{ $project: { _id: 1 } }],
      },
    },
  ])
  const account = row?.accounts[0]
  return account ? findReader(String(account._id)) : null
}
