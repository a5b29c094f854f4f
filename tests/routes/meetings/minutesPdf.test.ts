import { expect } from "chai"
import { endTypesetter, setDocumentTime } from "../../../server/pdf.ts"
import { cast } from "../../support/cast.ts"
import { aConvokedMeeting, aMeeting } from "../../support/makers/meetings.ts"
import { aBodyOf } from "../../support/makers/people.ts"
import {
  begin,
  publish,
  typed,
  typedAction,
  typedDecision,
  typedItem,
  typedSummary,
  write,
} from "../../support/makers/minutes.ts"
import { marksOf } from "../../../models/concerns/meanwhile.ts"
import { binMeeting } from "../../../models/meeting/binning.ts"
import { planOf, replanMeeting } from "../../../models/meeting/planning.ts"
import type { Meeting } from "../../../models/meeting.ts"
import { Minutes } from "../../../models/minutes.ts"
import { typesetters } from "../../support/papers.ts"
import { conferencePassage, groupNotes } from "../../support/passages.ts"
import { textOf } from "../../support/page.ts"
import { readPdf } from "../../support/pdf.ts"
import { visit } from "../../support/visit.ts"

/** The words of the document on a page, in order; a numbered list shows its numbers, as paper does. */
function documentText(html: string): string {
  const article = /<article class="document">[\s\S]*<\/article>/.exec(html)![0]
  // The fold of a phone is no part of the document.
  const numbered = article
    .replace(/<summary>[\s\S]*?<\/summary>/g, "")
    .replace(/<ol[^>]*>[\s\S]*?<\/ol>/g, numberItems)
    .replace(/<h2 class="said">[^<]*<\/h2>/g, "")
  return entities(numbered.replace(/<br>/g, "\n").replace(/<[^<>]*>/g, "\n"))
}

function numberItems(list: string): string {
  let depth = 0
  let number = 0
  return list.replace(/<(\/?)(ul|ol|li)[^>]*>/g, (tag, closing: string, name: string) => {
    if (name !== "li") depth += closing ? -1 : 1
    else if (!closing && depth === 1) return `${tag}${(number += 1)}. `
    return tag
  })
}

const entities = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&#x3D;", "=")
    .replaceAll("&amp;", "&")

/** The letters in order, no-break spaces included: where lines break and how wide a gap is may differ. */
// The papers have one no-break space, the screen two.
const letters = (text: string) => text.replace(/[ \n\t]+/g, "").replaceAll("\u202f", "\u00a0")

async function longMinutes(times: number): Promise<Meeting> {
  const meeting = await aConvokedMeeting(await cast.housing(), { day: "2027-04-01" })
  await begin(meeting)
  const notes = Array.from({ length: times }, () => groupNotes).join("\n\n")
  await write(meeting, [
    await typedSummary(meeting, "Neuf « refus » en octobre.\nL’œuvre coûte 1 250\u00a0€.\nDrie & vier <vijf>."),
    await typed(meeting, "hours", "", { closedAt: "13:40" }),
    await typedItem(
      meeting,
      0,
      `${conferencePassage}\n\nEntre 12\u00a0h\u00a030 et «\u00a0plus tard\u00a0» : œ, Œ, €, …, –.`,
    ),
    await typedItem(meeting, 1, notes),
    await typedDecision(meeting, 0, "Le relevé est adopté.\nIl est mensuel."),
    await typedAction(meeting, 1, { text: "Écrire à l’agence.", who: "Inès Vandamme", due: "2027-05-04" }),
  ])
  await publish(meeting)
  return meeting
}

