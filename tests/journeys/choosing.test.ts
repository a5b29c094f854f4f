import { expect } from "chai"
import type { BrowserContextOptions, Page } from "playwright-core"
import { Action } from "../../models/action.ts"
import { GuidePage } from "../../models/guidePage.ts"
import { Meeting } from "../../models/meeting.ts"
import { Seat } from "../../models/seat.ts"
import { cast, type Someone } from "../support/cast.ts"
import { leaveBy, theChromium } from "../support/chromium.ts"
import { axeFaults, sidewaysFaults } from "../support/faults.ts"
import { listeningSite, sessionOf } from "../support/listening.ts"
import { guidePage } from "../support/makers/guide.ts"
import { aMeeting } from "../support/makers/meetings.ts"
import { aDraft } from "../support/makers/minutes.ts"
import { aBody, anOrganisation, aPerson } from "../support/makers/network.ts"
import { until } from "../support/until.ts"
import { showChanges } from "../support/writes.ts"

const opened: Page[] = []

async function open(path: string, someone: Someone, options: BrowserContextOptions = {}): Promise<Page> {
  const site = await listeningSite()
  const browser = await theChromium()
  const context = await browser.newContext({ baseURL: site, locale: "fr-BE", serviceWorkers: "block", ...options })
  await context.addCookies([{ name: "session", url: site, value: await sessionOf(site, someone) }])
  const page = await context.newPage()
  opened.push(page)
  await showChanges()
  await page.goto(path)
  return page
}

const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true }
const fieldOf = (page: Page) => page.getByRole("combobox", { name: "Personne et organisation" })
const optionsOf = (page: Page) => page.locator(".chooser-list [role=option]")

