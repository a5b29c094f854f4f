import { expect } from "chai"
import type { Types } from "mongoose"
import type { BrowserContext, Page, Route } from "playwright-core"
import { Interpellation } from "../../models/interpellation.ts"
import { MinutesItem } from "../../models/minutesItem.ts"
import { cast } from "../support/cast.ts"
import { theChromium } from "../support/chromium.ts"
import { listeningSite } from "../support/listening.ts"
import { guidePage } from "../support/makers/guide.ts"
import { interpellation } from "../support/makers/interpellation.ts"
import { aDraft, proceedings, shown } from "../support/makers/minutes.ts"
import { formOf } from "../support/page.ts"
import { until } from "../support/until.ts"
import { visit } from "../support/visit.ts"
import { showChanges } from "../support/writes.ts"

type Someone = { email: string; password: string }

const notes = (page: Page) => page.locator(".editor-text").first()

async function enter(page: Page, { email, password }: Someone): Promise<void> {
  await page.goto("/session/new")
  await page.fill("[name=email]", email)
  await page.fill("[name=password]", password)
  await page.press("[name=password]", "Enter")
  await page.waitForURL((url) => url.pathname !== "/session/new")
}

const stored = (page: Page) => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))

describe("what is written stays on the device until it is saved", function () {
  this.timeout(120_000)
  let context: BrowserContext, page: Page

  beforeEach(async () => {
    context = await (
      await theChromium()
    ).newContext({ baseURL: await listeningSite(), locale: "fr-BE", serviceWorkers: "block" })
    page = await context.newPage()
    page.on("dialog", (dialog) => void dialog.accept())
  })

  afterEach(() => context.close())

  it("through a session that ends, and comes back for her alone", async () => {
    const owner = await cast.healthMember()
    const guide = await guidePage()
    await showChanges()
    await enter(page, owner)
    await page.goto(`/guide/${guide.slug}/edit`)
    await notes(page).click()
    await page.keyboard.press("Control+End")
    await page.keyboard.type(" Le guichet ferme à midi.")
    await page.waitForTimeout(1000)
    await context.clearCookies({ name: "session" })
    await enter(page, owner)
    await page.goto(`/guide/${guide.slug}`)
    await page.locator("main .notice").getByText("n’est pas encore enregistré").waitFor()
    await page.goto(`/guide/${guide.slug}/edit`)
    expect(await notes(page).innerText()).to.include("Le guichet ferme à midi.")
    await page.getByText("Nous avons remis ce que vous aviez écrit ici").waitFor()
  })

  it("and leaves no word of hers to the person who signs in next on the same browser", async () => {
    const [owner, other] = [await cast.healthMember(), await cast.coordinator()]
    const guide = await guidePage()
    await showChanges()
    await enter(page, owner)
    await page.goto(`/guide/${guide.slug}/edit`)
    await notes(page).click()
    await page.keyboard.type("zzsecretdelapremiere ")
    await page.waitForTimeout(1000)
    expect(await stored(page)).to.include("zzsecretdelapremiere")
    await context.clearCookies({ name: "session" })
    await enter(page, other)
    for (const path of ["/", `/guide/${guide.slug}`, `/guide/${guide.slug}/edit`]) {
      await page.goto(path)
      await page.waitForTimeout(300)
      expect(await page.content()).not.to.include("zzsecretdelapremiere")
      expect(await stored(page)).not.to.include("zzsecretdelapremiere")
    }
  })

  it("comes back into its row of an interpellation, though a row before it was taken out meanwhile", async () => {
    const one = await interpellation()
    const secretary = await cast.secretary()
    await showChanges()
    await enter(page, secretary)
    const at = `/interpellations/${one.id as string}`
    await page.goto(`${at}/edit`)
    const row = page.getByLabel("Constat 2", { exact: true })
    await row.click()
    await page.keyboard.press("Control+End")
    await page.keyboard.type(" Trois autres aussi.")
    await page.waitForTimeout(1000)
    await page.goto("about:blank")
    const other = await visit(await cast.coordinator())
    const form = formOf((await other.get(`${at}/edit`)).text, at)
    await other.post(at, { ...form, "constats[0][text]": "", "constats[0][sources]": "" })
    await page.goto(`${at}/edit`)
    await page.getByText("Nous avons remis ce que vous aviez écrit ici").waitFor()
    const now = page.getByLabel("Constat 1", { exact: true })
    expect(await now.inputValue()).to.equal(`${one.constats[1]!.text} Trois autres aussi.`)
    await page.getByRole("button", { name: "Enregistrer" }).first().click()
    await page.waitForURL((url) => url.pathname === at)
    expect((await Interpellation.findById(one._id))!.constats.map(({ text }) => text)).to.deep.equal([
      `${one.constats[1]!.text} Trois autres aussi.`,
    ])
  })

  it("keeps cursor and letters of whoever types before the editor has come", async () => {
    const meeting = await aDraft()
    await enter(page, await cast.secretary())
    let open = () => {}
    const waits = new Promise<void>((resolve) => {
      open = resolve
    })
    await page.route("**/scripts/editor-*.js", async (route) => {
      await waits
      await route.continue()
    })
    await page.goto(`/meetings/${meeting.id}/minutes/edit`, { waitUntil: "commit" })
    const field = page.locator("textarea[data-editor]").first()
    await field.click()
    await page.keyboard.type("Tapé avant ")
    open()
    await notes(page).waitFor()
    await page.keyboard.type("l’éditeur")
    expect(await notes(page).innerText()).to.equal("Tapé avant l’éditeur")
    for (let count = 0; count < "l’éditeur".length; count += 1) await page.keyboard.press("ArrowLeft")
    await page.keyboard.type("même ")
    expect(await notes(page).innerText()).to.equal("Tapé avant même l’éditeur")
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).to.equal("textbox")
  })

  it("keeps the cursor in the middle of a text, too", async () => {
    const owner = await cast.healthMember()
    const guide = await guidePage()
    await showChanges()
    await enter(page, owner)
    let open = () => {}
    const waits = new Promise<void>((resolve) => {
      open = resolve
    })
    await page.route("**/scripts/editor-*.js", async (route) => {
      await waits
      await route.continue()
    })
    await page.goto(`/guide/${guide.slug}/edit`, { waitUntil: "commit" })
    const field = page.locator("textarea[data-editor]").first()
    await field.fill("## Venir\n\nLe guichet **est ouvert** le matin.\n\n- un\n- deux\n")
    await field.evaluate((each: HTMLTextAreaElement) => {
      const at = each.value.indexOf(" le matin")
      each.setSelectionRange(at, at)
    })
    open()
    await notes(page).waitFor()
    await page.keyboard.type(" aussi")
    expect(await notes(page).innerText()).to.include("est ouvert aussi le matin.")
    expect(await notes(page).locator("li").count()).to.equal(2)
  })

  it("comes back into minutes whose session ended, and the line under them said why", async () => {
    const meeting = await aDraft()
    const secretary = await cast.secretary()
    await enter(page, secretary)
    await page.goto(`/meetings/${meeting.id}/minutes/edit`)
    await notes(page).click()
    await page.keyboard.type("Avant.")
    await page
      .getByRole("status")
      .filter({ hasText: /^Enregistré à/ })
      .waitFor()
    await context.clearCookies({ name: "session" })
    await page.keyboard.type(" Après.")
    await page.getByText("Vous n’êtes plus connecté·e").waitFor()
    // In another tab, as the line says: the next saving of this page succeeds by itself.
    const door = await context.newPage()
    await enter(door, secretary)
    await page
      .getByRole("status")
      .filter({ hasText: /^Enregistré à/ })
      .waitFor({ timeout: 30_000 })
    expect(await shown(meeting, 0)).to.equal("Avant. Après.")
  })

  it("comes back into minutes after the tab was closed without a session", async () => {
    const meeting = await aDraft()
    const secretary = await cast.secretary()
    await enter(page, secretary)
    await page.goto(`/meetings/${meeting.id}/minutes/edit`)
    await notes(page).click()
    await context.clearCookies({ name: "session" })
    await page.keyboard.type("Écrit sans session.")
    await page.waitForTimeout(1000)
    await page.close()
    page = await context.newPage()
    await enter(page, secretary)
    await page.goto(`/meetings/${meeting.id}/minutes/edit`)
    await page.getByText("Nous avons remis ce que vous aviez écrit ici").waitFor()
    await notes(page).getByText("Écrit sans session.").waitFor()
    await until("saved by itself", async () => (await shown(meeting, 0)) === "Écrit sans session.")
    await until("no longer on the device", async () => !(await stored(page)).includes("Écrit sans session"))
  })

  it("comes back into the lines that were blank when it was written, and is sent again", async () => {
    const meeting = await aDraft()
    await enter(page, await cast.secretary())
    const edit = `/meetings/${meeting.id}/minutes/edit`
    await page.goto(edit)
    const away = (route: Route) => route.abort()
    await page.route(`**/meetings/${meeting.id}/minutes`, away)
    const point = page.locator(".minutes-item").first()
    const blank = (name: string) => point.locator(".minutes-blank").filter({ hasText: name }).last()
    for (const text of ["Une décision du tunnel.", "Une deuxième."]) {
      await blank("+ décision").locator("summary").click()
      await blank("+ décision").getByLabel("Nouvelle décision").fill(text)
    }
    await blank("+ action").locator("summary").click()
    await blank("+ action").getByLabel("Nouvelle action").fill("Une action du tunnel.")
    await page.getByText("+ une personne qui n’était pas sur la liste").click()
    await page.getByLabel("Prénom et nom").fill("Jean Dutunnel")
    await page.waitForTimeout(800)
    await page.reload()
    await page.getByText("Nous avons remis ce que vous aviez écrit ici").waitFor()
    expect(
      await point
        .getByLabel("Nouvelle décision")
        .evaluateAll((all) => (all as HTMLTextAreaElement[]).map(({ value }) => value)),
    ).to.deep.equal(["Une décision du tunnel.", "Une deuxième.", ""])
    await point.getByLabel("Nouvelle décision").nth(1).waitFor({ state: "visible" })
    expect(await page.locator("[data-saved]").innerText()).not.to.match(/^Enregistré à/)
    await page.getByText("Pas encore enregistré : la connexion manque").waitFor()
    await page.unroute(`**/meetings/${meeting.id}/minutes`, away)
    await page.evaluate(() => dispatchEvent(new Event("online")))
    await until("saved, each once", async () => {
      const { decisions, actions, lines } = await proceedings(meeting)
      return (
        JSON.stringify([decisions, actions].map((list) => list.map(({ text }) => text))) ===
          JSON.stringify([["Une décision du tunnel.", "Une deuxième."], ["Une action du tunnel."]]) &&
        lines.some(({ name }) => name === "Jean Dutunnel")
      )
    })
    await page
      .getByRole("status")
      .filter({ hasText: /^Enregistré à/ })
      .waitFor()
    await until("no longer on the device", async () => !(await stored(page)).includes("tunnel"))
  })

  it("and one that is refused is not said to be saved, after a reload either, nor one whose point is gone", async () => {
    const meeting = await aDraft()
    await enter(page, await cast.secretary())
    await page.goto(`/meetings/${meeting.id}/minutes/edit`)
    const blank = page.locator(".minutes-item").nth(1).locator(".minutes-blank").first()
    await blank.locator("summary").click()
    await blank.getByLabel("Nouvelle décision").fill(`Trop long.${" mot".repeat(2000)}`)
    const partly = () => page.getByText("Enregistré, sauf ce qui est signalé ci-dessus.").waitFor()
    await partly()
    await page.reload()
    await page.getByText("Nous avons remis ce que vous aviez écrit ici").waitFor()
    expect(await page.getByLabel("Nouvelle décision").nth(1).inputValue()).to.include("Trop long. mot")
    expect(await page.locator("[data-saved]").innerText()).not.to.match(/^Enregistré à/)
    await partly()

    const [, { _id }] = (await proceedings(meeting)).items as [unknown, { _id: Types.ObjectId }]
    await MinutesItem.deleteOne({ _id })
    await page.reload()
    await page.locator("main > .notice").getByText("Trop long.").waitFor({ state: "attached" })
    expect(await page.locator("main > .notice summary").innerText()).to.match(
      /, \p{L}+ \d+(?:er)?\s\p{L}+ \d{4}, \d+\u00a0h(?:\u00a0\d\d)?$/u,
    )
    await partly()
    await page.getByRole("button", { name: "Effacer de cet appareil" }).click()
    await page
      .getByRole("status")
      .filter({ hasText: /^Enregistré/ })
      .waitFor()
  })
})
