import { isIP } from "node:net"
import { PassThrough } from "node:stream"
import nodemailer, { type SendMailOptions } from "nodemailer"
import type { Language } from "./languages.ts"
import { fateOf, type Fate, type SmtpError } from "./mailFate.ts"

export type { Fate } from "./mailFate.ts"

export type Address = { name: string; email: string }

/** A message as it leaves: what the renderer handed down makes of a template's name and ids. */
export type Letter = {
  subject: string
  html: string
  text: string
  language?: Language
  /** Whose letter it is, where the sender's address has no name of its own. */
  senderName?: string
  replyTo?: Address | null
  /** An iCalendar object (RFC 5545) and its METHOD (RFC 5546), which the mail repeats in its Content-Type. */
  calendar?: { method: "REQUEST" | "CANCEL" | "REPLY" | "PUBLISH"; content: string } | null
}

export type Mailer = { send(to: Address, messageId: string, letter: Letter): Promise<Fate> }

/** How long a mail server is waited for, in milliseconds: for a connection, for one answer, for a whole message. */
export const patience = { connection: 20_000, answer: 45_000, message: 90_000 }

type Options = {
  smtpUrl: string
  /** An address, or a name and an address between < and >. */
  from: string
  /** The address of the site, whose host the mail server is greeted with. */
  baseUrl?: string
}

/** Sends through one mail server, a connection per message, so that each message has an answer of its own. */
export function createMailer({ smtpUrl, from, baseUrl }: Options): Mailer {
  const name = baseUrl === undefined ? undefined : greetingName(new URL(baseUrl).hostname)
  return {
    async send(to, messageId, letter) {
      const transport = nodemailer.createTransport({
        url: smtpUrl,
        connectionTimeout: patience.connection,
        greetingTimeout: patience.connection,
        socketTimeout: patience.answer,
        disableFileAccess: true,
        disableUrlAccess: true,
        ...(name ? { name } : {}),
      })
      // After the last byte of a message its fate is the server's secret until it answers.
      let whole = false
      const watched = () =>
        new PassThrough({
          flush(done) {
            whole = true
            done()
          },
        })
      transport.use("stream", (mail, done) => {
        mail.message.transform(watched)
        done()
      })
      try {
        const message = {
          ...compose(to, messageId, letter),
          from: senderOf(from, letter),
          signal: AbortSignal.timeout(patience.message),
        }
        return { outcome: "sent", answer: (await transport.sendMail(message)).response ?? "" }
      } catch (error) {
        return fateOf(error as SmtpError, whole)
      } finally {
        transport.close()
      }
    },
  }
}

/** RFC 5321, section 4.1.1.1: EHLO says a domain; servers refuse a word without a dot, and an address of this machine. */
const greetingName = (host: string) => (host.includes(".") && isIP(host) === 0 ? host : undefined)

const senderOf = (from: string, { senderName }: Letter): SendMailOptions["from"] =>
  from.includes("<") || !senderName ? from : { name: senderName, address: from }

function compose(to: Address, messageId: string, letter: Letter): SendMailOptions {
  const { subject, html, text, language, replyTo, calendar } = letter
  return {
    to: { name: to.name, address: to.email },
    ...(replyTo ? { replyTo: { name: replyTo.name, address: replyTo.email } } : {}),
    subject,
    html,
    text,
    messageId,
    headers: {
      // RFC 3834: whoever is on holiday does not answer to a machine. Exchange asks for a word of its own; what could
      // not be delivered still comes back.
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "OOF, AutoReply",
      ...(language ? { "Content-Language": language } : {}),
    },
    ...(calendar
      ? { icalEvent: { method: calendar.method, filename: "invitation.ics", content: calendar.content } }
      : {}),
  }
}
