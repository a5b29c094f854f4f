import { expect } from "chai"
import { Interpellation } from "../models/interpellation.ts"
import { GuideReport } from "../models/guideReport.ts"
import { cancelMeeting } from "../models/meeting/cancellation.ts"
import { withdrawMinutes } from "../models/minutes/publishing.ts"
import { addDays, today } from "../models/concerns/day.ts"
import { inOneStep } from "../server/inOneStep.ts"
import { personOf, type Row } from "./rights/types.ts"
import { as, withoutWatch } from "./support/app.ts"
import { cast } from "./support/cast.ts"
import { guidePage, guideReport } from "./support/makers/guide.ts"
import { interpellation } from "./support/makers/interpellation.ts"
import { aConvokedMeeting } from "./support/makers/meetings.ts"
import { aDraft, publish, typedAction, typedDecision, typedItem, write } from "./support/makers/minutes.ts"
import { pageRows } from "./support/siteRoutes.ts"
import { rewriteEverything } from "./support/writtenFields.ts"

const line = "Appelez le 0800 32 123, ou le 112."
const links = '<a href="tel:+3280032123">0800 32 123</a>, ou le <a href="tel:112">112</a>'

// What something is called stands in links, in headings and in the middle of sentences (a body's name, as minutes recorded
// it, is their heading); an address of the net is a link.
const called =
  /^record\.body\.|(?:^|\.)(?:name|acronym|acronymNl|identifier|organisation|title|givenName|familyName|byName|commune|email|contactName|contactEmail|link|website|themes|addressee|addressees)(?:\.|$)/

const said = (field: string): string | null =>
  called.test(field) ? null : /html/i.test(field) ? `<p>${line}</p>` : line

/** Where a number stands as text and may, and why. */
const allowed: Record<string, string> = {
  "GET /meetings/:meetingId/minutes/edit":
    "someone is touched by her name and her organisation to say that she was there",
  "GET /interpellations/:interpellationId/edit": "what the label of a choice says is chosen by pressing it",
  "GET /imports/:id": "what stands in a table is shown as it stands there, to be compared",
  "GET /coordination/outbox/:id": "the plain text of an e-mail stands there as it left",
}

/** What a page shows outside of its links, fields and choices: a text between two others is in none of these. */
const outsideOfLinks = (html: string) =>
  html
    .slice(Math.max(0, html.indexOf("<body")))
    .replace(/<(a|textarea|option|script|title)\b[^<>]*>[\s\S]*?<\/\1>/g, "")
    .replace(/<[^<>]*>/g, "|")

/** What is no line of the table of rights: what was cancelled, withdrawn, corrected, answered, decided, or has to be done. */
async function afterwards(): Promise<Row[]> {
  const by = await cast.coordinator()
  const person = String(by.person._id)
  const cancelled = await aConvokedMeeting(await cast.housing())
  await cancelMeeting(cancelled._id, { by: person, reason: "La salle est fermée." })
  const minuted = async () => {
    const meeting = await aDraft(await cast.housing(), { by, plan: { day: addDays(today(), -6) } })
    await write(
      meeting,
      [
        await typedItem(meeting, 0, "Neuf refus."),
        await typedDecision(meeting, 0, "Écrire."),
        await typedAction(meeting, 0, { text: "Appeler.", who: "Inès Vandamme", due: addDays(today(), -1) }),
      ],
      by,
    )
    await publish(meeting, by)
    return meeting
  }
  const [held, withdrawn, corrected] = [await minuted(), await minuted(), await minuted()]
  for (const meeting of [withdrawn, corrected])
    await withdrawMinutes(meeting._id, { by: person, reason: "Un chiffre." })
  await write(corrected, [await typedItem(corrected, 1, "Dix refus.")], by)
  await publish(corrected, by)
  const page = await guidePage()
  const report = await guideReport(page)
  await inOneStep(() =>
    GuideReport.updateOne({ _id: report._id }, { answer: "Corrigé.", handled: { by: by.person._id, at: new Date() } }),
  )
  const closed = await interpellation("closure")
  const dropped = await interpellation("consultation")
  await inOneStep(() =>
    Interpellation.updateOne(
      { _id: dropped._id },
      { withdrawal: { by: by.person._id, at: new Date(), reason: "Sans objet." } },
    ),
  )
  const row = (route: string, path = route, who: Row["may"][number] = "coordination"): Row => ({
    route: `GET ${route}`,
    at: () => path,
    may: [who],
  })
  const meeting = ({ id }: { id: string }) => row("/meetings/:meetingId", `/meetings/${id}`)
  const minutes = ({ id }: { id: string }, who?: Row["may"][number]) =>
    row("/meetings/:meetingId/minutes", `/meetings/${id}/minutes`, who)
  const argument = ({ id }: { id: string }) => row("/interpellations/:interpellationId", `/interpellations/${id}`)
  return [
    meeting(cancelled),
    meeting(held),
    minutes(corrected, "healthMember"),
    minutes(withdrawn, "healthMember"),
    minutes(withdrawn),
    row("/meetings/:meetingId/minutes/edit", `/meetings/${withdrawn.id}/minutes/edit`),
    row("/", "/", "secretary"),
    row("/actions", "/actions", "secretary"),
    row("/decisions"),
    row("/search", "/search?q=appelez"),
    row("/guide/:slug/reports", `/guide/${page.slug}/reports`),
    argument(closed),
    argument(dropped),
  ]
}

/** What a person reads on a screen: no file, and nothing that nobody may see. */
const screens = pageRows.filter(({ route, may }) => may.length > 0 && !/\.[a-z]+$|\/attachments\/:id$/.test(route))

describe("a telephone number in every text that people write", function () {
  this.timeout(900_000)
  before(() => withoutWatch())

  it("is a link on every page", async () => {
    const visits: { row: Row; path: string }[] = []
    for (const row of [...screens, ...(await afterwards())]) {
      await personOf(row.may[0]!)
      visits.push({ row, path: await row.at(cast, row.may[0]!) })
    }
    const putBack = await rewriteEverything(said)
    const faults: string[] = []
    const excused = new Set<string>()
    let linked = 0
    try {
      for (const {
        row: { route, may },
        path,
      } of visits) {
        const { status, text, headers } = await (await as(await personOf(may[0]!))).get(path)
        if (status >= 500) faults.push(`${route}: ${status}`)
        if (!String(headers["content-type"]).startsWith("text/html")) continue
        linked += text.includes(links) ? 1 : 0
        const plain = outsideOfLinks(text)
          .split("|")
          .filter((each) => /0800 32 123|ou le 112/.test(each))
        if (plain.length > 0 && allowed[route]) excused.add(route)
        else faults.push(...plain.map((each) => `${route}: ${each.trim()}`))
        if (
          text
            .split("<a ")
            .slice(1)
            .some((each) => !each.includes("</a>"))
        )
          faults.push(`${route}: a link in a link`)
      }
    } finally {
      await putBack()
    }
    expect(faults, faults.join("\n")).to.deep.equal([])
    expect([...excused]).to.have.members(Object.keys(allowed))
    expect(linked).to.be.above(30)
  })
})
