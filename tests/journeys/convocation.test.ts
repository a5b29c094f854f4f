import { expect } from "chai"
import type { Page } from "playwright-core"
import { theDemo, until, visit } from "../support/demoSite.ts"
import { type Letter, lettersSince } from "../support/letters.ts"
import { plan } from "../support/planning.ts"

/** One letter to each of these people, and no other. */
function expectOneEach(letters: Letter[], addresses: string[]) {
  expect(letters.map(({ to }) => to).sort()).to.deep.equal([...addresses].sort())
}

describe("the coordinator who convokes the next assembly", () => {
  let page: Page, path: string, invited: string[], lost: string, uid: string

  before(async () => {
    // Without scripts nothing in the browser keeps a second click from being sent.
    page = await visit({ as: "coordinator", javaScriptEnabled: false })
    path = await nextAssembly()
    // What earlier journeys had sent leaves first.
    const { mail } = await theDemo()
    await until("the mails of before", async () => {
      const before = mail.letters.length
      await page.waitForTimeout(2000)
      return mail.letters.length === before
    })
  })

  after(() => page?.context().close())

  /** The first assembly that nobody is convoked to yet; one of her own when all are. */
  async function nextAssembly(): Promise<string> {
    await page.goto("/meetings?body=assemblee")
    const links = await page
      .locator(".entries h3 a")
      .evaluateAll((all) => all.map((each) => each.getAttribute("href")!))
    for (const each of links) {
      await page.goto(each)
      if ((await page.getByText("Planifiée, pas encore convoquée.").count()) > 0) return each
    }
    const year = new Date().getFullYear() + 1
    return plan(page, { body: "assemblee", day: `${year}-12-14`, start: "12:15", end: "13:45" })
  }

  const read = async (letters: number, since: number) => {
    const { mail } = await theDemo()
    await until(`${letters} letters`, () => mail.letters.length >= since + letters)
    return lettersSince(since)
  }

  const failed = () => page.getByText("Un e-mail n’est pas parti")
  const send = () => page.getByRole("button", { name: /^Envoyer la convocation à \d+ personnes/ })

  it("sees the mail and the names first, and may send a test to herself alone", async () => {
    const { mail } = await theDemo()
    const since = mail.letters.length
    await page.goto(path)
    await page.getByRole("link", { name: "Convoquer", exact: true }).click()
    await page.getByText(/^À qui\s: \d+ personnes/).click()
    invited = (await page.locator("details.more .small").allInnerTexts()).map((each) => each.trim())
    expect(invited.length).to.be.above(20)
    expect(await page.locator(".convocation-letter").innerText())
      .to.include("Mireille Adjovi vous convoque")
      .and.include("Ordre du jour")
    await page.getByLabel("Un mot de votre part").fill("Café dès midi.")
    await page.getByRole("button", { name: "M’envoyer un essai" }).click()
    await page.getByText("L’essai est envoyé à coordination@demo.example.").waitFor()
    const [letter] = await read(1, since)
    expect(letter!.to).to.equal("coordination@demo.example")
    expect(letter!.subject).to.match(/^\[Essai\] Convocation\s: Assemblée/)
    expect(letter!.text).to.include("Café dès midi.")
  })

  it("writes once to each invited person, however she presses and whether she goes back and presses again", async () => {
    const { mail, unknown } = await theDemo()
    lost = invited.find((address) => !address.endsWith("@demo.example"))!
    unknown.add(lost)
    const since = mail.letters.length
    await page.goto(`${path}/convocation/new`)
    await send().dblclick()
    await page.waitForURL(`**${path}`)
    expect(await page.locator("main").innerText()).to.match(/Convoquée le .* par Mireille Adjovi/)
    await page.goBack()
    await send().click()
    await page.getByText("Rien n’est parti une deuxième fois.").waitFor()

    const letters = await read(invited.length - 1, since)
    await page.goto("/")
    await until("the failed mail on her home page", async () => {
      await page.reload()
      return (await failed().count()) === 1
    })
    expectOneEach(
      await lettersSince(since),
      invited.filter((address) => address !== lost),
    )
    const [{ calendar, links }] = letters as [Letter]
    expect(calendar).to.include({ method: "REQUEST", sequence: 0, status: "CONFIRMED" })
    expect(calendar!.organiser).to.include({ address: "mailto:coordination@demo.example" })
    expect(calendar!.attendee).to.include({ rsvp: "FALSE" })
    // Whoever has no account reads the meeting by her own link too.
    expect(links.length).to.be.oneOf([3, 4])
    uid = String(calendar!.uid)
    expect(new Set(letters.map((each) => each.calendar!.uid))).to.deep.equal(new Set([uid]))
  })

  it("is told on the spot which address failed, corrects it there, and the mail leaves again", async () => {
    const { mail } = await theDemo()
    const since = mail.letters.length
    await page.goto(`${path}/attendance`)
    expect(await page.getByText(`L’adresse ${lost} n’existe pas.`).count()).to.equal(1)
    await page.getByRole("link", { name: /^Corriger l’adresse/ }).click()
    await page.getByLabel("Adresse e-mail").fill("nouvelle.adresse@molenbroek.example")
    await page.getByRole("button", { name: "Enregistrer et envoyer la convocation" }).click()
    await page.getByText(/L’adresse de .* est enregistrée, la convocation lui est envoyée\./).waitFor()
    // With a word at the new address that it was changed; none goes to the one that does not exist.
    const letters = await read(2, since)
    expect(letters.map(({ to }) => to)).to.deep.equal([
      "nouvelle.adresse@molenbroek.example",
      "nouvelle.adresse@molenbroek.example",
    ])
    const letter = letters.find(({ calendar }) => calendar)
    expect(letter!.calendar).to.include({ uid, sequence: 0 })
    invited = invited.map((address) => (address === lost ? letter!.to : address))
    await page.goto("/")
    expect(await failed().count()).to.equal(0)
  })

  it("changes the hour: everyone gets the convocation that replaces the first, and only when she sends it", async () => {
    const { mail } = await theDemo()
    const since = mail.letters.length
    await page.goto(`${path}/edit`)
    await page.getByLabel("Début").fill("12:30")
    await page.getByLabel("Fin").fill("14:00")
    await page.getByRole("button", { name: "Enregistrer" }).click()
    await page.getByText("Les personnes convoquées ne le savent pas encore").waitFor()
    expect(mail.letters.length).to.equal(since)
    await page.getByRole("link", { name: "Envoyer la convocation modifiée" }).click()
    await send().click()
    const letters = await read(invited.length, since)
    expectOneEach(letters, invited)
    for (const { subject, text, calendar } of letters) {
      expect(subject).to.match(/^(Convocation modifiée, n°\s2\s|Gewijzigde uitnodiging, nr\.\s2)/)
      expect(text).to.match(/12\sh\s30|12\.30/)
      expect(calendar).to.include({ uid, sequence: 1 })
    }
    expect(await page.locator("main").innerText()).to.match(/Convocation 2 envoyée le .* par Mireille Adjovi/)
  })
})
