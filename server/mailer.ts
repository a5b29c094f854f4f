import { PassThrough } from "node:stream"
import nodemailer, { type SendMailOptions } from "nodemailer"
import type { Reason } from "./outbox.ts"

export type Address = { name: string, email: string }

/** A message as it leaves: what the renderer handed down makes of a template's name and ids. */
export type Letter = {
  subject: string
  html: string
  text: string
  replyTo?: Address | null
  /** An iCalendar object (RFC 5545) and its METHOD (RFC 5546), which the mail repeats in its Content-Type. */
  calendar?: { method: "REQUEST" | "CANCEL" | "REPLY" | "PUBLISH", content: string } | null
}

/** What the mail server said. later: it may take it another time · never: it will not · unknown: it did not say. */
export type Fate =
  | { outcome: "sent", answer: string }
  | { outcome: "later" | "never", reason: Reason, answer: string }
  | { outcome: "unknown", answer: string }

export type Mailer = { send(to: Address, messageId: string, letter: Letter): Promise<Fate> }

/** How long a mail server is waited for, in milliseconds: for a connection, for one answer, for a whole message. */
export const patience = { connection: 20_000, answer: 45_000, message: 90_000 }

/** Sends through one mail server, a connection per message, so that each message has an answer of its own. */
export function createMailer({ smtpUrl, from }: { smtpUrl: string, from: string }): Mailer {
  return {
    async send(to, messageId, letter) {
      const transport = nodemailer.createTransport({
        url: smtpUrl, connectionTimeout: patience.connection, greetingTimeout: patience.connection,
        socketTimeout: patience.answer, disableFileAccess: true, disableUrlAccess: true,
      })
      // After the last byte of a message its fate is the server's secret until it answers.
      let whole = false
      const watched = () => new PassThrough({ flush(done) { whole = true; done() } })
      transport.use("stream", (mail, done) => {
        mail.message.transform(watched)
        done()
      })
      try {
        const message = { ...compose(to, messageId, letter), from, signal: AbortSignal.timeout(patience.message) }
        return { outcome: "sent", answer: (await transport.sendMail(message)).response ?? "" }
      } catch (error) {
        return fateOf(error as SmtpError, whole)
      } finally {
        transport.close()
      }
    },
  }
}

function compose(to: Address, messageId: string, { subject, html, text, replyTo, calendar }: Letter): SendMailOptions {
  return {
    to: { name: to.name, address: to.email },
    ...(replyTo ? { replyTo: { name: replyTo.name, address: replyTo.email } } : {}),
    subject, html, text, messageId,
    // RFC 3834: whoever is on holiday does not answer to a machine.
    headers: { "Auto-Submitted": "auto-generated" },
    ...(calendar ? { icalEvent: { method: calendar.method, filename: "invitation.ics", content: calendar.content } } : {}),
  }
}

type SmtpError = Error & { code?: string, responseCode?: number, command?: string, response?: string }

/** RFC 5321, section 4.2.1: 4yz may be tried again, 5yz not; RFC 3463 says more about why. */
function fateOf(error: SmtpError, whole: boolean): Fate {
  const answer = (error.response ?? error.message).slice(0, 500)
  const code = error.responseCode ?? 0
  if (code === 0 && whole) return { outcome: "unknown", answer }
  if (error.code === "EAUTH" || error.code === "ENOAUTH") return { outcome: "later", reason: "serverLogin", answer }
  if (code >= 500 && code !== 503) return { outcome: "never", reason: refusal(error, code, answer), answer }
  if (code >= 400) return { outcome: "later", reason: / 4\.2\.2\b|^452/.test(answer) ? "mailboxFull" : "serverBusy", answer }
  // No envelope can be made of such an address: no server was asked.
  if (error.code === "EENVELOPE") return { outcome: "never", reason: "badAddress", answer }
  return { outcome: "later", reason: "serverAway", answer }
}

function refusal({ command }: SmtpError, code: number, answer: string): Reason {
  if (command === "MAIL FROM") return "sender"
  if (/ 5\.2\.2\b/.test(answer) || code === 552) return /size|5\.3\.4/i.test(answer) ? "tooLong" : "mailboxFull"
  if (command === "RCPT TO") return / 5\.7\.\d/.test(answer) ? "refused" : "unknownAddress"
  return "refused"
}
