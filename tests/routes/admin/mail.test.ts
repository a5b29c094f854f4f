import { expect } from "chai"
import { config } from "../../../server/config.ts"
import { setClock } from "../../../server/clock.ts"
import { Message } from "../../../server/outbox.ts"
import { cast } from "../../support/cast.ts"
import { openLetterbox } from "../../support/letterbox.ts"
import { textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"

describe("trying whether mails leave", () => {
  let letterbox: Awaited<ReturnType<typeof openLetterbox>>
  const usual = config.smtpUrl
  beforeEach(async () => {
    letterbox = await openLetterbox()
    config.smtpUrl = undefined
  })
  afterEach(async () => {
    await letterbox.close()
    await Message.deleteMany({ template: "account/mail-trial" })
    config.smtpUrl = usual
    setClock()
  })

  const page = async (browser: Awaited<ReturnType<typeof visit>>) => (await browser.get("/admin/mail")).text

  it("says that none is set, on the page of administration too", async () => {
    const browser = await visit(await cast.admin())
    for (const path of ["/admin", "/admin/mail"])
      expect(textOf((await browser.get(path)).text)).to.contain("Aucun serveur d’envoi n’est réglé")
  })

  it("names the server and the sender, never the password", async () => {
    config.smtpUrl = "smtp://network:secret-word@mail.example:587"
    const text = await page(await visit(await cast.admin()))
    expect(textOf(text)).to.contain("mail.example:587").and.contain(config.mailFrom)
    expect(text).not.to.contain("secret-word").and.not.contain("Aucun serveur d’envoi")
  })

  it("sends one message to who asks, once for two presses, and says on the page that it left", async () => {
    const admin = await cast.admin()
    const browser = await visit(admin)
    const minute = Math.floor(Date.now() / 60_000) * 60_000
    setClock(new Date(minute + 10_000))
    await browser.post("/admin/mail")
    expect((await browser.post("/admin/mail")).get("Location")).to.equal("/admin/mail")
    const arrived = await letterbox.collect()
    expect(arrived.map(({ to, subject }) => [to, subject])).to.deep.equal([[admin.email, "E-mail d’essai"]])
    expect(arrived[0]!.text).to.contain("les e-mails du site partent et arrivent")
    expect(textOf(await page(browser))).to.contain("Envoyé le")

    setClock(new Date(minute + 70_000))
    await browser.post("/admin/mail")
    expect(await letterbox.collect(), "a minute later she may try again").to.have.length(1)
  })

  it("says why it did not leave, with the words of the server", async () => {
    const admin = await cast.admin()
    const browser = await visit(admin)
    letterbox.unknown.add(admin.email)
    await browser.post("/admin/mail")
    await letterbox.collect()
    expect(textOf(await page(browser)))
      .to.contain("Pas parti")
      .and.contain("no such user")
  })
})
