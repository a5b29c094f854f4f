import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { Message, type Post, post } from "../../server/outbox.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Account } from "../account.ts"
import { type Act, audit } from "../audit.ts"
import { type AccessPurpose, issueAccessLink } from "../link.ts"
import { fullName, Person } from "../person.ts"

const templates: Record<AccessPurpose, string> = {
  invitation: "account/invitation",
  signIn: "account/sign-in-link",
  passwordReset: "account/password-reset",
}

const sent: Record<AccessPurpose, Act> = {
  invitation: "invitationSent",
  signIn: "signInLinkSent",
  passwordReset: "passwordResetSent",
}

/** `by`: who sends it · `request`: the visitor's wish that it answers, which gives one mail. */
type Wish = { by?: Types.ObjectId | null; request?: string }

/** Mails a link that opens the account once, in the step around it; its address is the account's and nobody else's. */
export async function mailLink(
  account: Account,
  purpose: AccessPurpose,
  { by = null, request }: Wish = {},
): Promise<void> {
  const key = request && `${templates[purpose]}:${request}`
  if (key && (await Message.exists({ key }))) return
  const link = await issueAccessLink(purpose, account, by)
  await post({
    ...(await addressedTo(account)),
    template: templates[purpose],
    key: key ?? `${templates[purpose]}:${link.id}`,
    data: { link: link.id },
    sealed: true,
  })
  await audit(sent[purpose], { by, of: { kind: "account", id: account.id } })
}

/** Tells an account's person what happened to it, in the step around it; `to` where it is not her present address. */
export async function mailNotice(account: Account, template: string, to = account.email): Promise<void> {
  const addressed = await addressedTo(account)
  await post({
    ...addressed,
    to: { ...addressed.to, email: to },
    template,
    sealed: true,
    key: `${template}:${account.id}:${account.__v}`,
  })
}

/** To whom a letter about an account goes, in her language. */
export async function addressedTo(account: Account): Promise<Pick<Post, "to" | "person" | "language" | "of">> {
  const person = still(await Person.findById(account.person))
  return {
    to: { name: fullName(person), email: account.email },
    person: person._id,
    language: person.language ?? "fr",
    of: { kind: "account", id: account._id },
  }
}

/** Tells an account's person that somebody tries passwords at her door, once a day at most; done by a job. */
export async function warnOfAttempts(email: string, day: string): Promise<void> {
  const account = await Account.findOne({ email, withdrawn: null })
  if (!account?.password) return
  const addressed = await addressedTo(account)
  await inOneStep(async () => {
    await post({
      ...addressed,
      template: "account/attempts",
      sealed: true,
      key: `account/attempts:${account.id}:${day}`,
    })
    await audit("attemptsWarned", { by: null, of: { kind: "account", id: account.id } })
  })
}
