import { currentNetwork } from "../../../models/network.ts"
import { config } from "../../../server/config.ts"
import type { Outgoing } from "../../../server/delivery.ts"
import type { Address, Letter } from "../../../server/mailer.ts"
import { renderTemplate } from "../../engine.ts"
import { type Translate, translator } from "../../translate.ts"
import { presentSite } from "../site.ts"
import {
  addressChanged,
  attempts,
  contactChanged,
  invitation,
  mailTrial,
  passwordChanged,
  passwordReset,
  signInLink,
} from "./account.ts"
import { calledIn } from "./called.ts"
import { reminderForInvited, sentForInvited, testForConvener } from "./convocations.ts"
import { answeredForReporter, reportedForOwner } from "./guide.ts"
import { askedForMember } from "./interpellations.ts"
import { cancelledForInvited, revivedForInvited, withdrawnForInvited } from "./meetings.ts"
import { publishedForMember } from "./minutes.ts"

/**
 * What a mail's presenter gives: its subject, the line that a list of mails shows after it (`preview`), why the person
 * receives it (`reason`), who hears an answer to it (`replyTo`), and what its own template reads.
 */
export type Mail = Pick<Letter, "subject" | "replyTo" | "calendar"> & {
  preview?: string | null
  reason?: string | null
  [local: string]: unknown
}

/**
 * veiled: shown in the outbox to the coordination, where a link that opens a door to one person must not work. `called`: how
 * whoever receives it is greeted.
 */
export type MailContext = { t: Translate; baseUrl: string; veiled: boolean; called: string }

/** Looks up what a message tells; null when it is no longer worth sending. */
export type MailPresenter = (message: Outgoing, context: MailContext) => Promise<Mail | null>

/** "folder/event-for-reader" → its presenter; the templates are views/mails/folder/event-for-reader.hbs and .txt.hbs. */
const presenters: Record<string, MailPresenter> = {
  "account/address-changed": addressChanged,
  "account/attempts": attempts,
  "account/contact-changed": contactChanged,
  "account/invitation": invitation,
  "account/mail-trial": mailTrial,
  "account/password-changed": passwordChanged,
  "account/password-reset": passwordReset,
  "account/sign-in-link": signInLink,
  "convocations/reminder-for-invited": reminderForInvited,
  "convocations/sent-for-invited": sentForInvited,
  "convocations/test-for-convener": testForConvener,
  "guide/answered-for-reporter": answeredForReporter,
  "guide/reported-for-owner": reportedForOwner,
  "interpellations/asked-for-member": askedForMember,
  "meetings/cancelled-for-invited": cancelledForInvited,
  "meetings/revived-for-invited": revivedForInvited,
  "meetings/withdrawn-for-invited": withdrawnForInvited,
  "minutes/published-for-member": publishedForMember,
}

/** Every mail that the site writes. */
export const mailTemplates: readonly string[] = Object.keys(presenters)

// Handlebars writes = as an entity, which services that rewrite the links of mails take for a part of the address. In a
// quoted attribute, as ours all are, the sign itself is right (HTML Standard, section 13.1.2.3).
const withPlainSigns = (html: string): string => html.replaceAll("&#x3D;", "=")

// A program of mail draws the narrow space as a box where its face has none.
const withSpaces = (text: string): string => text.replaceAll("\u202f", "\u00a0")

// What opens a door to one person is a button without an address to whoever only looks at the letter.
const withoutDoors = (html: string): string => html.replace(/ href="[^"]*\/…[^"]*"/g, "")

/** The letter of a message of the outbox, as it would leave now; null when it is no longer worth sending. */
export async function renderMail(message: Outgoing, { veiled = false } = {}): Promise<Letter | null> {
  const presenter = presenters[message.template]
  if (!presenter) throw new Error(`No mail is called "${message.template}"`)
  const mail = await presenter(message, {
    t: translator(message.language),
    baseUrl: config.baseUrl,
    veiled,
    called: await calledIn(message),
  })
  if (!mail) return null
  const network = await currentNetwork("network")
  const site = presentSite({ network, reader: null, language: message.language, path: "/" })
  const locals = { preview: null, reason: null, ...mail, to: message.to, site, page: { title: mail.subject } }
  const inLayout = (layout: string, template: string) =>
    renderTemplate(`layouts/${layout}`, { ...locals, body: renderTemplate(`mails/${template}`, locals) })
  const html = withSpaces(withPlainSigns(inLayout("mail", message.template)))
  return {
    subject: withSpaces(mail.subject),
    replyTo: mail.replyTo ?? contactOf(network),
    calendar: mail.calendar ?? null,
    language: message.language,
    senderName: site.network.name,
    html: veiled ? withoutDoors(html) : html,
    text: withSpaces(inLayout("mail.txt", `${message.template}.txt`)),
  }
}

/** Whoever answers to a mail that nobody in particular has written is heard by the network's contact person. */
function contactOf(network: Awaited<ReturnType<typeof currentNetwork>>): Address | null {
  const { name, email } = network?.contact ?? {}
  return email ? { name: name ?? "", email } : null
}
