import { expect } from "chai"
import { GuidePage } from "../../../models/guidePage.ts"
import { GuideReport } from "../../../models/guideReport.ts"
import { limits } from "../../../models/limits.ts"
import { setClock } from "../../../server/clock.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { cast } from "../../support/cast.ts"
import { openLetterbox } from "../../support/letterbox.ts"
import { guidePage } from "../../support/makers/guide.ts"
import { formOf, textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"

describe("/guide/:slug/reports", () => {
  afterEach(() => setClock())

  let letterbox: Awaited<ReturnType<typeof openLetterbox>>
  before(async () => {
    letterbox = await openLetterbox()
  })
  beforeEach(async () => {
    await letterbox.collect()
  })
  after(async () => letterbox.close())

  it("writes to the owner of the page, who answers from there; the answer goes back by mail", async () => {
    const page = await guidePage({ text: { title: "Permanence infirmière" } })
    const path = `/guide/${page.slug}/reports`
    const reporter = await visit(await cast.socialWorker())
    const form = (await reporter.get(`${path}/new`)).text
    expect(textOf(form)).to.include("Votre signalement est envoyé à Aurore Nsimba.")
    const sent = await reporter.post(path, { ...formOf(form, path), text: "Le numéro ne répond plus." })
    expect(sent.get("Location")).to.equal(`/guide/${page.slug}`)

    const [letter, ...others] = await letterbox.collect()
    expect(others).to.deep.equal([])
    expect(letter).to.include({
      to: "membre.sante@demo.example",
      subject: "Guide : une erreur signalée sur « Permanence infirmière »".replaceAll(/ (?=[:»])|(?<=«) /g, "\u00a0"),
    })
    expect(letter!.text).to.include("Yasmina Haddouchi").and.include(path).and.not.include("ne répond plus")

    const owner = await visit(await cast.healthMember())
    const report = (await GuideReport.findOne({ guidePage: page._id }))!
    const open = (await owner.get(path)).text
    expect(textOf(open)).to.include("Le numéro ne répond plus. Signalé par Yasmina Haddouchi.")
    await owner.post(`${path}/${report.id}`, { ...formOf(open, `${path}/${report.id}`), answer: "Corrigé, merci." })
    const answers = await letterbox.collect()
    expect(answers.map(({ to }) => to)).to.deep.equal(["travailleuse@demo.example"])
    expect(textOf(answers[0]!.text ?? "")).to.include("La réponse : Corrigé, merci.")
    expect(textOf((await owner.get(path)).text)).to.include(
      "La personne qui l’a écrit reçoit votre réponse par e-mail.",
    )
    expect(textOf((await owner.get(path)).text)).to.match(/Traité par Aurore Nsimba le .*Corrigé, merci\./)
  })

  it("promises a mail to nobody where who closes the report is who wrote it", async () => {
    const page = await guidePage()
    const path = `/guide/${page.slug}/reports`
    const owner = await visit(await cast.healthMember())
    await owner.post(path, { text: "À corriger par moi-même." })
    await letterbox.collect()
    const report = (await GuideReport.findOne({ guidePage: page._id }))!
    await owner.post(`${path}/${report.id}`, { _method: "PATCH", answer: "Fait." })
    expect(textOf((await owner.get(path)).text))
      .to.include("Le signalement est traité.")
      .and.not.include("par e-mail. Fiche")
    expect(await letterbox.collect()).to.deep.equal([])
  })

  it("writes to the coordination when no owner is there any more", async () => {
    await cast.coordinator()
    const page = await guidePage()
    await inOneStep(() => GuidePage.updateOne({ _id: page._id }, { owners: [] }))
    const reporter = await visit(await cast.socialWorker())
    await reporter.post(`/guide/${page.slug}/reports`, { text: "Fermé depuis un an." })
    expect((await letterbox.collect()).map(({ to }) => to)).to.include("coordination@demo.example")
  })

  it("takes five of one person in an hour about one page, then asks her to wait, and keeps what she wrote", async function () {
    this.timeout(60_000)
    const [page, other] = [await guidePage(), await guidePage()]
    const reporter = await visit(await cast.socialWorker())
    const report = (slug: string, text: string) => reporter.post(`/guide/${slug}/reports`, { text })
    for (let each = 0; each < limits.reportsPerHour; each++)
      expect((await report(page.slug, `Faute ${each}`)).status).to.equal(303)
    const refused = await report(page.slug, "Une de trop")
    expect(refused.status).to.equal(422)
    expect(textOf(refused.text)).to.include("5 signalements sur cette fiche en une heure").and.include("Une de trop")
    expect(await GuideReport.countDocuments({ guidePage: page._id })).to.equal(limits.reportsPerHour)
    expect((await report(other.slug, "Ailleurs")).status).to.equal(303)
    await GuideReport.updateMany({ guidePage: page._id }, { $set: { "reported.at": new Date(Date.now() - 3601_000) } })
    expect((await report(page.slug, "Une heure plus tard")).status).to.equal(303)
  })

  it("counts none of an hour to come, which a wrong clock wrote", async () => {
    const page = await guidePage()
    const reporter = await visit(await cast.socialWorker())
    setClock(new Date(Date.now() + 2 * 3600_000))
    for (let each = 0; each < limits.reportsPerHour; each++)
      await reporter.post(`/guide/${page.slug}/reports`, { text: `Faute ${each}` })
    expect(await GuideReport.countDocuments({ guidePage: page._id })).to.equal(limits.reportsPerHour)
    setClock()
    const report = await reporter.post(`/guide/${page.slug}/reports`, { text: "À l’heure" })
    expect(report.status).to.equal(303)
  })

  it("refuses an empty report, and somebody's national number", async () => {
    const page = await guidePage()
    const path = `/guide/${page.slug}/reports`
    const reporter = await visit(await cast.socialWorker())
    expect(textOf((await reporter.post(path, { text: " " })).text)).to.include(
      "Écrivez en une phrase ce qui n’est plus juste.",
    )
    expect((await reporter.post(path, { text: "Voir 85.07.30-033.28." })).status).to.equal(422)
    expect(await GuideReport.exists({ guidePage: page._id })).to.equal(null)
  })
})
