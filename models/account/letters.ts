import type { Types } from "mongoose"
import { type Post, post } from "../../server/outbox.ts"
import type { Account } from "../account.ts"
import { type Act, audit } from "../audit.ts"
import { type AccessPurpose, issueAccessLink } from "../link.ts"
import { fullName, Person } from "../person.ts"

const templates: Record<AccessPurpose, string> = {
  invitation: "account/invitation", signIn: "account/sign-in-link", passwordReset: "account/password-reset",
}

const sent: Record<AccessPurpose, Act> = {
  invitation: "invitationSent", signIn: "signInLinkSent", passwordReset: "passwordResetSent",
}

/** Mails a link that opens the account once, in the step around it; its address is the account's and nobody else's. */
export async function mailLink(account: Account, purpose: AccessPurpose, by: Types.ObjectId | null = null): Promise<void> {
  const link = await issueAccessLink(purpose, account, by)
  await post({ ...await about(account), template: templates[purpose], key: `${templates[purpose]}:${link.id}`,
    data: { link: link.id }, sealed: true })
  await audit(sent[purpose], { by, of: { kind: "account", id: account.id } })
}

/** Tells an account's person what happened to it, in the step around it; `to` where it is not her present address. */
export async function mailNotice(account: Account, template: string, to = account.email): Promise<void> {
  const addressed = await about(account)
  await post({ ...addressed, to: { ...addressed.to, email: to }, template, sealed: true,
    key: `${template}:${account.id}:${account.__v}` })
}

async function about(account: Account): Promise<Pick<Post, "to" | "person" | "language" | "of">> {
  const person = (await Person.findById(account.person))!
  return {
    to: { name: fullName(person), email: account.email }, person: person._id, language: person.language ?? "fr",
    of: { kind: "account", id: account._id },
  }
}
