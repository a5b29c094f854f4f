import { expect } from "chai"
import type { BrowserContextOptions, Page } from "playwright-core"
import type { Meeting } from "../../models/meeting.ts"
import { fromMarkdown } from "../../models/concerns/richText.ts"
import { cast, type Someone } from "../support/cast.ts"
import { theChromium } from "../support/chromium.ts"
import { axeFaults, listen, sidewaysFaults } from "../support/faults.ts"
import { listeningSite, sessionOf } from "../support/listening.ts"
import { aDraft, proceedings, shown, typedItem, write } from "../support/makers/minutes.ts"
import { conferencePassage, groupNotes } from "../support/passages.ts"
import { showChanges } from "../support/writes.ts"

const opened: Page[] = []

/** Someone's browser at the writing screen of a meeting. */
async function writing(meeting: Meeting, someone?: Someone, options: BrowserContextOptions = {}): Promise<Page> {
  const site = await listeningSite()
  const who = someone ?? (await cast.secretary())
  const context = await (
    await theChromium()
  ).newContext({ baseURL: site, locale: "fr-BE", serviceWorkers: "block", ...options })
  await context.addCookies([{ name: "session", url: site, value: await sessionOf(site, who) }])
  const page = await context.newPage()
  opened.push(page)
  await showChanges()
  await page.goto(`/meetings/${meeting.id}/minutes/edit`)
  return page
}

const notes = (page: Page, index = 0) => page.locator(".editor-text").nth(index)
const press = (page: Page, name: string, index = 0) =>
  page.locator(".editor").nth(index).getByRole("button", { name, exact: true }).click()
const savedAgain = (page: Page) =>
  page.waitForResponse(
    (answer) => answer.request().method() === "POST" && answer.status() === 200 && !answer.url().endsWith("/writings"),
  )

/** What the field below an editor holds once it has stood still: the editor writes it a moment after the last key. */
async function markdownOf(page: Page, index = 0): Promise<string> {
  const field = page.locator("textarea[data-editor]").nth(index)
  const read = async () => {
    await page.waitForTimeout(600)
    return field.inputValue()
  }
  let [before, now] = [await read(), await read()]
  while (before !== now) [before, now] = [now, await read()]
  return now
}

