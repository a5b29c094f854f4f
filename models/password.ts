import { Types } from "mongoose"
import { still } from "../server/authorize.ts"
import { FormError } from "../server/formError.ts"
import { inOneStep } from "../server/inOneStep.ts"
import { enqueue } from "../server/jobs.ts"
import { endSessions } from "../server/sessionStore.ts"
import type { Key } from "../views/sentences.ts"
import { mailLink, mailNotice } from "./account/letters.ts"
import { Account, signInAddress } from "./account.ts"
import { audit, note } from "./audit.ts"
import { refuse } from "./concerns/refuse.ts"
import { limits } from "./limits.ts"
import { closeLinks, type Link, useUp } from "./link.ts"
import { currentNetwork } from "./network.ts"
import { isTriedFirst } from "./password/guessing.ts"
import { Person } from "./person.ts"
import { hashPassword, isRight, mayEnter } from "./signIn.ts"

/** What a password must not be made of: her address and name, the network's and the commune's. */
type Known = { email: string; names: readonly string[] }

/**
 * Why a new password is not one, as the key of a sentence, or null. Length makes it strong (NIST SP 800-63B, section
 * 5.1.1.2), unless it is among those that are tried first (OWASP ASVS 5.0, 6.2.4 and 6.2.11).
 */
export function weakness(typed: string, { email, names }: Known): Key | null {
  const password = typed.normalize("NFKC")
  if (password.length < limits.passwordMin) return "account.errors.passwordShort"
  if (password.length > limits.passwordMax) return "account.errors.passwordLong"
  const few = new Set(password.toLowerCase()).size < 5
  return few || isTriedFirst(password, [email, email.split("@")[0]!, ...names])
    ? "account.errors.passwordGuessed"
    : null
}

async function knownOf(account: Account): Promise<Known> {
  const [person, network] = [await Person.findById(account.person).lean(), await currentNetwork("network")]
  return {
    email: account.email,
    names: [person?.givenName, person?.familyName, network?.name.fr, network?.name.nl, network?.commune].flatMap(
      (name) => name ?? [],
    ),
  }
}

// Every other session and every mailed link ends with the old password.
async function replace(id: unknown, password: string, keep?: string): Promise<Account> {
  const account = still(await Account.findById(id))
  account.password = password
  await account.save()
  await closeLinks(account._id)
  await endSessions(account.id, keep)
  return account
}

type Change = { current: string; fresh: string; session: string }

/** Changes one's own password, knowing the old one; the session in which it is done stays. */
export async function changePassword(id: string, { current, fresh, session }: Change): Promise<void> {
  const account = still(await Account.findById(id))
  // Someone who only ever came by mailed links has no password to give.
  const right = !account.password || (await isRight(account.password, current))
  const weak = weakness(fresh, await knownOf(account))
  if (!right) await note("passwordCheck", { of: { kind: "account", id }, outcome: "refused" })
  if (!right || weak)
    throw new FormError({ ...(right ? {} : { current: "account.errors.current" }), ...(weak ? { fresh: weak } : {}) })
  const hashed = await hashPassword(fresh)
  await inOneStep(async () => {
    const changed = await replace(id, hashed, session)
    await audit("passwordChanged", { by: changed.person, of: { kind: "account", id } })
    await mailNotice(changed, "account/password-changed")
  })
}

type Asked = "passwordReset" | "signIn"

/** Mails the link by which a new password is chosen, where the address is one that lets someone in. */
export async function requestPasswordReset(email: string): Promise<void> {
  await requestLink(email, "passwordReset")
}

/** Mails the link that signs in once, where the address is one that lets someone in. */
export async function requestSignInLink(email: string): Promise<void> {
  await requestLink(email, "signIn")
}

// The same work whether or not somebody signs in with this address, so that the time of the answer does not tell.
const requestLink = (email: string, purpose: Asked): Promise<void> =>
  enqueue("accounts.mailLink", purpose, signInAddress(email), String(new Types.ObjectId()))

/** What a visitor has asked for, done by a job; `request` names her wish, which is mailed once however often this runs. */
export async function mailAskedLink(purpose: string, email: string, request: string): Promise<void> {
  const account = await Account.findOne({ email })
  if (!account || !(await mayEnter(account.id))) return
  await inOneStep(() => mailLink(account, purpose as Asked, { request }))
}

/** Chooses a password through a mailed link, which it uses up: the account to sign in, or null when it was too late. */
export async function choosePassword(link: Link, password: string): Promise<string | null> {
  const account = await Account.findById(link.account)
  // Whoever invited her took it back while she chose.
  if (!account) return null
  const weak = weakness(password, await knownOf(account))
  if (weak) refuse({ password: weak })
  const hashed = await hashPassword(password)
  return inOneStep(async () => {
    if (!(await useUp(link))) return null
    const changed = await replace(link.account, hashed)
    const line = { by: changed.person, of: { kind: "account", id: changed.id as string }, via: "link" as const }
    await audit("linkUsed", line)
    await audit("passwordChanged", line)
    if (link.purpose === "passwordReset") await mailNotice(changed, "account/password-changed")
    return changed.id
  })
}

/** Uses up the link that signs in; false when somebody was first or time is over. */
export async function enterBy(link: Link): Promise<boolean> {
  return inOneStep(async () => {
    if (!(await useUp(link))) return false
    const account = await Account.findById(link.account).select("person").lean()
    await audit("linkUsed", {
      by: account?.person ?? null,
      of: { kind: "account", id: String(link.account) },
      via: "link",
    })
    return true
  })
}
