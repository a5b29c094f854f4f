import { expect } from "chai"
import { config } from "../../server/config.ts"
import { Message } from "../../server/outbox.ts"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { guidePage } from "../support/makers/guide.ts"
import { aMeeting, convokeNow, fresh } from "../support/makers/meetings.ts"
import { aBodyOf } from "../support/makers/people.ts"
import { formOf, textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

const nothing = "Rien ne part tant qu’aucun serveur d’envoi n’est réglé."

describe("a site that has no mail server", () => {
  let usual: string | undefined
  before(() => {
    ;[usual, config.smtpUrl] = [config.smtpUrl, undefined]
  })
  after(async () => {
    config.smtpUrl = usual
    await Message.deleteMany({ state: "queued" })
  })

  it("says of a trial, of a convocation and of a second press that they are kept, and where to look", async () => {
    const browser = await visit(await cast.coordinator())
    const meeting = await aMeeting(await aBodyOf(2))
    const [page, action] = [`/meetings/${meeting.id}`, `/meetings/${meeting.id}/convocation`]
    const form = (await browser.get(`${action}/new`)).text
    expect(textOf(form))
      .to.include("Enregistrer la convocation pour 2 personnes")
      .and.include(nothing)
      .and.not.match(/est envoyée?|recevoir/)
    const fields = formOf(form, action)

    await browser.post(`${action}/test`, fields)
    const tried = (await browser.get(`${action}/new`)).text
    expect(textOf(tried)).to.include(
      `L’essai est gardé pour coordination@demo.example. ${nothing} Voir les e-mails gardés`,
    )
    expect(tried).to.include('<a href="/coordination/outbox">Voir les e-mails gardés</a>')

    await browser.post(action, fields)
    expect(textOf((await browser.get(page)).text)).to.include(
      `La convocation est enregistrée pour 2 personnes. ${nothing}`,
    )
    await browser.post(action, fields)
    expect(textOf((await browser.get(page)).text)).to.include(
      "Cette convocation avait déjà été enregistrée par Mireille Adjovi",
    )
  })

  it("says on the meeting that its convocation is kept, to those who are invited too", async () => {
    const meeting = await aMeeting(await aBodyOf(2))
    await convokeNow(meeting)
    const text = textOf((await (await as(await cast.coordinator())).get(`/meetings/${(await fresh(meeting)).id}`)).text)
    expect(text)
      .to.match(/Convocation enregistrée le .* par .*\. Rien ne part/)
      .and.not.include("Convoquée le")
  })

  it("tells who reports an error where it is read, in her language, and shows no page of coordination to her", async () => {
    const page = await guidePage()
    const browser = await visit(await cast.socialWorker())
    const form = (await browser.get(`/guide/${page.slug}/reports/new`)).text
    expect(textOf(form)).to.include(nothing).and.not.include("est envoyé")
    await browser.post(`/guide/${page.slug}/reports`, { text: "Le numéro ne répond plus." })
    const after = (await browser.get(`/guide/${page.slug}`)).text
    expect(textOf(after)).to.include("Votre signalement est enregistré").and.include(nothing)
    expect(after).not.to.include("/coordination/outbox")
  })

  it("sends who forgot her password to somebody rather than to her mailbox", async () => {
    const visitor = await as(null)
    expect(textOf((await visitor.get("/sign-in-links/new")).text)).to.include(
      "Le site ne peut pas envoyer de lien pour le moment.",
    )
    expect(textOf((await visitor.post("/sign-in-links").send({ email: "nobody@demo.example" })).text)).not.to.match(
      /nous venons|Ouvrez votre messagerie/,
    )
  })
})