describe("/meetings/:meetingId/minutes.pdf", function () {
  this.timeout(60_000)
  after(() => endTypesetter())
  afterEach(() => setDocumentTime())

  it("says that a paper which takes too long is given up, and what to do, and works on it no more; the next one is made", async () => {
    const meeting = await longMinutes(1)
    const reader = await visit(await cast.socialWorker())
    setDocumentTime(1)
    const refused = await reader.get(`/meetings/${meeting.id}/minutes.pdf`)
    expect([refused.status, typesetters()]).to.deep.equal([503, []])
    expect(textOf(refused.text))
      .to.include("Ce document est trop grand pour un PDF")
      .and.include("Le texte entier se lit et s’imprime depuis sa page")
      .and.include("La mise en page a été arrêtée après une seconde.")
    setDocumentTime()
    expect((await reader.bytes(`/meetings/${meeting.id}/minutes.pdf`)).get("Content-Type")).to.equal("application/pdf")
  })

  it("says what the page says, letter by letter and in order", async () => {
    const meeting = await longMinutes(1)
    const reader = await visit(await cast.socialWorker())
    const html = (await reader.get(`/meetings/${meeting.id}/minutes`)).text
    const answer = await reader.bytes(`/meetings/${meeting.id}/minutes.pdf`)
    expect(answer.get("Content-Type")).to.equal("application/pdf")
    const pdf = await readPdf(answer.body as Buffer)
    const foot = (number: number) => letters(`${pdf.title as string}page ${number} sur ${pdf.pages.length}`)
    const text = pdf.pages.map(({ text: each }, index) => letters(each).replace(foot(index + 1), "")).join("")
    expect(text).to.equal(letters(documentText(html)))
    for (const sign of [
      "’",
      "«\u00a0plus",
      "tard\u00a0»",
      "œ",
      "Œ",
      "12\u00a0h\u00a030",
      "1250\u00a0€",
      "…",
      "Drie&vier<vijf>",
    ])
      expect(text, sign).to.include(sign)
  })

  it("is tagged, titled, in its language, with the page's number and the title on each page", async () => {
    const meeting = await longMinutes(4)
    const reader = await visit(await cast.socialWorker())
    const { pages, title, language, tagged, roles } = await readPdf(
      (await reader.bytes(`/meetings/${meeting.id}/minutes.pdf`)).body as Buffer,
    )
    expect(title).to.match(/^PV\u00a0: Groupe de travail Logement, jeudi 1er\savril 2027$/)
    expect([tagged, language]).to.deep.equal([true, "fr-BE"])
    expect(roles).to.include.members([
      "H1",
      "H2",
      "H3",
      "H4",
      "P",
      "L",
      "LI",
      "Table",
      "TH",
      "TD",
      "BlockQuote",
      "Link",
    ])
    expect(pages.length).to.be.above(2)
    pages.forEach(({ text }, index) =>
      expect(text)
        .to.include(`page ${index + 1} sur ${pages.length}`)
        .and.include("Groupe de travail Logement"),
    )
  })

  it("speaks the language of the minutes, not that of whoever opens it", async () => {
    const meeting = await longMinutes(1)
    await Minutes.updateOne({ meeting: meeting._id }, { $set: { language: "nl" } })
    const reader = await visit(await cast.socialWorker())
    const answer = await reader.bytes(`/meetings/${meeting.id}/minutes.pdf`)
    const { title, language } = await readPdf(answer.body as Buffer)
    expect([(title as string).replaceAll("\u00a0", " "), language]).to.deep.equal([
      "Verslag: Groupe de travail Logement, donderdag 1 april 2027",
      "nl-BE",
    ])
    expect(answer.get("Content-Disposition")).to.include("verslag-")
  })

  it("keep the next meeting as it stood when they were published, and say beside it what stands now", async () => {
    const body = await aBodyOf(1)
    const [meeting, next] = [
      await aConvokedMeeting(body, { day: "2027-04-01" }),
      await aMeeting(body, { day: "2027-05-06" }),
    ]
    await begin(meeting)
    await publish(meeting)
    const reader = await visit(await cast.socialWorker())
    const page = `/meetings/${meeting.id}/minutes`
    const both = async () =>
      [
        textOf((await reader.get(page)).text),
        (await readPdf((await reader.bytes(`${page}.pdf`)).body as Buffer)).pages.map(({ text }) => text).join(" "),
      ].map((text) => text.replace(/\s+/g, " "))
    const then = "Prochaine réunion : jeudi 6 mai 2027 à 12 h 15, Maison des associations."
    for (const text of await both()) expect(text).to.include(then).and.not.include("Changé depuis")
    const by = (await cast.coordinator()).person.id as string
    await replanMeeting(next._id, { typed: { ...planOf(next), day: "2027-05-13" }, was: marksOf(planOf(next)), by })
    for (const text of await both())
      expect(text).to.include(`${then} Changé depuis la publication. Prochaine réunion : jeudi 13 mai 2027`)
    await binMeeting(next._id, by)
    for (const text of await both())
      expect(text).to.include(`${then} Changé depuis la publication : cette réunion n’est plus prévue.`)
  })

  it("cuts no row of a table in two", async () => {
    const meeting = await aConvokedMeeting(await cast.housing(), { day: "2027-04-08" })
    await begin(meeting)
    const rows = Array.from(
      { length: 60 },
      (_, index) => `| Début${index} ${"texte ".repeat(25)}<br>suite<br>Fin${index} | ${index} |`,
    )
    await write(meeting, [await typedItem(meeting, 0, ["| Motif | Nombre |", "| --- | --- |", ...rows].join("\n"))])
    await publish(meeting)
    const reader = await visit(await cast.socialWorker())
    const { pages } = await readPdf((await reader.bytes(`/meetings/${meeting.id}/minutes.pdf`)).body as Buffer)
    expect(pages.length).to.be.above(3)
    for (let index = 0; index < 60; index++) {
      const on = (word: string) => pages.findIndex(({ text }) => new RegExp(`${word}${index}\\b`).test(text))
      expect([index, on("Fin")]).to.deep.equal([index, on("Début")])
    }
  })
})
