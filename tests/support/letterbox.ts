import type { AddressInfo } from "node:net"
import ICAL from "ical.js"
import PostalMime, { type Email } from "postal-mime"
import { SMTPServer } from "smtp-server"
import { jobs } from "../../models/jobs.ts"
import { deliverNext } from "../../server/delivery.ts"
import { now } from "../../server/clock.ts"
import { doNextJob, Job } from "../../server/jobs.ts"
import { createMailer } from "../../server/mailer.ts"
import { Message } from "../../server/outbox.ts"
import { renderMail } from "../../views/presenters/mails/index.ts"
import { testApp } from "./app.ts"

/** A mail as it arrived: to whom it was handed over, and all that stands in it. */
export type Arrived = Email & { to: string; raw: string }

/**
 * A real mail server of its own: what the outbox sends arrives here; addresses in `unknown` are refused. What other
 * tests left waiting is thrown away.
 */
export async function openLetterbox() {
  await testApp()
  await Message.deleteMany({ state: "queued" })
  const arrived: Arrived[] = []
  const unknown = new Set<string>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo: ({ address }, _session, answer) =>
      answer(unknown.has(address) ? Object.assign(new Error("5.1.1 no such user"), { responseCode: 550 }) : undefined),
    onData(stream, session, answer) {
      const chunks: Buffer[] = []
      stream.on("data", (chunk: Buffer) => chunks.push(chunk))
      stream.on("end", () => {
        const raw = Buffer.concat(chunks)
        void PostalMime.parse(raw).then((email) => {
          arrived.push({ ...email, to: session.envelope.rcptTo[0]!.address, raw: raw.toString() } as unknown as Arrived)
          answer()
        })
      })
    },
  })
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve)
  })
  const { port } = server.server.address() as AddressInfo
  const mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from: "Maillage <maillage@network.example>" })

  /** Lets the outbox send everything that waits, and gives what has arrived since the last time. */
  async function collect(): Promise<Arrived[]> {
    while (await Job.exists({ name: /^accounts\./, failed: null, dueAt: { $lte: now() } })) await doNextJob(jobs)
    while (await deliverNext({ render: renderMail, mailer }));
    return arrived.splice(0)
  }

  async function close(): Promise<void> {
    await new Promise<void>((resolve) => {
      server.close(resolve)
    })
  }
  return { collect, close, unknown }
}

/** The iCalendar objects of a mail: beside the text, and as the file. */
export function calendarsOf(mail: Arrived): { type: string; content: string }[] {
  return mail.attachments
    .filter(({ mimeType }) => /calendar|ics/.test(mimeType))
    .map(({ mimeType, content }) => ({
      type: mimeType,
      content: typeof content === "string" ? content : new TextDecoder().decode(content as ArrayBuffer),
    }))
}

/** What a calendar reads of an iCalendar file: its METHOD and its first event, in the file's own time zones. */
export function readCalendar(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content) as ConstructorParameters<typeof ICAL.Component>[0])
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone)
  const component = calendar.getFirstSubcomponent("vevent")!
  const party = (name: string) => {
    const property = component.getFirstProperty(name)
    return (
      property && {
        address: String(property.getFirstValue()),
        name: property.getParameter("cn"),
        rsvp: property.getParameter("rsvp"),
      }
    )
  }
  const at = (name: string) => (component.getFirstPropertyValue(name) as ICAL.Time).toJSDate().toISOString()
  return {
    method: calendar.getFirstPropertyValue("method"),
    zones: calendar.getAllSubcomponents("vtimezone").length,
    uid: component.getFirstPropertyValue("uid"),
    sequence: component.getFirstPropertyValue("sequence"),
    status: component.getFirstPropertyValue("status"),
    summary: component.getFirstPropertyValue("summary"),
    location: component.getFirstPropertyValue("location"),
    description: component.getFirstPropertyValue("description"),
    start: at("dtstart"),
    end: at("dtend"),
    organiser: party("organizer"),
    attendee: party("attendee"),
  }
}
