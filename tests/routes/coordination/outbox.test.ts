import { expect } from "chai"
import { config } from "../../../server/config.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { Message, post, postAll } from "../../../server/outbox.ts"
import { issueAccessLink } from "../../../models/link.ts"
import { languages, translate } from "../../../views/translate.ts"
import { mailTemplates } from "../../../views/presenters/mails/index.ts"
import { marksOf } from "../../../models/concerns/meanwhile.ts"
import { planOf, replanMeeting } from "../../../models/meeting/planning.ts"
import type { End } from "../../../views/sentences.ts"
import { as, testApp } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { openLetterbox } from "../../support/letterbox.ts"
import { aConvokedMeeting, convokeNow, fresh } from "../../support/makers/meetings.ts"
import { aBodyOf } from "../../support/makers/people.ts"
import { makeSomeone } from "../../support/makers/account.ts"
import { makeMessage } from "../../support/makers/message.ts"
import { formOf, textOf } from "../../support/page.ts"
import { linkIn } from "../../support/visit.ts"

describe("the outbox", () => {
  let letterbox: Awaited<ReturnType<typeof openLetterbox>>
  before(async () => {
    await testApp()
    letterbox = await openLetterbox()
  })
  after(() => letterbox.close())
  beforeEach(() => Message.deleteMany({}))
  const coordinator = async () => as(await cast.coordinator())
  const page = async (path = "/coordination/outbox") => (await (await coordinator()).get(path)).text

  it("says in plain words that nothing leaves where no mail server is set", async () => {
    const usual = config.smtpUrl
    config.smtpUrl = undefined
    expect(textOf(await page()))
      .to.contain("Aucun serveur d’envoi n’est réglé")
      .and.contain("rien ne part")
    config.smtpUrl = usual
  })

  it("shows what fails first, with its reason, and counts it on the coordination's page", async () => {
    const someone = await makeSomeone()
    letterbox.unknown.add(someone.email)
    await makeMessage(someone)
    await makeMessage(await cast.secretary())
    await letterbox.collect()
    const list = textOf(await page())
    expect(list)
      .to.contain("À décider")
      .and.contain("Pas parti. Le serveur de cette personne ne connaît pas cette adresse.")
    expect(list.indexOf(someone.email)).to.be.below(list.indexOf("secretaire.logement@demo.example"))
    expect(textOf(await page("/coordination"))).to.contain("Un e-mail attend votre décision")
  })

  it("corrects an address on the spot and sends again; the page says who did it", async () => {
    const someone = await makeSomeone()
    letterbox.unknown.add(someone.email)
    const message = await makeMessage(someone)
    await letterbox.collect()
    const path = `/coordination/outbox/${message.id}`
    const form = formOf(await page(path), `${path}/sending`)
    expect(form["email"]).to.equal(someone.email)
    expect((await (await coordinator()).post(`${path}/sending`).send({ email: "pas une adresse" })).status).to.equal(
      422,
    )

    const right = `right-${someone.email}`
    expect((await (await coordinator()).post(`${path}/sending`).send({ email: right })).status).to.equal(303)
    const [mail] = await letterbox.collect()
    expect(mail!.to).to.equal(right)
    const told = textOf(await page(path))
    expect(told).to.contain("Envoyé le").and.contain("Adresse corrigée par Mireille Adjovi").and.contain(someone.email)
  })

  it("leaves to a person whether a letter that is perhaps sent leaves again, under the same Message-ID", async () => {
    const message = await makeMessage(await cast.secretary(), { state: "unknown" })
    const path = `/coordination/outbox/${message.id}`
    expect(textOf(await page())).to.contain("Peut-être parti")
    expect(await letterbox.collect()).to.deep.equal([])
    expect(textOf(await page(path))).to.contain("Envoyer de nouveau")
    await (await coordinator()).post(`${path}/sending`).send({ email: (await cast.secretary()).email })
    const [mail] = await letterbox.collect()
    expect(mail!.messageId).to.equal(message.messageId)
  })

  it("sends no letter again that has left", async () => {
    const message = await makeMessage(await cast.secretary())
    await letterbox.collect()
    const path = `/coordination/outbox/${message.id}`
    await (await coordinator()).post(`${path}/sending`).send({ email: "coordination@demo.example" })
    expect(await letterbox.collect()).to.deep.equal([])
    expect((await Message.findById(message._id))!.to!.email).to.equal((await cast.secretary()).email)
  })

  it("shows a letter as it looks, without the door that it opens to one person", async () => {
    const admin = await cast.admin()
    const link = await inOneStep(() => issueAccessLink("signIn", admin.account))
    await post({
      template: "account/sign-in-link",
      to: { name: "Ahmed Wouters", email: admin.email },
      person: admin.person._id,
      language: "fr",
      of: { kind: "account", id: admin.account._id },
      key: "sealed",
      data: { link: link.id },
      sealed: true,
    })
    const message = (await Message.findOne({ key: "sealed" }))!
    const path = `/coordination/outbox/${message.id}`
    const whole = await (await coordinator()).get(`${path}/letter`)
    expect(whole.get("Content-Security-Policy"))
      .to.match(/\bsandbox\b/)
      .and.contain("default-src 'none'")
    expect(textOf(whole.text)).to.contain("Votre lien pour vous connecter")
    const again = await (await coordinator()).get(`${path}/letter`).set("If-None-Match", whole.get("ETag")!)
    expect([again.status, again.get("Content-Security-Policy")]).to.deep.equal([
      304,
      whole.get("Content-Security-Policy"),
    ])
    const [mail] = await letterbox.collect()
    const token = linkIn(mail!.text, "sign-in-links")
    for (const shown of [await page(path), whole.text]) expect(shown).not.to.contain(token)
    // What is a button in a mailbox is none here, and the page says so.
    expect(whole.text).to.contain("Me connecter").and.not.contain("sign-in-links")
    expect(textOf(await page(path))).to.contain("Ils n’ouvrent rien ici")

    await Message.updateOne({ _id: message._id }, { $set: { state: "failed", reason: "unknownAddress" } })
    expect(textOf(await page(path))).to.contain("il est renvoyé à admin@demo.example, et à personne d’autre")
    await (await coordinator()).post(`${path}/sending`).send({ email: "coordination@demo.example" })
    expect((await letterbox.collect()).map(({ to }) => to)).to.deep.equal(["admin@demo.example"])
  })

  it("lists one entry for each sending with its failures in words, which leads to its letters", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(3))
    const letters = await Message.find({ "of.id": meeting.id as string })
      .sort({ _id: 1 })
      .lean()
    await Message.updateMany(
      { _id: { $in: letters.slice(0, 2).map(({ _id }) => _id) } },
      { state: "sent", sentAt: new Date() },
    )
    await Message.updateOne({ _id: letters[2]!._id }, { state: "failed", reason: "mailboxFull" })
    await makeMessage(await cast.secretary(), { state: "sent" })
    await Message.updateMany({ state: "sent" }, { sentAt: new Date() })

    const html = await page()
    const [, list] = textOf(html).split("Tous les envois")
    expect(list).to.include("Lien de connexion").and.include("À Inès Vandamme, secretaire.logement@demo.example")
    expect(list).to.match(/Convocation\s: Groupe de travail Hiver, .* 3 e-mails Un pas parti, 2 envoyés\./)
    for (const { to } of letters) expect(list).not.to.include(to!.email!)

    const path = `/coordination/outbox/sendings/${String(letters[0]!.sending)}`
    expect(html).to.include(`href="${path}"`)
    const unfolded = await page(path)
    for (const { _id, to } of letters)
      expect(unfolded)
        .to.include(`/coordination/outbox/${String(_id)}"`)
        .and.include(to!.email!)
    expect(textOf(unfolded)).to.include("La boîte de cette personne est pleine")
    await (await coordinator()).get(`/coordination/outbox/sendings/${meeting.id as string}`).expect(404)
  })

  it("calls a convocation by what it told, whatever became of its meeting", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1), { day: "2028-02-03" })
    const saved = planOf(await fresh(meeting))
    await replanMeeting(meeting._id, {
      typed: { ...saved, day: "2028-02-10" },
      was: marksOf(saved),
      by: (await cast.coordinator()).person.id as string,
    })
    await convokeNow(meeting)
    const [, list] = textOf(await page()).split("Tous les envois")
    expect(list)
      .to.match(/Convocation : [^:]*3 février 2028/)
      .and.match(/Convocation 2 : [^:]*10 février 2028/)
  })

  it("keeps in its list what is posted beside something that was posted before", async () => {
    const told = (key: string) => ({
      template: "account/mail-trial",
      to: { name: key, email: `${key}@demo.example` },
      language: "fr" as const,
      of: { kind: "mailTrial", id: "1" },
      key,
    })
    await postAll([told("one")])
    await postAll([told("one"), told("two"), told("three")])
    const [, list] = textOf(await page()).split("Tous les envois")
    expect(list).to.include("À one, one@demo.example").and.include("2 e-mails")
    await postAll([told("one"), told("two")])
    expect(await Message.countDocuments({ leads: true })).to.equal(2)
  })

  it("has words in both languages for every mail that the site writes", () => {
    for (const language of languages)
      for (const template of mailTemplates)
        expect(
          translate(
            language,
            `coordination.outbox.kinds.${template.replace("/", ".") as End<"coordination.outbox.kinds">}`,
          ),
          template,
        ).to.be.a("string")
  })

  it("shows what became of a letter that cannot be made any more", async () => {
    await post({
      template: "nothing/that-exists",
      to: { name: "X", email: "x@demo.example" },
      language: "fr",
      of: { kind: "test", id: "1" },
      key: "gone",
    })
    const message = (await Message.findOne({ key: "gone" }))!
    expect(textOf(await page(`/coordination/outbox/${message.id}`)))
      .to.contain("ne peut plus être montré")
      .and.not.contain("comme dans une messagerie")
    await Message.updateOne({ _id: message._id }, { state: "dropped" })
    expect(textOf(await page(`/coordination/outbox/${message.id}`))).to.contain("E-mail devenu inutile")
  })
})
