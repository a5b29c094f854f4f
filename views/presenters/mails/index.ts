import { currentNetwork } from "../../../models/network.ts"
import { config } from "../../../server/config.ts"
import type { Outgoing } from "../../../server/delivery.ts"
import type { Letter } from "../../../server/mailer.ts"
import { renderTemplate } from "../../engine.ts"
import { type Translate, translator } from "../../translate.ts"

/** What a mail's presenter gives: its subject, what its template reads, and how it is answered. */
export type Mail = Pick<Letter, "subject" | "replyTo" | "calendar"> & { [local: string]: unknown }

/** preview: shown in the outbox to the coordination; a link that opens a door to one person must not work there. */
export type MailContext = { t: Translate, baseUrl: string, preview: boolean }

/** Looks up what a message tells; null when it is no longer worth sending. */
export type MailPresenter = (message: Outgoing, context: MailContext) => Promise<Mail | null>

/** "folder/event-for-reader" → its presenter; the templates are views/mails/folder/event-for-reader.hbs and .txt.hbs. */
const presenters: Record<string, MailPresenter> = {
}

/** The letter of a message of the outbox, as it would leave now; null when it is no longer worth sending. */
export async function renderMail(message: Outgoing, { preview = false } = {}): Promise<Letter | null> {
  const presenter = presenters[message.template]
  if (!presenter) throw new Error(`No mail is called "${message.template}"`)
  const mail = await presenter(message, { t: translator(message.language), baseUrl: config.baseUrl, preview })
  if (!mail) return null
  const network = await currentNetwork("network")
  const site = { language: message.language, baseUrl: config.baseUrl, network: { name: network?.name ?? "Maillage" } }
  const locals = { ...mail, to: message.to, site }
  const inLayout = (layout: string, template: string) =>
    renderTemplate(`layouts/${layout}`, { ...locals, body: renderTemplate(`mails/${template}`, locals) })
  return {
    subject: mail.subject, replyTo: mail.replyTo ?? null, calendar: mail.calendar ?? null,
    html: inLayout("mail", message.template), text: inLayout("mail.txt", `${message.template}.txt`),
  }
}
