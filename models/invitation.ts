import { Types } from "mongoose"
import { now } from "../server/clock.ts"
import { inOneStep } from "../server/inOneStep.ts"
import type { Language } from "../server/languages.ts"
import { endSessions } from "../server/sessionStore.ts"
import { Account } from "./account.ts"
import { mailLink } from "./account/letters.ts"
import { audit } from "./audit.ts"
import { Affiliation } from "./affiliation.ts"
import { today } from "./concerns/day.ts"
import { Namesake } from "./concerns/namesakes.ts"
import { faultsOf, refuse } from "./concerns/refuse.ts"
import { limits } from "./limits.ts"
import { closeLinks, Link } from "./link.ts"
import { indexPerson } from "./person/editing.ts"
import { refuseSamePerson } from "./person/sameName.ts"
import { Person } from "./person.ts"

export type Invited = {
  /** Somebody of the register, or null for somebody new. */
  person: string | null
  givenName: string
  familyName: string
  email: string
  language: Language | null
  organisation: string | null
  /** Somebody who bears the same name, and was seen to be another one. */
  anyway?: string | null
}

/** Lets somebody in for the first time: an account without a password, and the mail by which she chooses one. */
export async function invite(invited: Invited, by: string): Promise<Account> {
  return inOneStep(async () => {
    const person = await personOf(invited)
    const account = new Account({ person: person._id, email: invited.email })
    await refuseWrong(person, account)
    if (person.isNew) await refuseSamePerson(person, { anyway: invited.anyway ?? null }, account.email)
    await person.save()
    await account.save()
    if (invited.organisation && !invited.person)
      await Affiliation.create([{ person: person._id, organisation: invited.organisation, from: today() }])
    await indexPerson(person)
    await mailLink(account, "invitation", { by: new Types.ObjectId(by) })
    return account
  })
}

async function personOf({ person, givenName, familyName, email, language }: Invited): Promise<Person> {
  const known = person ? await Person.findById(person) : null
  return known ?? new Person({ givenName, familyName, email, language: language ?? "fr" })
}

// All that is wrong at once: the person would not like to learn it one by one.
async function refuseWrong(person: Person, account: Account): Promise<void> {
  const fields = { ...(await faultsOf(person)), ...(await faultsOf(account)) }
  const taken = fields["email"] ? null : await Account.findOne({ email: account.email }).lean()
  if (taken) fields["email"] = "invitations.taken"
  if (await Account.exists({ person: person._id })) fields["person"] = "account.errors.hasAccount"
  const holder = taken && (await Person.findById(taken.person))
  if (holder) throw new Namesake([holder], fields, true)
  if (Object.keys(fields).length > 0) refuse(fields)
}

const waiting = (id: string) => Account.findOne({ _id: id, password: null, withdrawn: null })

/** Whether somebody has not chosen a password yet, and her access was not withdrawn. */
export const isWaiting = async (id: string): Promise<boolean> => (await waiting(id)) !== null

/** Mails a new invitation to whoever still waits for one; false when she was sent enough of them today. */
export async function inviteAgain(id: string, by: string): Promise<boolean> {
  return inOneStep(async () => {
    const account = await waiting(id)
    if (!account) return false
    const since = new Date(now().getTime() - 24 * 3600_000)
    const sent = await Link.countDocuments({
      account: account._id,
      purpose: "invitation",
      createdAt: { $gt: since, $lte: now() },
    })
    if (sent >= limits.invitationsPerDay) return false
    await mailLink(account, "invitation", { by: new Types.ObjectId(by) })
    return true
  })
}

/** An account that was invited and by which nobody ever came in; null where somebody did, or there is none. */
export const unopened = (id: string): Promise<Account | null> =>
  Account.findOne({ _id: id, password: null, withdrawn: null, lastSignIn: null })

/**
 * Takes back an invitation that nobody opened: its links open no more, a letter that waits does not leave, and both the person
 * and the address are as free to be invited as before. The account goes, since nobody ever was in it; she stays in the register.
 * False where somebody came in meanwhile.
 */
export async function withdrawInvitation(id: string, by: string): Promise<boolean> {
  return inOneStep(async () => {
    const account = await unopened(id)
    if (!account) return false
    await closeLinks(account._id)
    await endSessions(id)
    await account.deleteOne()
    await audit("invitationWithdrawn", { by, of: { kind: "person", id: account.person } })
    return true
  })
}
