import { expect } from "chai"
import { config } from "../../../server/config.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { Message, post } from "../../../server/outbox.ts"
import { issueAccessLink } from "../../../models/link.ts"
import { as, testApp } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { openLetterbox } from "../../support/letterbox.ts"
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
    expect(textOf(await page())).to.contain("Aucun serveur d’envoi n’est réglé").and.contain("rien ne part")
    config.smtpUrl = usual
  })

  it("shows what fails first, with its reason, and counts it on the coordination's page", async () => {
    const someone = await makeSomeone()
    letterbox.unknown.add(someone.email)
    await makeMessage(someone)
    await makeMessage(await cast.secretary())
    await letterbox.collect()
    const list = textOf(await page())
    expect(list).to.contain("À décider").and.contain("Pas parti. Le serveur de cette personne ne connaît pas cette adresse.")
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
    expect((await (await coordinator()).post(`${path}/sending`).send({ email: "pas une adresse" })).status).to.equal(422)

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
    await post({ template: "account/sign-in-link", to: { name: "Ahmed Wouters", email: admin.email }, person: admin.person._id,
      language: "fr", of: { kind: "account", id: admin.account._id }, key: "sealed", data: { link: link.id }, sealed: true })
    const message = (await Message.findOne({ key: "sealed" }))!
    const path = `/coordination/outbox/${message.id}`
    const whole = await (await coordinator()).get(`${path}/letter`)
    expect(whole.get("Content-Security-Policy")).to.match(/\bsandbox\b/).and.contain("default-src 'none'")
    expect(textOf(whole.text)).to.contain("Votre lien pour vous connecter")
    const again = await (await coordinator()).get(`${path}/letter`).set("If-None-Match", whole.get("ETag")!)
    expect([again.status, again.get("Content-Security-Policy")]).to.deep.equal([304, whole.get("Content-Security-Policy")])
    const [mail] = await letterbox.collect()
    const token = linkIn(mail!.text, "sign-in-links")
    for (const shown of [await page(path), whole.text]) expect(shown).not.to.contain(token)

    await Message.updateOne({ _id: message._id }, { $set: { state: "failed", reason: "unknownAddress" } })
    expect(textOf(await page(path))).to.contain("il est renvoyé à admin@demo.example, et à personne d’autre")
    await (await coordinator()).post(`${path}/sending`).send({ email: "coordination@demo.example" })
    expect((await letterbox.collect()).map(({ to }) => to)).to.deep.equal(["admin@demo.example"])
  })

  it("shows what became of a letter that cannot be made any more", async () => {
    await post({ template: "nothing/that-exists", to: { name: "X", email: "x@demo.example" }, language: "fr",
      of: { kind: "test", id: "1" }, key: "gone" })
    const message = (await Message.findOne({ key: "gone" }))!
    expect(textOf(await page(`/coordination/outbox/${message.id}`))).to.contain("ne peut plus être montré")
      .and.not.contain("comme dans une messagerie")
    await Message.updateOne({ _id: message._id }, { state: "dropped" })
    expect(textOf(await page(`/coordination/outbox/${message.id}`))).to.contain("E-mail devenu inutile")
  })
})
