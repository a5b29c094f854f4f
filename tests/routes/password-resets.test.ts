import { expect } from "chai"
import { openLetterbox } from "../support/letterbox.ts"
import { makeSomeone, password } from "../support/makers/account.ts"
import { textOf } from "../support/page.ts"
import { linkIn, visit } from "../support/visit.ts"

const another = "une autre suite de mots"

describe("a forgotten password", () => {
  let letterbox: Awaited<ReturnType<typeof openLetterbox>>
  before(async () => {
    letterbox = await openLetterbox()
  })
  after(() => letterbox.close())

  async function linkFor(email: string, kind = "password-resets") {
    await (await visit()).post(`/${kind}`, { email })
    const [mail] = (await letterbox.collect()).filter(({ to }) => to === email)
    return linkIn(mail!.text, kind)
  }

  it("is replaced through a mailed link; the old one and every open session end, and she is told", async () => {
    const { email } = await makeSomeone()
    const elsewhere = await visit({ email, password })
    expect(await elsewhere.isIn()).to.equal(true)

    const link = await linkFor(email)
    const browser = await visit()
    const page = await browser.get(link)
    expect(page.status).to.equal(200)
    expect(page.text).to.contain(`value="${email}" autocomplete="username" readonly`)
    expect((await browser.post(link, { password: another })).status).to.equal(303)
    expect(await browser.isIn()).to.equal(true)
    expect(await elsewhere.isIn()).to.equal(false)
    expect((await (await visit()).post("/session", { email, password })).status).to.equal(422)
    expect((await (await visit()).post("/session", { email, password: another })).status).to.equal(303)
    expect((await letterbox.collect()).map(({ to, subject }) => [to, subject])).to.deep.equal([
      [email, "Votre mot de passe a été changé"],
    ])
  })

  it("is replaced at once also from a browser where somebody is still in", async () => {
    const { email } = await makeSomeone()
    const browser = await visit(await makeSomeone())
    expect((await browser.post(await linkFor(email), { password: another })).get("Location")).to.equal("/")
    expect((await (await visit()).post("/session", { email, password: another })).status).to.equal(303)
  })

  it("ends every other link of the account", async () => {
    const { email } = await makeSomeone()
    const [first, second] = [await linkFor(email, "sign-in-links"), await linkFor(email)]
    await (await visit()).post(second, { password: another })
    expect((await (await visit()).post(first)).status).to.equal(410)
  })

  it("is chosen through the last link that was asked for: an earlier one says so, another’s and one that signs in still open", async () => {
    const [{ email }, other] = [await makeSomeone(), await makeSomeone()]
    const [first, entering, others] = [
      await linkFor(email),
      await linkFor(email, "sign-in-links"),
      await linkFor(other.email),
    ]
    const last = await linkFor(email)
    const over = await (await visit()).get(first)
    expect([over.status, textOf(over.text)]).to.satisfy(
      ([status, text]: [number, string]) => status === 410 && text.includes("vous en avez demandé un autre depuis"),
    )
    expect((await (await visit()).post(first, { password: another })).status).to.equal(410)
    for (const open of [entering, others, last]) expect((await (await visit()).get(open)).status).to.equal(200)
    expect((await (await visit()).post(last, { password: another })).status).to.equal(303)
  })

  it("is not replaced by one that is short, long, or guessed from the address; the link still serves", async () => {
    const { email } = await makeSomeone()
    const link = await linkFor(email)
    for (const [weak, why] of [
      ["court", "trop court"],
      ["x".repeat(201), "dépasse 200"],
      [`${email.split("@")[0]} 2026`, "se devine"],
      ["aaaaaaaaaaaaaaaa", "se devine"],
    ] as const) {
      const answer = await (await visit()).post(link, { password: weak })
      expect(answer.status).to.equal(422)
      expect(textOf(answer.text)).to.contain(why)
      expect(answer.text).not.to.contain(`value="${weak}"`)
    }
    expect((await (await visit()).post(link, { password: another })).status).to.equal(303)
  })

  it("is not replaced through a link of another kind", async () => {
    const { email } = await makeSomeone()
    const link = (await linkFor(email)).replace("password-resets", "sign-in-links")
    expect((await (await visit()).post(link)).status).to.equal(410)
  })
})
