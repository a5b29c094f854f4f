import { expect } from "chai"
import type { Page } from "playwright-core"
import { addDays, today } from "../../models/concerns/day.ts"
import { leaveBy } from "../support/chromium.ts"
import { beginNetwork, openPhone, setupLink } from "../support/emptyNetwork.ts"
import { axeFaults, insidesOf, type listen, sidewaysFaults } from "../support/faults.ts"
import { openSite, type Site } from "../support/site.ts"
import { pages } from "../support/siteRoutes.ts"

/** What the site map shows without anything in it: an address that names a thing has none yet. */
const empty = pages.map((route) => route.split(" ")[1]!).filter((path) => !path.includes(":"))

/** They show nothing unless the address also says for what: for which thing a file, for which body a series. */
const forSomething = ["/attachments/new", "/meetings/series/new"]

/** An address as one thinks of a page: what is asked of it does not make it another one. */
const withoutQuery = (href: string) => href.split(/[?#]/)[0]!

describe("an empty network", function () {
  this.timeout(300_000)
  let site: Site, page: Page, heard: ReturnType<typeof listen>

  before(async () => {
    site = await openSite()
    ;({ page, heard } = await openPhone(site))
  })

  after(async () => {
    await page?.context().close()
    await site?.close()
  })

  it("begins at the link that the start prints, once", async () => {
    const link = setupLink(site)
    await page.goto(link)
    expect([...(await axeFaults(page)), ...(await sidewaysFaults(page)), ...heard.take()]).to.deep.equal([])
    await beginNetwork(page)
    await page.waitForURL(site.address + "/")
    expect(await page.locator("main").innerText()).to.include("Mireille")
    expect((await page.request.get(link)).status()).to.equal(410)
  })

  it("has no page that fails, and no page that leads to one", async () => {
    const toSee = [...empty]
    const faults: string[] = []
    for (const path of toSee) {
      const answer = await page.goto(path)
      const status = answer!.status()
      if (status >= 400 && !forSomething.includes(path)) faults.push(`${path}: ${status}`)
      if (!answer!.headers()["content-type"]?.startsWith("text/html")) continue
      const found = [
        ...heard.take(),
        ...insidesOf(await page.content()),
        ...(await sidewaysFaults(page)),
        ...(await axeFaults(page)),
      ]
      faults.push(...found.map((fault) => `${path}: ${fault}`))
      // As the browser follows them: what is no address at all leads somewhere all the same.
      const links = await page.locator("a[href]").evaluateAll((all) =>
        all
          .map((each) => new URL((each as HTMLAnchorElement).href))
          .filter(({ origin }) => origin === location.origin)
          .map(({ pathname, search }) => pathname + search),
      )
      // One of each kind: months and days have no end.
      for (const href of links) if (!toSee.some((seen) => withoutQuery(seen) === withoutQuery(href))) toSee.push(href)
    }
    expect(faults, faults.join("\n")).to.deep.equal([])
  })

  /** The one filled button of the first page: what is next, whatever its words. */
  async function pressNext(words: string) {
    await page.goto("/")
    const button = page.locator("main .button.primary")
    expect((await button.allInnerTexts()).map((each) => each.replace(/[\u00a0\u202f]/g, " "))).to.deep.equal([words])
    await leaveBy(page, button)
  }

  const save = () => leaveBy(page, page.locator("main form .button.primary"))

  /** Types a name, and touches the first that is proposed. */
  async function choose(field: string, name: string) {
    await page.locator(`[name=${field}Typed]`).fill(name)
    await page.getByRole("option", { name }).first().click()
  }

  it("leads its coordinator to her first convocation, one filled button at a time", async () => {
    await pressNext("Ajouter la première organisation")
    await page.locator("[name='name.fr']").fill("Le Relais")
    await page.locator("[value=associative]").check()
    await save()
    expect(await page.locator(".flash a").allInnerTexts()).to.deep.equal([
      "Ajouter une personne qui y travaille",
      "Ajouter une autre organisation",
    ])

    await pressNext("Créer l’assemblée, le comité de pilotage et le bureau")
    expect(await page.locator("h3").allInnerTexts()).to.deep.equal(["Assemblée", "Comité de pilotage", "Bureau"])

    await pressNext("Ajouter la première personne")
    await page.locator("[name=givenName]").fill("Lucie")
    await page.locator("[name=familyName]").fill("Ravel")
    await page.locator("[name=email]").fill("lucie@relais.example")
    await choose("organisation", "Le Relais")
    await save()
    expect(await page.locator(".flash a").allInnerTexts()).to.include("Ajouter une autre personne")

    await pressNext("Ouvrir des sièges : Assemblée")
    await choose("post", "Lucie Ravel")
    await save()

    await pressNext("Planifier la première réunion")
    await page.locator("main a", { hasText: "Assemblée" }).click()
    await page.locator("[name=day]").fill(addDays(today(), 20))
    await page.locator("[name=start]").fill("12:15")
    await page.locator("[name=end]").fill("13:45")
    await save()

    await pressNext("Inviter une personne")
    await page.locator("[name=givenName]").fill("Omar")
    await page.locator("[name=familyName]").fill("Sow")
    await page.locator("[name=email]").fill("omar@relais.example")
    await save()

    await pressNext("Préparer la convocation")
    await save()
    await page.goto("/")
    expect(await page.locator("main").innerText()).not.to.include("Les premiers pas")
  })
})
