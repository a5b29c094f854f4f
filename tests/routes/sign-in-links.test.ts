import { expect } from "chai"
import { Link } from "../../models/link.ts"
import { jobs } from "../../models/jobs.ts"
import { Account } from "../../models/account.ts"
import { setClock } from "../../server/clock.ts"
import { Job } from "../../server/jobs.ts"
import { Message } from "../../server/outbox.ts"
import { commandsOf } from "../support/commands.ts"
import { openLetterbox } from "../support/letterbox.ts"
import { makeSomeone } from "../support/makers/account.ts"
import { textOf } from "../support/page.ts"
import { linkIn, visit } from "../support/visit.ts"

describe("a link to enter", () => {
  let letterbox: Awaited<ReturnType<typeof openLetterbox>>
  before(async () => {
    letterbox = await openLetterbox()
  })
  after(() => letterbox.close())
  afterEach(() => setClock())

  async function askFor(email: string) {
    await letterbox.collect()
    const answer = await (await visit()).post("/sign-in-links", { email })
    return { answer, mails: (await letterbox.collect()).filter(({ to }) => to === email) }
  }

  it("is asked for with the same work whether or not there is an account, and leaves once however often the work is done", async () => {
    const { email } = await makeSomeone()
    await letterbox.collect()
    const work = (asked: string) =>
      commandsOf(async () => {
        expect((await (await visit()).post("/sign-in-links", { email: asked })).status).to.equal(200)
      })
    // The first of all makes the counters ready.
    await work("warm-up@demo.example")
    expect(await work("nobody-at-all@demo.example")).to.equal(await work(email))
    const [job] = await Job.find({ name: "accounts.mailLink", ids: email }).lean()
    await jobs["accounts.mailLink"]!(...job!.ids)
    await jobs["accounts.mailLink"]!(...job!.ids)
    expect((await letterbox.collect()).filter(({ to }) => to === email)).to.have.length(1)
  })

  it("arrives by mail and opens once, by its button and not by being looked at", async () => {
    const { email } = await makeSomeone()
    const { mails } = await askFor(email)
    expect(mails).to.have.length(1)
    const link = linkIn(mails[0]!.text, "sign-in-links")
    expect(mails[0]!.html).to.contain(link)

    const browser = await visit()
    for (let scans = 0; scans < 3; scans++) expect((await browser.get(link)).status).to.equal(200)
    expect(await browser.isIn()).to.equal(false)
    expect((await browser.post(link)).get("Location")).to.equal("/")
    expect(await browser.isIn()).to.equal(true)

    const late = await (await visit()).post(link)
    expect(late.status).to.equal(410)
    expect(textOf(late.text)).to.contain("Il a déjà servi")
    expect((await (await visit()).get(link)).status).to.equal(410)
  })

  it("is over where a wrong clock made it: two years ahead it is no door for two years", async () => {
    const { email } = await makeSomeone()
    setClock(new Date(Date.now() + 730 * 24 * 3600_000))
    const { mails } = await askFor(email)
    const link = linkIn(mails[0]!.text, "sign-in-links")
    expect((await (await visit()).get(link)).status).to.equal(200)
    setClock()
    expect((await (await visit()).get(link)).status).to.equal(410)
    expect((await (await visit()).post(link)).status).to.equal(410)
  })

  it("says the same to everyone, and writes to nobody who has no account", async () => {
    const { email } = await makeSomeone()
    const [known, unknown] = [await askFor(email), await askFor("nobody-here@demo.example")]
    expect(textOf(known.answer.text).replace(email, "?")).to.equal(
      textOf(unknown.answer.text).replace("nobody-here@demo.example", "?"),
    )
    expect(unknown.mails).to.deep.equal([])
  })

  it("writes to nobody whose access was withdrawn, and an older link opens no more", async () => {
    const { email, account, person } = await makeSomeone()
    const link = linkIn((await askFor(email)).mails[0]!.text, "sign-in-links")
    await Account.updateOne({ _id: account._id }, { $set: { withdrawn: { by: person._id, at: new Date() } } })
    expect((await askFor(email)).mails).to.deep.equal([])
    const browser = await visit()
    expect((await browser.post(link)).status).to.equal(410)
    expect(await browser.isIn()).to.equal(false)
  })

  it("ends after an hour, and says so kindly", async () => {
    const { email } = await makeSomeone()
    const link = linkIn((await askFor(email)).mails[0]!.text, "sign-in-links")
    setClock(new Date(Date.now() + 61 * 60_000))
    const answer = await (await visit()).post(link)
    expect(answer.status).to.equal(410)
    expect(textOf(answer.text)).to.contain("dépassé son temps").and.contain("Recevoir un lien par e-mail")
  })

  it("opens nothing with what the database holds, and its address goes into no Referer", async () => {
    const { email, account } = await makeSomeone()
    const link = linkIn((await askFor(email)).mails[0]!.text, "sign-in-links")
    const token = link.split("/").at(-1)!
    const kept = JSON.stringify([
      await Link.find({ account: account._id }).lean(),
      await Message.find({ "to.email": email }).lean(),
    ])
    expect(kept).not.to.contain(token)
    const page = await (await visit()).get(link)
    expect(page.get("Referrer-Policy")).to.equal("strict-origin")
    expect(page.get("Cache-Control")).to.contain("no-store")
  })

  it("opens once even when two browsers press at the same moment", async () => {
    const { email } = await makeSomeone()
    const link = linkIn((await askFor(email)).mails[0]!.text, "sign-in-links")
    const browsers = await Promise.all([visit(), visit(), visit()])
    const answers = await Promise.all(browsers.map((browser) => browser.post(link)))
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([303, 410, 410])
  })

  it("works while the password is slowed down", async () => {
    const { email } = await makeSomeone()
    const browser = await visit()
    for (let failures = 0; failures < 8; failures++) await browser.post("/session", { email, password: "wrong" })
    expect((await browser.post("/session", { email, password: "wrong" })).status).to.equal(429)
    await browser.post(linkIn((await askFor(email)).mails[0]!.text, "sign-in-links"))
    expect(await browser.isIn()).to.equal(true)
  })

  it("is not asked for without end: after six in an hour no more mails leave, and the page says nothing else", async () => {
    const { email } = await makeSomeone()
    for (let asked = 0; asked < 6; asked++) expect((await askFor(email)).mails).to.have.length(1)
    const { answer, mails } = await askFor(email)
    expect(mails).to.deep.equal([])
    expect(answer.status).to.equal(200)
  })
})
