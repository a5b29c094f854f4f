import { verify } from "@node-rs/argon2"
import { inOneStep } from "../server/inOneStep.ts"
import { endSessions } from "../server/sessionStore.ts"
import { mailLink, mailNotice } from "./account/letters.ts"
import { Account } from "./account.ts"
import { audit } from "./audit.ts"
import { refuse } from "./concerns/refuse.ts"
import { limits } from "./limits.ts"
import { closeLinks, type Link, useUp } from "./link.ts"
import { hashPassword, mayEnter } from "./signIn.ts"

/** Why a new password is not one, as the key of a sentence, or null. Length is what makes it strong (NIST SP 800-63B). */
export function weakness(password: string, email: string): string | null {
  if (password.length < limits.passwordMin) return "account.errors.passwordShort"
  if (password.length > limits.passwordMax) return "account.errors.passwordLong"
  const few = new Set(password.toLowerCase()).size < 5
  const own = password.toLowerCase().includes(email.split("@")[0]!.toLowerCase())
  return few || own ? "account.errors.passwordGuessed" : null
}

// Every other session and every mailed link ends with the old password.
async function replace(id: unknown, password: string, keep?: string): Promise<Account> {
  const account = (await Account.findById(id))!
  account.password = password
  await account.save()
  await closeLinks(account._id)
  await endSessions(account.id, keep)
  return account
}

type Change = { current: string, fresh: string, session: string }

/** Changes one's own password, knowing the old one; the session in which it is done stays. */
export async function changePassword(id: string, { current, fresh, session }: Change): Promise<void> {
  const account = (await Account.findById(id))!
  // Someone who only ever came by mailed links has no password to give.
  const right = !account.password || await verify(account.password, current)
  const weak = weakness(fresh, account.email)
  if (!right || weak) refuse({ ...(right ? {} : { current: "account.errors.current" }), ...(weak ? { fresh: weak } : {}) })
  const hashed = await hashPassword(fresh)
  await inOneStep(async () => {
    const changed = await replace(id, hashed, session)
    await audit("passwordChanged", { by: changed.person, of: { kind: "account", id } })
    await mailNotice(changed, "account/password-changed")
  })
}

/** Mails the link by which a new password is chosen, where the address is one that lets someone in. */
export async function requestPasswordReset(email: string): Promise<void> {
  await requestLink(email, "passwordReset")
}

/** Mails the link that signs in once, where the address is one that lets someone in. */
export async function requestSignInLink(email: string): Promise<void> {
  await requestLink(email, "signIn")
}

async function requestLink(email: string, purpose: "passwordReset" | "signIn"): Promise<void> {
  const account = await Account.findOne({ email: email.trim().toLowerCase() })
  if (!account || !await mayEnter(account.id)) return
  await inOneStep(() => mailLink(account, purpose))
}

/** Chooses a password through a mailed link, which it uses up: the account to sign in, or null when it was too late. */
export async function choosePassword(link: Link, password: string): Promise<string | null> {
  const account = (await Account.findById(link.account))!
  const weak = weakness(password, account.email)
  if (weak) refuse({ password: weak })
  const hashed = await hashPassword(password)
  return inOneStep(async () => {
    if (!await useUp(link)) return null
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
    if (!await useUp(link)) return false
    const account = await Account.findById(link.account).select("person").lean()
    await audit("linkUsed", { by: account?.person ?? null, of: { kind: "account", id: String(link.account) }, via: "link" })
    return true
  })
}
