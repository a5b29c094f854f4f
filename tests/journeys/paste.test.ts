import { expect } from "chai"
import { readFileSync } from "node:fs"
import type { Page } from "playwright-core"
import { cast } from "../support/cast.ts"
import { theChromium } from "../support/chromium.ts"
import { listeningSite, sessionOf } from "../support/listening.ts"
import { aDraft } from "../support/makers/minutes.ts"
import { showChanges } from "../support/writes.ts"

const clipboards = new URL("../fixtures/clipboards/", import.meta.url)
const read = (name: string) => readFileSync(new URL(name, clipboards), "utf8")
/** No-break spaces are seen in a test of their own. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ").trim()

type Clipboard = { html?: string; text?: string; files?: { name: string; type: string }[] }

describe("pasting into a text", function () {
  this.timeout(120_000)
  let page: Page
  const complaints: string[] = []
  const editor = () => page.locator(".editor").first()
  const said = () => editor().locator(".editor-left")

  before(async () => {
    const site = await listeningSite()
    const context = await (await theChromium()).newContext({ baseURL: site, locale: "fr-BE", serviceWorkers: "block" })
    await context.addCookies([{ name: "session", url: site, value: await sessionOf(site, await cast.secretary()) }])
    page = await context.newPage()
    page.on("console", (message) => /error|warning/.test(message.type()) && complaints.push(message.text()))
    page.on("pageerror", (error) => complaints.push(String(error)))
    const meeting = await aDraft()
    await showChanges()
    await page.goto(`/meetings/${meeting.id}/minutes/edit`)
  })

  beforeEach(async () => {
    await editor().locator(".editor-text").click()
    await page.keyboard.press("Control+A")
    await page.keyboard.press("Delete")
    await put("")
    complaints.length = 0
  })

  after(() => page?.context().close())

  /** What the field holds, once the editor has written it. */
  async function put(markdown: string) {
    const field = page.locator("textarea[data-editor]").first()
    const holds = () => field.inputValue()
    for (let turn = 0; turn < 40 && plain(await holds()) !== plain(markdown); turn++) await page.waitForTimeout(50)
    expect(plain(await holds())).to.equal(plain(markdown))
  }

  const paste = (clipboard: Clipboard, kind: "paste" | "drop" = "paste") =>
    page.evaluate(
      ({ html, text, files = [], kind }) => {
        const data = new DataTransfer()
        if (html !== undefined) data.setData("text/html", html)
        if (text !== undefined) data.setData("text/plain", text)
        for (const { name, type } of files) data.items.add(new File(["x"], name, { type }))
        const event =
          kind === "paste"
            ? new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
            : new DragEvent("drop", {
                dataTransfer: data,
                bubbles: true,
                cancelable: true,
                clientX: document.activeElement!.getBoundingClientRect().x + 20,
                clientY: document.activeElement!.getBoundingClientRect().y + 20,
              })
        return !document.activeElement!.dispatchEvent(event)
      },
      { ...clipboard, kind },
    )

  const clip = (body: string) => ({ html: `<html><body><!--StartFragment-->${body}<!--EndFragment--></body></html>` })

  for (const program of ["word", "word-web", "google-docs", "libreoffice", "outlook"])
    it(`keeps what ${program} copies: its bold, its lists, its tables, its notes`, async () => {
      await paste({ html: read(`${program}.html`), text: "autre chose" })
      await put(read(`${program}.md`))
      expect(complaints, "what the browser complains of").to.deep.equal([])
    })

  it("says in one line what was not taken over, and takes the whole paste back", async () => {
    await page.keyboard.type("Avant. ")
    await paste({ html: read("google-docs.html") })
    await said()
      .getByText(
        "2 images n’ont pas été reprises\u202f: joignez-les en fichiers. Du texte barré est repris sans être barré",
      )
      .waitFor()
    await said().getByRole("button", { name: "Défaire le collage" }).click()
    await put("Avant.")
    expect(await said().innerText()).to.equal("")
    await paste({ html: read("word.html") })
    expect(await said().innerText())
      .to.include("Une image n’a pas été reprise")
      .and.include("Les commentaires n’ont pas été repris.")
      .and.include("Le texte supprimé en suivi des modifications n’a pas été repris.")
    await paste({ html: read("libreoffice.html") })
    expect(await said().innerText())
      .to.include("Une image n’a pas été reprise")
      .and.include("Les commentaires n’ont pas été repris.")
    await paste({ html: read("outlook.html") })
    expect(await said().innerText(), "the point of a sender who watches is no picture").to.include(
      "Une image n’a pas été reprise",
    )
    await paste({ html: read("word.html") })
    // What is written on is not taken back with it: the sentence stays, its button goes.
    await page.keyboard.type("Après.")
    expect(await said().getByRole("button").count()).to.equal(0)
    expect(await said().innerText()).to.include("Une image n’a pas été reprise")
    await paste(clip("<p>Rien ne manque.</p>"))
    expect(await said().innerText()).to.equal("")
  })

  const small: [what: string, html: string, markdown: string][] = [
    [
      "no bold where a style says that there is none",
      "<b style='font-weight: normal'>a</b> <strong style=\"font-weight:400\">b</strong>",
      "a b",
    ],
    [
      "bold and italic of styles, within what is not",
      "<p style='font-weight:400'><span style='font-weight:600'>a</span> b <span style='font-style:italic'>c</span></p>",
      "**a** b *c*",
    ],
    [
      "bold of a class of the sheet that a spreadsheet sends along",
      "<style><!-- .xl65 {font-weight:700;} --></style><table><tr><td class=xl65>Lieu<td class=xl65>Places<tr><td>Port<td>12</table>",
      "| Lieu | Places |\n| --- | --- |\n| Port | 12 |",
    ],
    [
      "no address of who watches links",
      "<a href='https://www.google.com/url?q=https://a.example/b&sa=D'>ici</a>",
      "[ici](https://a.example/b)",
    ],
    [
      "an address with brackets",
      "<a href='https://fr.wiki.example/Port_(quartier)'>ici</a>",
      "[ici](https://fr.wiki.example/Port_%28quartier%29)",
    ],
    [
      "a heading that is numbered",
      "<h2 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.&nbsp;</span>Suivi</h2>",
      "## 2\\. Suivi",
    ],
    [
      "two levels of headings, whichever the two are",
      "<h3>Un</h3><p>a</p><h5>Deux</h5><p>b</p>",
      "## Un\n\na\n\n### Deux\n\nb",
    ],
    [
      "what changes tracked in LibreOffice took out",
      "<p>a <del><font>b </font></del><ins><font>c</font></ins></p>",
      "a c",
    ],
    [
      "letters and Roman numbers of lists",
      "<ol type=a start=2><li>x<li>y</ol><p>-</p><ol style='list-style-type:upper-roman' start=4><li><p>z</p></ol>",
      "- b. x\n- c. y\n\n\\-\n\n- IV. z",
    ],
    [
      "a no-break space, and no soft hyphen, zero width or turned direction",
      "<p>Bon&shy;jour\u200b\ufeff\u202e&nbsp;: a &nbsp;b</p>",
      "Bonjour\u00a0: a b",
    ],
    [
      "words from right to left in the order in which they were written",
      "<p dir=rtl>שלום, <b>مرحبا</b> 12</p>",
      "שלום, **مرحبا** 12",
    ],
    ["lines and paragraphs", "<div>a<br>b<br><br>c</div><div>d</div>", "a\nb\n\nc\n\nd"],
    ["words of a table that only places them", "<table role=presentation><tr><td>a<td>b</table>", "a\n\nb"],
    [
      "nothing that runs",
      "<p onclick='alert(1)'>a<script>alert(2)</script><img src=x onerror='alert(3)'><a href='javascript:alert(4)'>b</a></p>",
      "ab",
    ],
  ]
  for (const [what, html, markdown] of small)
    it(`keeps ${what}`, async () => {
      await paste(clip(html))
      await put(markdown)
      if (what.includes("no-break"))
        expect(await page.locator("textarea[data-editor]").first().inputValue()).to.equal(markdown)
      expect(complaints).to.deep.equal([])
    })

  it("reads plain text as it looks: typed lists are lists, underscores and stars stay", async () => {
    await paste({ text: "À apporter :\n- la carte\n- le bail\n\n_mot_ et 2 * 3 * 4\nC:\\dossier" })
    await put("À apporter :\n\n- la carte\n- le bail\n\n\\_mot\\_ et 2 \\* 3 \\* 4\nC:\\\\dossier")
    expect(await editor().locator(".editor-text").innerText())
      .to.include("_mot_ et 2 * 3 * 4")
      .and.include("C:\\dossier")
  })

  it("reads Markdown that says so, with its dashes", async () => {
    await paste({
      text: "## Suivi\n\n- **Décidé** : oui\n    - un détail\n- _non_\n\n| a | b |\n| --- | --- |\n| 1 | 2 |",
    })
    await put("## Suivi\n\n- **Décidé** : oui\n  - un détail\n- \\_non\\_\n\n| a | b |\n| --- | --- |\n| 1 | 2 |")
  })

  it("puts words into the middle of a line as they stand", async () => {
    await page.keyboard.type("avantaprès")
    await put("avantaprès")
    for (let left = 0; left < 5; left++) await page.keyboard.press("ArrowLeft")
    // The browser tells the editor where the caret is before it next draws.
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve))
        }),
    )
    await paste({ text: " au milieu " })
    await put("avant au milieu après")
    await paste(clip("<span style='font-weight:700'>gras</span>"))
    await put("avant au milieu **gras**après")
  })

  it("gives back what was cut in the same text, unchanged", async () => {
    const markdown = "- **a**\n  1. b\n\n| c | d |\n| --- | --- |\n| e | f |"
    await paste({ text: markdown })
    await put(markdown)
    await page.keyboard.press("Control+A")
    const own = await page.evaluate(() => {
      const data = new DataTransfer()
      document.activeElement!.dispatchEvent(
        new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }),
      )
      return data.getData("text/html")
    })
    await page.keyboard.press("Delete")
    await put("")
    await paste({ html: own })
    await put(markdown)
  })

  it("takes nothing of a text that no field holds, says so, and stays at work", async () => {
    await page.keyboard.type("Avant.")
    await paste({ html: `<p>${"mot ".repeat(60_000)}</p>` })
    await said().getByText("Ce texte est trop long pour un seul champ, qui contient environ 100 pages").waitFor()
    await paste({ text: "une ligne\n".repeat(30_000) })
    await said().getByText("Ce texte est trop long pour un seul champ").waitFor()
    await put("Avant.")
  })

  it("says what to do with a picture or a file that is pasted or dropped, and never leaves the page for it", async () => {
    await paste({ files: [{ name: "capture.png", type: "image/png" }] })
    expect(await said().innerText()).to.equal("Une image n’a pas été reprise\u202f: joignez-la en fichier.")
    expect(
      await paste({ files: [{ name: "avis.pdf", type: "application/pdf" }] }, "drop"),
      "the browser does not open it",
    ).to.be.true
    expect(await said().innerText()).to.equal("Un fichier ne se met pas dans un texte\u202f: joignez-le à la page.")
  })
})
