import PostalMime from "postal-mime"
import { theDemo } from "./demoSite.ts"
import { type Arrived, calendarsOf, readCalendar } from "./letterbox.ts"

/** A letter as its mailbox shows it: `links` are those that answer, `calendar` what a calendar reads in it. */
export type Letter = {
  to: string
  subject: string
  text: string
  links: string[]
  calendar: ReturnType<typeof readCalendar> | null
}

/** What the mail server of the demonstration has taken since it had so many letters. */
export async function lettersSince(count: number): Promise<Letter[]> {
  const { mail } = await theDemo()
  return Promise.all(
    mail.letters.slice(count).map(async ({ to, raw }) => {
      const letter = await PostalMime.parse(raw)
      const [calendar] = calendarsOf(letter as unknown as Arrived)
      const links = [...(letter.html ?? "").matchAll(/href="([^"]*\/replies\/[^"]*)"/g)]
      return {
        to,
        subject: letter.subject ?? "",
        text: letter.text ?? "",
        links: links.map(([, href]) => href!.replaceAll("&#x3D;", "=")),
        calendar: calendar ? readCalendar(calendar.content) : null,
      }
    }),
  )
}