describe("somebody who is asked for by name", function () {
  this.timeout(180_000)

  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close()
  })

  it("appears as one types, is reached by the keyboard and read out, and takes the seat", async () => {
    const body = await aBody()
    const house = await anOrganisation({ "name.fr": "Le Tilleul" })
    const [first, second] = [
      await aPerson(house, { familyName: "Fqorvine" }),
      await aPerson(house, { familyName: "Fqorvost" }),
    ]
    const page = await open(`/bodies/${body.slug}/seats`, await cast.coordinator())
    expect(await page.locator("[data-find]").isVisible()).to.equal(false)
    const field = page.getByLabel("Personne et organisation")
    await field.focus()
    await page.keyboard.type("fqor luc", { delay: 20 })
    await optionsOf(page).nth(1).waitFor()
    expect(await optionsOf(page).allInnerTexts()).to.deep.equal([
      "Lucie Fqorvine\nLe Tilleul",
      "Lucie Fqorvost\nLe Tilleul",
    ])
    expect(await fieldOf(page).getAttribute("aria-expanded")).to.equal("true")
    expect(await page.getByRole("status").filter({ hasText: "2 personnes trouvées" }).count()).to.equal(1)
    expect(await axeFaults(page)).to.deep.equal([])
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    const reached = await fieldOf(page).getAttribute("aria-activedescendant")
    expect(await page.locator(`#${reached}`).getAttribute("aria-selected")).to.equal("true")
    await page.keyboard.press("Enter")
    expect(await field.inputValue()).to.equal("Lucie Fqorvost (Le Tilleul)")
    expect(await optionsOf(page).count()).to.equal(0)
    await leaveBy(page, page.getByRole("button", { name: "Ouvrir le siège" }))
    expect((await Seat.find({ body: body._id })).map(({ person }) => String(person))).to.deep.equal([second.id])

    // Escape leaves the words as they are; a whole name needs no list.
    await page.getByLabel("Personne et organisation").focus()
    await page.keyboard.type("Lucie Fqorvine")
    await optionsOf(page).first().waitFor()
    await page.keyboard.press("Escape")
    expect(await page.getByLabel("Personne et organisation").inputValue()).to.equal("Lucie Fqorvine")
    await leaveBy(page, page.getByRole("button", { name: "Ouvrir le siège" }))
    expect(await Seat.exists({ body: body._id, person: first._id })).to.not.equal(null)
  })

  it("is tapped on a phone, more than one where several may be, and stays a box that is unticked", async () => {
    const guide = await guidePage()
    const [one, other] = [
      await aPerson(undefined, { familyName: "Grtzwald" }),
      await aPerson(undefined, { familyName: "Grtzmann" }),
    ]
    const page = await open(`/guide/${guide.slug}/owners/edit`, await cast.coordinator(), phone)
    for (const [typed, name] of [
      ["grtzw", "Lucie Grtzwald"],
      ["luc grtzm", "Lucie Grtzmann"],
    ] as const) {
      await page.getByLabel("Ajouter une personne responsable").tap()
      await page.keyboard.type(typed)
      await page.getByRole("option", { name }).tap()
      expect(await page.getByRole("checkbox", { name }).isChecked()).to.equal(true)
      expect(await page.getByLabel("Ajouter une personne responsable").inputValue()).to.equal("")
    }
    await page.getByRole("checkbox", { name: "Lucie Grtzwald" }).uncheck()
    expect(await sidewaysFaults(page)).to.deep.equal([])
    expect(await axeFaults(page)).to.deep.equal([])
    await leaveBy(page, page.getByRole("button", { name: "Enregistrer les responsables" }))
    const owners = (await GuidePage.findById(guide._id))!.owners.map(String)
    expect(owners).to.include(other.id).and.not.include(one.id)
  })

  it("is looked for with a button where scripts do not run", async () => {
    const body = await aBody()
    const house = await anOrganisation({ "name.fr": "Le Frêne" })
    const [, second] = [
      await aPerson(house, { familyName: "Hvqorvine" }),
      await aPerson(house, { familyName: "Hvqorvost" }),
    ]
    const page = await open(`/bodies/${body.slug}/seats`, await cast.coordinator(), {
      ...phone,
      javaScriptEnabled: false,
    })
    await page.getByLabel("Personne et organisation").fill("hvqorv")
    await page.getByLabel("À partir du").fill("2024-03-04")
    await leaveBy(page, page.locator("[data-find]"))
    expect(await page.getByLabel("À partir du").inputValue()).to.equal("2024-03-04")
    expect(await page.locator("[type=radio]:focus").count()).to.equal(1)
    await page.getByRole("radio", { name: "Lucie Hvqorvost" }).check()
    await leaveBy(page, page.getByRole("button", { name: "Ouvrir le siège" }))
    expect((await Seat.find({ body: body._id })).map(({ person }) => String(person))).to.deep.equal([second.id])
  })

  it("is written in a line of several names where minutes say who acts, and saved", async () => {
    const meeting = await aDraft()
    await aPerson(undefined, { familyName: "Jqwalter" })
    const page = await open(`/meetings/${meeting.id}/minutes/edit`, await cast.secretary())
    const blank = page.locator(".minutes-item").first().locator(".minutes-blank").nth(1)
    await blank.locator("summary").click()
    await blank.locator("textarea").fill("Écrire au bailleur.")
    await blank.locator("[data-several]").focus()
    await page.keyboard.type("Mireille Adjovi, jqwal")
    await page.getByRole("option", { name: "Lucie Jqwalter" }).click()
    expect(await blank.locator("[data-several]").inputValue()).to.equal("Mireille Adjovi, Lucie Jqwalter")
    await until("the action is saved with both", async () => {
      const action = await Action.findOne({ meeting: meeting._id })
      return action?.ownerNames.join(", ") === "Mireille Adjovi, Lucie Jqwalter"
    })
  })

  it("is proposed before a letter is typed where some are likelier, and any other is still found", async () => {
    const meeting = await aMeeting(await cast.housing())
    const other = await aPerson(undefined, { familyName: "Kqwalter" })
    const page = await open(`/meetings/${meeting.id}/edit`, await cast.coordinator(), phone)
    const field = page.getByLabel("Qui écrit le PV")
    await field.tap()
    await optionsOf(page).first().waitFor()
    expect(await optionsOf(page).allInnerTexts()).to.include("Inès Vandamme\nToit Commun")
    await page.keyboard.type("kqwal")
    await page.getByRole("option", { name: "Lucie Kqwalter" }).tap()
    await leaveBy(page, page.locator("main form.form").first().getByRole("button", { name: "Enregistrer" }))
    expect(String((await Meeting.findById(meeting._id))!.secretary)).to.equal(other.id)
  })

  it("says when the network does not answer, and keeps what was typed", async () => {
    const body = await aBody()
    const page = await open(`/bodies/${body.slug}/seats`, await cast.coordinator())
    await page.route("**/people/choices**", (route) => route.abort())
    await page.getByLabel("Personne et organisation").focus()
    await page.keyboard.type("Quelqu")
    await page.getByRole("status").filter({ hasText: "La recherche n’a pas répondu" }).waitFor()
    expect(await page.getByLabel("Personne et organisation").inputValue()).to.equal("Quelqu")
  })
})
