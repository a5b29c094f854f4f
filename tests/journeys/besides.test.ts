import { expect } from "chai"
import type { Page } from "playwright-core"
import { GuidePage } from "../../models/guidePage.ts"
import { addItem } from "../../models/meeting/agenda.ts"
import { Meeting } from "../../models/meeting.ts"
import { cast, type Someone } from "../support/cast.ts"
import { leaveBy, theChromium } from "../support/chromium.ts"
import { axeFaults } from "../support/faults.ts"
import { listeningSite, sessionOf } from "../support/listening.ts"
import { guidePage } from "../support/makers/guide.ts"
import { interpellation } from "../support/makers/interpellation.ts"
import { aMeeting } from "../support/makers/meetings.ts"
import { showChanges } from "../support/writes.ts"

const asks = (page: Page) => page.waitForResponse((answer) => answer.url().endsWith("/writings"))
const told = (page: Page, words: string) =>
  page.waitForResponse(async (answer) => answer.url().endsWith("/writings") && (await answer.text()).includes(words), {
    timeout: 40_000,
  })
const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`)

/** A form as somebody opens it, in a browser whose clock is the test's. */
async function open(path: string, someone: Someone): Promise<Page> {
  const site = await listeningSite()
  const context = await (await theChromium()).newContext({ baseURL: site, locale: "fr-BE", serviceWorkers: "block" })
  await context.addCookies([{ name: "session", url: site, value: await sessionOf(site, someone) }])
  const page = await context.newPage()
  await page.clock.install()
  await showChanges()
  const asked = asks(page)
  await page.goto(`${path}/edit`)
  await asked
  return page
}

/** Asks now what is asked within some seconds. */
async function ask(page: Page): Promise<void> {
  await page.mouse.move(1, 1)
  await page.clock.runFor(15_000)
}

const save = (page: Page) => leaveBy(page, page.locator("form[data-writings] .button.primary"))

describe("a form that two people write and its button saves", function () {
  this.timeout(120_000)
  const opened: Page[] = []
  const both = async (path: string, mine: Someone, hers: Someone) => {
    const pages = [await open(path, mine), await open(path, hers)] as const
    opened.push(...pages)
    return pages
  }
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close()
  })

  it("says on a page of the guide who writes where, takes over what she saved where nothing was changed, and keeps all else", async () => {
    const page = await guidePage()
    const [his, hers] = await both(`/guide/${page.slug}`, await cast.healthMember(), await cast.coordinator())
    await his.locator("#lead").fill("Ce qu’Aurore écrit.")
    const said = asks(hers)
    await hers.locator("#who").fill("Cellule Accueil")
    await hers.clock.runFor(15_000)
    await said
    const heard = told(his, "Mireille écrit ici")
    await ask(his)
    await heard
    expect(await part(his, "who").locator(".writing").innerText()).to.equal("Mireille écrit ici")
    expect(await hers.locator(".writing").count()).to.equal(0)
    expect(await axeFaults(his)).to.deep.equal([])

    await hers.locator("#lead").fill("Ce que Mireille écrit.")
    await hers.locator("[data-part=html] .editor-text").click()
    await hers.keyboard.press("Control+End")
    await hers.keyboard.type(" Puis un deuxième.")
    await save(hers)
    const refreshed = told(his, "Cellule Accueil")
    await ask(his)
    await refreshed
    await part(his, "who").getByText("Mireille Adjovi a écrit ici à").waitFor({ state: "attached" })
    expect(await his.locator("#who").inputValue()).to.equal("Cellule Accueil")
    expect(await part(his, "html").locator(".editor-text").innerText()).to.include("Puis un deuxième.")
    // Hers stays where he changes it, and none of hers is kept on his device as his.
    expect(await his.locator("#lead").inputValue()).to.equal("Ce qu’Aurore écrit.")
    await his.clock.runFor(1000)
    expect(await his.evaluate(() => JSON.stringify({ ...localStorage })))
      .to.include("Ce qu’Aurore")
      .and.not.include("Accueil")
    await save(his)
    expect(await his.locator("main").innerText()).to.include("Ce que Mireille écrit.")
    expect(await his.locator("#lead").inputValue()).to.include("Ce qu’Aurore écrit.")
    expect(await GuidePage.findById(page._id).lean()).to.include({
      who: "Cellule Accueil",
      lead: "Ce que Mireille écrit.",
    })
  })

  it("takes over on an interpellation what was saved of another row, and not what the form cannot show", async () => {
    const one = await interpellation()
    const [first, opinion] = [`constats-${String(one.constats[0]!._id)}`, `opinions-${String(one.opinions[0]!._id)}`]
    const [his, hers] = await both(
      `/interpellations/${one.id as string}`,
      await cast.secretary(),
      await cast.coordinator(),
    )
    await his.locator("[id='constats.1.text']").fill("Ce qu’Inès écrit.")
    await hers.locator("[id='constats.0.text']").fill("Cinquante-trois jours.")
    await hers.locator("[id='constats.2.text']").fill("Un constat de plus.")
    await hers.locator("[id='opinions.0.on.2']").check()
    await hers.locator("[id='opinions.0.text']").fill("Aucun délai ne court nulle part.")
    await hers.locator("[id='propositions.0.text']").fill("")
    await save(hers)
    const refreshed = told(his, "Cinquante-trois jours.")
    await ask(his)
    await refreshed
    await part(his, first).getByText("Mireille Adjovi a écrit ici à").waitFor({ state: "attached" })
    expect(await part(his, first).locator("textarea").first().inputValue()).to.equal("Cinquante-trois jours.")
    // Its new constat has no box here: taking the words alone would untick it.
    expect(await part(his, opinion).locator("textarea").inputValue()).to.equal(
      "Sans date de départ, aucun délai ne court.",
    )
    // The new one is told at the end of its list, once.
    expect(await his.locator("#constats [data-added]").innerText()).to.match(
      /^Mireille Adjovi a ajouté ici à .*Un constat de plus/,
    )
    const proposition = part(his, `propositions-${String(one.propositions[0]!._id)}`)
    await proposition.getByText("Mireille Adjovi a retiré cette ligne à").waitFor({ state: "attached" })
    expect(await proposition.locator("textarea").inputValue()).to.equal(one.propositions[0]!.text)
    const asked = asks(his)
    await ask(his)
    await asked
    expect(await his.locator("[data-added] p").count()).to.equal(1)
    expect(await proposition.locator(".part-note").count()).to.equal(1)
    await save(his)
    await his.waitForURL((url) => !url.pathname.endsWith("/edit"))
    const text = await his.locator("main").innerText()
    for (const words of [
      "Cinquante-trois jours.",
      "Ce qu’Inès écrit.",
      "Un constat de plus.",
      "Aucun délai ne court nulle part.",
    ])
      expect(text).to.include(words)
    expect(text).to.not.include(one.propositions[0]!.text)
  })

  it("takes over on a point of an agenda, chosen words included, and is not unsaved by it", async () => {
    const meeting = await aMeeting(await cast.housing())
    await addItem(
      meeting._id,
      { title: "Divers", kind: "information", minutes: 5, presenter: "", description: "" },
      String((await cast.secretary()).person._id),
    )
    const item = String((await Meeting.findById(meeting._id))!.agenda.at(-1)!._id)
    const [his, hers] = await both(
      `/meetings/${meeting.id as string}/agenda/${item}`,
      await cast.secretary(),
      await cast.coordinator(),
    )
    await hers.locator("#title").fill("Divers et communications")
    await hers.locator("[name=kind][value=decision]").check()
    await save(hers)
    const refreshed = told(his, "Divers et communications")
    await ask(his)
    await refreshed
    await part(his, "kind").getByText("Mireille Adjovi a écrit ici à").waitFor({ state: "attached" })
    expect(await his.locator("#title").inputValue()).to.equal("Divers et communications")
    expect(await his.locator("[name=kind][value=decision]").isChecked()).to.equal(true)
    expect(await his.locator(".form-note").first().innerText()).to.equal("")
  })
})
