import { expect } from "chai"
import type { Page } from "playwright-core"
import { leaveBy } from "../support/chromium.ts"
import { beginNetwork, openPhone, setupLink } from "../support/emptyNetwork.ts"
import { axeFaults, type listen, sidewaysFaults } from "../support/faults.ts"
import { openSite, type Site } from "../support/site.ts"
import { type Written, xlsxOf } from "../support/tables.ts"

const given = "Ava Bo Cleo Dov Ela Fay Gil Hal Ida".split(" ")
const bodies = ["AG", "COPIL", "Bureau", "GT Logement", "GT Santé"]

/** Twelve houses, twenty-seven people, five bodies and fifty-four seats, as somebody keeps them in a spreadsheet. */
function members(): Written[][] {
  const rows: Written[][] = [
    ["Liste des membres, mise à jour en septembre", ...Array<null>(9).fill(null)],
    ["Organisation", "Collège", "Prénom", "Nom", "Fonction", ...bodies],
  ]
  for (let at = 0; at < 27; at++) {
    const house = Math.floor((at * 12) / 27)
    const isFirst = at === 0 || Math.floor(((at - 1) * 12) / 27) !== house
    rows.push([
      isFirst ? `${house < 5 ? "Service" : "Maison"} ${String.fromCharCode(65 + house)}` : "",
      isFirst ? (house < 5 ? "public" : "associatif") : "",
      given[at % given.length]!,
      `Van der ${"Beek Dael Eycken".split(" ")[Math.floor(at / given.length)]!}`,
      at % 4 === 0 ? "Coordinatrice" : "",
      "x",
      at % 9 === 0 ? (at === 0 ? "prés." : "x") : "",
      at % 9 === 1 ? "x" : "",
      at % 3 === 0 ? (at === 3 ? "secr." : "x") : "",
      at % 3 === 1 ? "x" : at % 9 === 2 ? "invité" : "",
    ])
  }
  return rows
}

describe("a network that is in a spreadsheet", function () {
  this.timeout(300_000)
  let site: Site, page: Page, heard: ReturnType<typeof listen>
  let gestures = 0
  const press = async (words: string | RegExp) => {
    gestures += 1
    const way = page.getByRole("button", { name: words }).or(page.getByRole("link", { name: words }))
    await leaveBy(page, way.first())
  }

  before(async () => {
    site = await openSite()
    ;({ page, heard } = await openPhone(site))
    await page.goto(setupLink(site))
    await beginNetwork(page)
    await page.waitForURL(site.address + "/")
  })

  after(async () => {
    await page?.context().close()
    await site?.close()
  })

  const faults = async () => [...(await axeFaults(page)), ...(await sidewaysFaults(page)), ...heard.take()]

  it("is inscribed from its first steps in fewer than fifteen gestures, on a phone", async () => {
    await press("Coller le tableau des membres")
    expect(await faults()).to.deep.equal([])
    gestures += 1
    await page
      .locator("[name=file]")
      .setInputFiles({
        name: "membres.xlsx",
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: xlsxOf([{ rows: members(), merges: ["A1:J1"] }]),
      })
    await press("Lire ce tableau")
    for (const each of await page.locator("details").all()) await each.evaluate((it) => it.setAttribute("open", ""))
    expect(await faults()).to.deep.equal([])
    const counts = await page.locator("#new").locator("xpath=ancestor::section").innerText()
    for (const said of ["12 organisations", "27 personnes", "5 instances", "54 sièges"]) expect(counts).to.include(said)
    await press(/^Inscrire tout cela/)
    const done = await page.locator("main").innerText()
    for (const said of ["12 organisations", "27 personnes", "5 instances", "54 sièges"]) expect(done).to.include(said)
    expect(await faults()).to.deep.equal([])
    expect(gestures).to.be.below(15)
  })

  it("is taken back by one button", async () => {
    await press("Annuler cet import")
    expect(await page.locator("main").innerText()).to.include("Le tableau est annulé")
    await page.goto("/people")
    expect(await page.locator("main").innerText()).not.to.include("Van der")
  })
})