describe("writing minutes", function () {
  this.timeout(120_000)

  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close()
  })

  it("shows a text as it will look and gives it back unchanged", async () => {
    const meeting = await aDraft()
    await write(meeting, [await typedItem(meeting, 0, groupNotes), await typedItem(meeting, 1, conferencePassage)])
    const page = await writing(meeting)
    const heard = listen(page)
    await page.reload()
    expect(await notes(page).locator("table").count()).to.equal(1)
    expect(await notes(page).locator("li li").count()).to.equal(2)
    // Something typed and taken back: the field now holds what the editor made of the whole text.
    for (const index of [0, 1]) {
      await notes(page, index).locator("p").first().click()
      await page.keyboard.press("End")
      await page.keyboard.type("x")
      await page.keyboard.press("Backspace")
      expect(fromMarkdown(await markdownOf(page, index))).to.equal((await proceedings(meeting)).items[index]!.html)
    }
    expect([...heard.take(), ...(await axeFaults(page))]).to.deep.equal([])
  })

  it("saves by itself and says when; a second page of the same person starts from there", async () => {
    const meeting = await aDraft()
    const page = await writing(meeting)
    const saved = savedAgain(page)
    await notes(page).click()
    await page.keyboard.type("Neuf refus en octobre.")
    await saved
    await page
      .getByRole("status")
      .filter({ hasText: /^Enregistré à \d+\sh(\s\d+)? par Inès Vandamme$/ })
      .waitFor()
    expect(await shown(meeting, 0)).to.equal("Neuf refus en octobre.")

    const again = savedAgain(page)
    await page.keyboard.type(" Et un en novembre.")
    await again
    expect(await shown(meeting, 0)).to.equal("Neuf refus en octobre. Et un en novembre.")
    expect((await proceedings(meeting)).items[0]!.revision).to.equal(2)
  })

  it("makes structure by its buttons and by the keyboard alone", async () => {
    const meeting = await aDraft()
    const page = await writing(meeting)
    await notes(page).click()
    await page.keyboard.type("Titre")
    await press(page, "Titre")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Control+b")
    await page.keyboard.type("gras")
    await page.keyboard.press("Control+b")
    await page.keyboard.type(" puis")
    await page.keyboard.press("Enter")
    // To the buttons, of which the first is the list, to the one beside it and back.
    await page.keyboard.press("Alt+F10")
    for (const key of ["ArrowRight", "ArrowLeft"]) await page.keyboard.press(key)
    expect(await page.evaluate(() => document.activeElement?.textContent)).to.equal("Liste")
    // The cursor is back in the text at once: the next key, however soon, is not the button's.
    expect(
      await page.evaluate(() => {
        ;(document.activeElement as HTMLElement).click()
        return document.activeElement?.className
      }),
    ).to.include("editor-text")
    await page.keyboard.type("un")
    await page.keyboard.press("Enter")
    await page.keyboard.type("dessous")
    await page.keyboard.press("Tab")
    expect(await markdownOf(page)).to.equal("## Titre\n\n**gras** puis\n\n- un\n  - dessous")
  })

  it("makes a table and a link", async () => {
    const meeting = await aDraft()
    const page = await writing(meeting)
    await notes(page).click()
    await press(page, "Tableau")
    for (const cell of ["Quartier", "Refus", "Motif", "Port", "4", "« complet »"]) {
      await page.keyboard.type(cell)
      await page.keyboard.press("Tab")
    }
    await press(page, "Ligne en moins")
    expect(await markdownOf(page)).to.match(
      /^\| Quartier \| Refus \| Motif \|\n\| --- \| --- \| --- \|\n\| Port \| 4 \| « complet » \|/,
    )
    await notes(page, 1).click()
    await press(page, "Lien", 1)
    const address = page.getByLabel("Adresse du lien").nth(1)
    await address.fill("javascript:alert(1)")
    await address.press("Enter")
    await page.getByText("Cette adresse ne convient pas").waitFor()
    await address.fill("www.social.example")
    await address.press("Enter")
    expect(await markdownOf(page, 1)).to.equal("[www.social.example](https://www.social.example/)")
  })

  it("cleans what is pasted from a word processor, and keeps its structure", async () => {
    const meeting = await aDraft()
    const page = await writing(meeting)
    await notes(page).click()
    await page.evaluate(() => {
      const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
        <!--StartFragment--><p class=MsoNormal style='margin:0cm'><b style='mso-bidi-font-weight:normal'><span lang=FR style='font-size:11pt;color:red'>Décidé&nbsp;:</span></b><o:p></o:p></p>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt'>&nbsp; </span></span></span><![endif]>la lettre</p>
        <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;</span></span><![endif]>en néerlandais</p>
        <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·</span><![endif]>le relevé</p>
        <table border=1><tr><td><p>Quartier</p></td><td><p>Refus</p></td></tr><tr><td colspan=2><p>Port</p></td></tr></table>
        <p class=MsoNormal><img src="file:///C:/x.png" onerror="alert(1)">fin<script>alert(2)</script></p><!--EndFragment--></body></html>`
      const data = new DataTransfer()
      data.setData("text/html", html)
      document.activeElement!.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    expect(await markdownOf(page)).to.equal(
      "**Décidé\u00a0:**\n\n- la lettre\n  - en néerlandais\n- le relevé\n\n" +
        "|  |  |\n| --- | --- |\n| Quartier | Refus |\n| Port |  |\n\nfin",
    )
  })

  it("opens a new blank line below each one that is filled, and saves them all", async () => {
    const meeting = await aDraft()
    const page = await writing(meeting)
    const point = page.locator(".minutes-item").first()
    for (const text of ["Première décision.", "Deuxième décision."]) {
      const blank = point.locator(".minutes-blank").filter({ hasText: "+ décision" }).last()
      await blank.locator("summary").click()
      const saved = savedAgain(page)
      await blank.getByLabel("Nouvelle décision").fill(text)
      await saved
    }
    expect((await proceedings(meeting)).decisions.map(({ text }) => text)).to.deep.equal([
      "Première décision.",
      "Deuxième décision.",
    ])
  })

  it("says that it is not saved while the connection is away, and saves when it is back", async () => {
    const meeting = await aDraft()
    const page = await writing(meeting)
    await page.context().setOffline(true)
    await notes(page).click()
    await page.keyboard.type("Écrit dans le train.")
    await page.getByText("Pas encore enregistré").first().waitFor()
    const saved = savedAgain(page)
    await page.context().setOffline(false)
    await saved
    expect(await shown(meeting, 0)).to.equal("Écrit dans le train.")
  })

  it("tells two people who write on the same point, and lets the second one keep both texts", async () => {
    const meeting = await aDraft()
    const [ines, mireille] = [await writing(meeting), await writing(meeting, await cast.coordinator())]
    const first = savedAgain(mireille)
    await notes(mireille).click()
    await mireille.keyboard.type("La phrase de Mireille.")
    await first
    await notes(ines).click()
    await ines.keyboard.type("La phrase d’Inès.")
    await ines.getByRole("button", { name: "Voir les deux textes" }).click()
    await ines.getByRole("heading", { name: "Deux textes au même endroit" }).waitFor()
    expect(await axeFaults(ines)).to.deep.equal([])
    await ines.getByRole("button", { name: "Enregistrer ce choix" }).click()
    await ines.waitForURL("**/minutes/edit")
    expect(await shown(meeting, 0)).to.equal("La phrase de Mireille.\n\nLa phrase d’Inès.")
  })

  it("works without scripts, at 320 pixels, down to publishing", async () => {
    const meeting = await aDraft(undefined, { plan: { day: "2026-03-05" } })
    const page = await writing(meeting, undefined, { javaScriptEnabled: false, viewport: { width: 320, height: 700 } })
    await page.locator("textarea[data-editor]").first().fill("Neuf **refus**.\n- un\n- deux")
    const point = page.locator(".minutes-item").first()
    await point.locator("summary").filter({ hasText: "+ action" }).click()
    await point.getByLabel("Nouvelle action").fill("Écrire.")
    await point.getByLabel("Qui", { exact: true }).first().fill("Inès Vandamme")
    await point.locator(".minutes-blank[open]").getByRole("button", { name: "Ajouter l’action" }).click()
    expect(await page.locator("[data-saved]").innerText()).to.match(/^Enregistré à/)
    expect(await sidewaysFaults(page)).to.deep.equal([])
    await page.getByRole("button", { name: "Publier…" }).click()
    await page.getByRole("button", { name: /^Publier et prévenir/ }).click()
    expect(await page.locator(".document li").allInnerTexts()).to.include("un")
    expect(await page.locator("[role=status]").first().innerText()).to.include("Le PV est publié.")
  })
})
