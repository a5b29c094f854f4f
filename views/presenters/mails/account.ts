import { Account } from "../../../models/account.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { type AccessPurpose, isMailable, Link, linkToken, stateOf } from "../../../models/link.ts"
import { currentNetwork } from "../../../models/network.ts"
import { fullName, Person } from "../../../models/person.ts"
import type { Outgoing } from "../../../server/delivery.ts"
import { momentIn } from "../moment.ts"
import type { Mail, MailContext } from "./index.ts"

const addresses: Record<AccessPurpose, string> = {
  invitation: "invitations",
  signIn: "sign-in-links",
  passwordReset: "password-resets",
}

type Letter = { kind: "invitation" | "link" | "reset"; values?: Record<string, string>; replyTo?: Mail["replyTo"] }

// What is over before the mail leaves (a server that was away), or would open nothing since the session secret has
// changed, is not sent: it would only disappoint.
async function withLink(
  message: Outgoing,
  purpose: AccessPurpose,
  { t, baseUrl, veiled, called }: MailContext,
  letter: (link: Link) => Promise<Letter> | Letter,
): Promise<Mail | null> {
  const link = await Link.findById(String(message.data["link"]))
  if (!link || (!veiled && (stateOf(link) !== "open" || !isMailable(link)))) return null
  const { kind, values = {}, replyTo = null } = await letter(link)
  const network = nameIn((await currentNetwork("network"))?.name ?? {}, message.language) || "Maillage"
  const known = { ...values, network, moment: momentIn(link.expiresAt, message.language, t), email: message.to.email }
  const token = veiled ? "…" : linkToken(link)
  return {
    subject: t(`account.mails.${kind}.subject`, known),
    heading: t(`account.mails.${kind}.heading`, known),
    greeting: t("common.greeting", { name: called }),
    lines: [t(`account.mails.${kind}.text`, known)],
    button: t(`account.mails.${kind}.button`),
    href: `${baseUrl}/${addresses[purpose]}/${token}`,
    notes: [t(`account.mails.${kind}.note`, known)],
    reason: t(`account.mails.${kind}.reason`, known),
    replyTo,
  }
}

/** To somebody who is let in for the first time; she answers to whoever invited her. */
export const invitation = (message: Outgoing, context: MailContext) =>
  withLink(message, "invitation", context, async (link) => {
    const by = link.by ? await Person.findById(link.by).lean() : null
    const name = by ? fullName(by) : (await currentNetwork("network"))?.contact?.name || "Maillage"
    return { kind: "invitation", values: { name }, replyTo: by?.email ? { name, email: by.email } : null }
  })

export const signInLink = (message: Outgoing, context: MailContext) =>
  withLink(message, "signIn", context, () => ({ kind: "link" }))

export const passwordReset = (message: Outgoing, context: MailContext) =>
  withLink(message, "passwordReset", context, () => ({ kind: "reset" }))

function notice(kind: "changed" | "moved" | "attempts" | "trial") {
  return async (message: Outgoing, { t, baseUrl, called }: MailContext): Promise<Mail | null> => {
    const account = await Account.exists({ _id: message.of.id })
    if (!account) return null
    return {
      subject: t(`account.mails.${kind}.subject`),
      heading: t(`account.mails.${kind}.heading`),
      greeting: t("common.greeting", { name: called }),
      lines: [t(`account.mails.${kind}.text`)],
      button: null,
      href: `${baseUrl}/password-resets/new`,
      notes: [t(`account.mails.${kind}.note`)],
      reason: t(`account.mails.${kind}.reason`),
    }
  }
}

/** To somebody whose password was changed: she is the one who knows whether it was her. */
export const passwordChanged = notice("changed")

/** To the old address of somebody who signs in with another one from now on. */
export const addressChanged = notice("moved")

/** To somebody at whose door many passwords are tried. */
export const attempts = notice("attempts")

/** To an administrator who tries whether mails arrive. */
export const mailTrial = notice("trial")

/** To the old and the new work address of somebody, when another person changed it. */
export async function contactChanged(message: Outgoing, { t, baseUrl, called }: MailContext): Promise<Mail | null> {
  const by = await Person.findById(String(message.data["by"])).lean()
  if (!by) return null
  const kind = message.data["old"] === true ? "contactOld" : "contactNew"
  return {
    subject: t(`account.mails.${kind}.subject`),
    heading: t(`account.mails.${kind}.heading`),
    greeting: t("common.greeting", { name: called }),
    lines: [t(`account.mails.${kind}.text`, { name: fullName(by) })],
    button: null,
    href: `${baseUrl}/account`,
    notes: [t(`account.mails.${kind}.note`)],
    reason: t(`account.mails.${kind}.reason`),
    replyTo: by.email ? { name: fullName(by), email: by.email } : null,
  }
}
