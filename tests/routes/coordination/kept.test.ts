import { expect } from "chai"
import { addDays, today } from "../../../models/concerns/day.ts"
import { Interpellation } from "../../../models/interpellation.ts"
import { Link } from "../../../models/link.ts"
import type { Meeting } from "../../../models/meeting.ts"
import { config } from "../../../server/config.ts"
import { deliverNext } from "../../../server/delivery.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { Message } from "../../../server/outbox.ts"
import { renderMail } from "../../../views/presenters/mails/index.ts"
import { as, testApp } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { openLetterbox } from "../../support/letterbox.ts"
import { interpellation } from "../../support/makers/interpellation.ts"
import { aConvokedMeeting } from "../../support/makers/meetings.ts"
import { makeMessage } from "../../support/makers/message.ts"
import { aBodyOf } from "../../support/makers/people.ts"
import { textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"

describe("mails that were kept while no mail server was set", () => {
  let letterbox: Awaited<ReturnType<typeof openLetterbox>>
  const usual = config.smtpUrl
  before(async () => {
    await testApp()
    letterbox = await openLetterbox()
  })
  after(() => letterbox.close())
  beforeEach(() => Message.deleteMany({}))
  afterEach(async () => {
    config.smtpUrl = usual
    await Message.deleteMany({ state: "kept" })
  })

  /** A meeting that was convoked while no mail server was set, which is set now. */
  async function convokedWithout(): Promise<Meeting> {
    config.smtpUrl = undefined
    const meeting = await aConvokedMeeting(await aBodyOf(2))
    while (await deliverNext({ render: renderMail, mailer: null }));
    config.smtpUrl = usual
    return meeting
  }

  const read = async (path: string) => textOf((await (await as(await cast.coordinator())).get(path)).text)

  it("are said to be kept by each page of their meeting, which says of nobody that she has it", async () => {
    const meeting = await convokedWithout()
    const path = `/meetings/${meeting.id}`
    const page = await read(path)
    expect(page)
      .to.match(/Convocation enregistrée le .* par Mireille Adjovi\./)
      .and.not.include("Convoquée le")
    expect(page).to.include("2 e-mails de cette réunion sont gardés, pas encore partis. Voir les e-mails gardés")
    expect(await read(`${path}/convocation/new`))
      .to.include("2 e-mails sont gardés, pas encore partis.")
      .and.not.include("Tout le monde a reçu")
    expect(await read(`${path}/convocation`))
      .to.include("aucun e-mail n’est arrivé")
      .and.include("2 e-mails sont gardés, pas encore partis.")
    expect(await read(`${path}/attendance`))
      .to.include("L’e-mail est gardé, pas encore parti.")
      .and.include("2 e-mails de cette réunion sont gardés")
      .and.not.match(/L’e-mail est en route|Dernier e-mail envoyé/)
  })

  it("are told to members without a way into the coordination, and are true without a mail server too", async () => {
    const meeting = await convokedWithout()
    const member = await as(await cast.secretary())
    const { text } = await member.get(`/meetings/${meeting.id}`)
    expect(textOf(text)).to.include("sont gardés, pas encore partis.")
    expect(text).not.to.include("/coordination/outbox")
    config.smtpUrl = undefined
    expect(await read(`/meetings/${meeting.id}`)).to.include(
      "2 e-mails de cette réunion sont gardés. Rien ne part tant qu’aucun serveur d’envoi n’est réglé.",
    )
    expect(await read(`/meetings/${meeting.id}/convocation`)).to.include("aucun e-mail n’est arrivé")
  })

  it("wait for a decision on the first page and in the coordination once a mail server is set, and not before", async () => {
    await convokedWithout()
    expect(await read("/")).to.include("2 e-mails ne sont pas partis")
    expect(await read("/coordination")).to.include("2 e-mails attendent votre décision")
    config.smtpUrl = undefined
    expect(await read("/")).not.to.include("ne sont pas partis")
    expect(await read("/coordination")).to.include("Aucun e-mail n’attend votre décision")
  })

  it("leave together by one press that says how many and to whom, once; what is no longer true stays, and both are counted", async () => {
    const meeting = await convokedWithout()
    const stale = await makeMessage(await cast.socialWorker(), { state: "kept" })
    await Link.deleteOne({ _id: String((stale.data as { link: unknown }).link) })
    const names = (await Message.find({ "of.id": String(meeting._id) }).lean()).map(({ to }) => to!.name!)
    const browser = await visit(await cast.coordinator())
    const before = textOf((await browser.get("/coordination/outbox")).text)
    expect(before)
      .to.include("3 e-mails gardés")
      .and.include("Pour 3 personnes")
      .and.include("Envoyer les 3 e-mails gardés")
    for (const name of [...names, "Yasmina Haddouchi"]) expect(before).to.include(name)

    await browser.post("/coordination/outbox/kept", {})
    expect(textOf((await browser.get("/coordination/outbox")).text)).to.include("3 e-mails gardés sont mis en route")
    await browser.post("/coordination/outbox/kept", {})
    expect(textOf((await browser.get("/coordination/outbox")).text))
      .to.include("Rien de plus à envoyer")
      .and.include("3 e-mails attendent encore de partir")
      .and.not.include("Envoyer les")

    expect(await letterbox.collect()).to.have.length(2)
    expect(textOf((await browser.get("/coordination/outbox")).text))
      .to.include("2 e-mails sont partis.")
      .and.include("Un e-mail n’est pas parti, parce qu’il n’avait plus lieu d’être.")
    expect(await read(`/meetings/${meeting.id}`))
      .to.include("Convoquée le")
      .and.not.include("gardé")
    expect(await read(`/meetings/${meeting.id}/convocation/new`)).to.include("Tout le monde a reçu la convocation")
    const letter = (await Message.findOne({ "of.id": String(meeting._id) }).lean())!
    expect(await read(`/coordination/outbox/${String(letter._id)}`)).to.include("Envoyé de nouveau par Mireille Adjovi")
  })

  it("ask for no position once the last day of the consultation is over, and ask on that day", async () => {
    for (const [until, arrived] of [
      [addDays(today(), -1), false],
      [today(), true],
    ] as const) {
      config.smtpUrl = undefined
      const one = await interpellation("consultation")
      while (await deliverNext({ render: renderMail, mailer: null }));
      config.smtpUrl = usual
      const count = await Message.countDocuments({ state: "kept" })
      expect(count).to.be.above(1)
      await inOneStep(() => Interpellation.updateOne({ _id: one._id }, { "consultation.until": until }))
      const browser = await visit(await cast.coordinator())
      await browser.post("/coordination/outbox/kept", {})
      expect((await letterbox.collect()).length).to.equal(arrived ? count : 0)
      expect(textOf((await browser.get("/coordination/outbox")).text)).to.match(
        arrived
          ? new RegExp(`${count} e-mails sont partis\\.`)
          : /e-mails ne sont pas partis, parce qu’ils n’avaient plus lieu d’être/,
      )
      await Message.deleteMany({})
    }
  })

  it("stay where no mail server is set, whatever is pressed", async () => {
    await convokedWithout()
    config.smtpUrl = undefined
    const browser = await visit(await cast.coordinator())
    expect(textOf((await browser.get("/coordination/outbox")).text))
      .to.include("2 e-mails gardés")
      .and.not.include("Envoyer les")
    await browser.post("/coordination/outbox/kept", {})
    expect(textOf((await browser.get("/coordination/outbox")).text)).to.include(
      "Rien n’est parti : aucun serveur d’envoi n’est réglé.",
    )
    expect(await Message.countDocuments({ state: "kept" })).to.equal(2)
  })
})
