import { expect } from "chai"
import mongoose from "mongoose"
import { Account } from "../../models/account.ts"
import { addDays, today } from "../../models/concerns/day.ts"
import { setClock } from "../../server/clock.ts"
import { sessionsAtMost, sessionsOf } from "../../server/sessionStore.ts"
import { takeTurn, warnAfter } from "../../server/slowDown.ts"
import { Person } from "../../models/person.ts"
import { openLetterbox } from "../support/letterbox.ts"
import { makeSomeone, password } from "../support/makers/account.ts"
import { textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

const cookieOf = (answer: { get(name: "Set-Cookie"): string[] | undefined }) =>
  (answer.get("Set-Cookie") ?? []).find((each) => each.startsWith("session=")) ?? ""

describe("the page to enter", () => {
  afterEach(() => setClock())

  it("lets in with the right address and password, to where she wanted to go", async () => {
    const { email } = await makeSomeone()
    const browser = await visit()
    const refused = await browser.get("/account/sessions")
    expect(refused.get("Location")).to.equal("/session/new?next=%2Faccount%2Fsessions")

    const answer = await browser.post("/session", {
      email: ` ${email.toUpperCase()} `,
      password,
      next: "/account/sessions",
    })
    expect([answer.status, answer.get("Location")]).to.deep.equal([303, "/account/sessions"])
    expect(await browser.isIn()).to.equal(true)
  })

  it("keeps the cookie from scripts and other sites, for a working day or ninety days", async () => {
    const { email } = await makeSomeone()
    const days = (cookie: string) =>
      Math.round((Date.parse(/Expires=([^;]+)/.exec(cookie)![1]!) - Date.now()) / 3600_000)
    const visitOnly = cookieOf(await (await visit()).post("/session", { email, password }))
    expect(visitOnly)
      .to.match(/HttpOnly/)
      .and.match(/SameSite=Lax/)
    expect(days(visitOnly)).to.equal(12)
    expect(days(cookieOf(await (await visit()).post("/session", { email, password, ownDevice: "true" })))).to.equal(
      90 * 24,
    )
  })

  it("refuses in one sentence, keeps the address and forgets the password", async () => {
    const { email } = await makeSomeone()
    const wrong = "pas le bon mot de passe"
    const answer = await (await visit()).post("/session", { email, password: wrong })
    expect(answer.status).to.equal(422)
    expect(textOf(answer.text)).to.contain("ne correspond pas")
    expect(answer.text).to.contain(email).and.not.contain(wrong)
    const nobody = await (await visit()).post("/session", { email: "nobody-at-all@demo.example", password: wrong })
    expect(textOf(nobody.text).replace("nobody-at-all@demo.example", email)).to.equal(textOf(answer.text))
  })

  for (const elsewhere of [
    "//elsewhere.example",
    "/\\elsewhere.example",
    "https://elsewhere.example",
    "javascript:alert(1)",
  ])
    it(`never leads to ${elsewhere}`, async () => {
      const { email } = await makeSomeone()
      const answer = await (await visit()).post("/session", { email, password, next: elsewhere })
      expect(answer.get("Location")).to.equal("/")
    })

  it("takes no session that somebody else has prepared", async () => {
    const { email } = await makeSomeone()
    const browser = await visit()
    const first = cookieOf(await browser.post("/session", { email, password }))
    const second = cookieOf(await browser.post("/session", { email, password }))
    expect(second.split(";")[0]).not.to.equal(first.split(";")[0])
  })

  it("slows down after five failures and never locks out: a moment later the right password opens", async function () {
    this.timeout(30_000)
    const { email } = await makeSomeone()
    const browser = await visit()
    for (let failures = 0; failures < 6; failures++)
      expect((await browser.post("/session", { email, password: "wrong" })).status).to.equal(422)
    const waiting = await browser.post("/session", { email, password })
    expect(waiting.status).to.equal(429)
    const seconds = Number(waiting.get("Retry-After"))
    expect(seconds).to.be.within(1, 5)
    expect(textOf(waiting.text)).to.contain("recevez un lien par e-mail")

    await new Promise((resolve) => setTimeout(resolve, seconds * 1000 + 100))
    expect((await browser.post("/session", { email, password })).status).to.equal(303)
  })

  it("remembers the day of the visit before this one", async () => {
    const { email, account } = await makeSomeone()
    await (await visit()).post("/session", { email, password })
    await (await visit()).post("/session", { email, password })
    let kept = (await Account.findById(account._id))!
    expect([kept.lastSignIn, kept.previousSignIn]).to.deep.equal([today(), null])
    const first = today()
    setClock(new Date(Date.now() + 3 * 24 * 3600_000))
    await (await visit()).post("/session", { email, password })
    kept = (await Account.findById(account._id))!
    expect([kept.lastSignIn, kept.previousSignIn]).to.deep.equal([addDays(first, 3), first])
  })

  it("is closed to whose access was withdrawn, and to who has left", async () => {
    const [withdrawn, left] = [await makeSomeone(), await makeSomeone()]
    await Account.updateOne(
      { _id: withdrawn.account._id },
      { $set: { withdrawn: { by: withdrawn.person._id, at: new Date() } } },
    )
    await Person.updateOne({ _id: left.person._id }, { $set: { ended: addDays(today(), -1) } })
    for (const { email } of [withdrawn, left])
      expect((await (await visit()).post("/session", { email, password })).status).to.equal(422)
  })

  it("lets go: the session is over, and the browser forgets the pages", async () => {
    const { email } = await makeSomeone()
    const browser = await visit()
    await browser.post("/session", { email, password })
    const answer = await browser.post("/session", { _method: "delete" })
    expect(answer.get("Clear-Site-Data")).to.equal('"cache"')
    expect(await browser.isIn()).to.equal(false)
  })

  it("tells her in her language, once, that many passwords are tried with her address; nobody hears of an unknown one", async function () {
    this.timeout(60_000)
    const letterbox = await openLetterbox()
    const { email } = await makeSomeone({ language: "nl" })
    const unknown = "personne-du-tout@demo.example"
    for (let failures = 0; failures < warnAfter; failures++)
      for (const tried of [email, unknown]) await takeTurn({ email: tried, address: `2001:db8:77:${failures}::1` })
    for (let again = 0; again < 2; again++)
      for (const tried of [email, unknown])
        await (await visit()).post("/session", { email: tried, password: "nog een poging" })
    const letters = await letterbox.collect()
    await letterbox.close()
    expect(letters.map(({ to, subject }) => [to, subject])).to.deep.equal([
      [email, "Pogingen om zich met uw adres aan te melden"],
    ])
    expect(letters[0]!.text).to.contain("Uw account blijft voor u open")
  })

  it("lasts twelve hours, or ninety days on one's own device, however much it is used", async () => {
    const hours = 3600_000
    for (const [ownDevice, length] of [
      ["", 12 * hours],
      ["true", 90 * 24 * hours],
    ] as const) {
      const { email, account } = await makeSomeone()
      const browser = await visit()
      await browser.post("/session", { email, password, ownDevice })
      // Its use alone would make it last for ever.
      const far = new Date(Date.now() + 3 * length)
      await mongoose.connection
        .db!.collection("sessions")
        .updateMany({ "session.passport.user": account.id }, { $set: { expires: far } })
      setClock(new Date(Date.now() + length - 60_000))
      expect(await browser.isIn()).to.equal(true)
      setClock(new Date(Date.now() + length + 60_000))
      expect(await browser.isIn()).to.equal(false)
      expect(await sessionsOf(account.id)).to.deep.equal([])
      setClock()
    }
  })

  it("is over when its clock was wrong: one that begins in two years opens nothing, is not listed, and was no visit", async () => {
    const { email, account } = await makeSomeone()
    const browser = await visit()
    setClock(new Date(Date.now() + 730 * 24 * 3600_000))
    await browser.post("/session", { email, password })
    expect(await browser.isIn()).to.equal(true)
    setClock()
    expect(await sessionsOf(account.id)).to.deep.equal([])
    expect(await browser.isIn()).to.equal(false)
    await (await visit()).post("/session", { email, password })
    const kept = (await Account.findById(account._id))!
    expect([kept.lastSignIn, kept.previousSignIn]).to.deep.equal([today(), null])
  })

  it("stays open where the clock was set right by some seconds", async () => {
    const { email } = await makeSomeone()
    const browser = await visit()
    setClock(new Date(Date.now() + 60_000))
    await browser.post("/session", { email, password })
    setClock()
    expect(await browser.isIn()).to.equal(true)
  })

  it("is open at twenty-five places at most: the oldest ends", async function () {
    this.timeout(120_000)
    const { email, account } = await makeSomeone()
    const browsers = []
    for (let place = 0; place <= sessionsAtMost; place++) {
      browsers.push(await visit())
      await browsers.at(-1)!.post("/session", { email, password })
    }
    expect(await sessionsOf(account.id)).to.have.length(sessionsAtMost)
    expect([await browsers[0]!.isIn(), await browsers[1]!.isIn()]).to.deep.equal([false, true])
    expect(textOf((await browsers[1]!.get("/account/sessions")).text)).to.contain("à 25 endroits au plus")
  })

  it("takes an address with what nobody sees in it, and the point of the end of a sentence", async () => {
    const { email } = await makeSomeone()
    const answer = await (
      await visit()
    ).post("/session", { email: `\u200b${email.replace("@", "\u00ad@")}.`, password })
    expect(answer.status).to.equal(303)
  })
})
