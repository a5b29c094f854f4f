import axe from "axe-core"
import { expect } from "chai"
import express from "express"
import type { Server } from "node:http"
import type { AddressInfo } from "node:net"
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"
import type { Browser, Page } from "playwright-core"
import { headers } from "../../server/security.ts"
import { serveAssets } from "../../server/stylesheet.ts"
import { renderPage } from "../../views/engine.ts"
import { presentStyleguide } from "../../views/presenters/styleguide.ts"
import { translator, type Language } from "../../views/translate.ts"
import { theChromium } from "../support/chromium.ts"

const network = {
  name: "Coordination de Molenbroek",
  lang: null,
  commune: "Molenbroek",
  contact: { name: "Mireille Adjovi", email: "coordination@demo.example", phone: "02 000 41 10" },
}
const reader = { id: "5f", name: "Sofie Claes", callName: "Sofie", may: { coordinate: true, administer: true } }

// Every part in every state, under the site's own headers: a style that its policy refuses does not show.
const site = express()
  .use(headers())
  .use(serveAssets)
  .get("/:language", (req, res) => {
    const language = req.params.language as Language
    res.send(
      renderPage("admin/styleguide/index", "main", {
        ...presentStyleguide(translator(language)),
        site: { language, path: "/", network, reader, flash: null, switches: null },
      }),
    )
  })

describe("the style book", () => {
  let browser: Browser, server: Server, address: string

  before(async () => {
    browser = await theChromium()
    server = site.listen(0, "127.0.0.1")
    await new Promise((resolve) => server.once("listening", resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })

  after(() => void server.close())

  async function open(path: string, options: object, look: (page: Page) => Promise<void>) {
    const context = await browser.newContext({
      baseURL: address,
      reducedMotion: "reduce",
      serviceWorkers: "block",
      ...options,
    })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()))
    page.on("pageerror", (error) => complaints.push(error.message))
    await page.goto(path)
    await look(page)
    await context.close()
    expect(complaints).to.deep.equal([])
  }

  const looks = [
    { name: "on a desk", path: "/fr", options: { viewport: { width: 1280, height: 900 } } },
    {
      name: "in Dutch, in the dark",
      path: "/nl",
      options: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
    },
    { name: "on a tablet", path: "/nl", options: { viewport: { width: 800, height: 900 } } },
    { name: "on the narrowest phone", path: "/fr", options: { viewport: { width: 320, height: 640 }, hasTouch: true } },
    {
      name: "in the dark on a phone",
      path: "/fr",
      options: { viewport: { width: 360, height: 640 }, colorScheme: "dark", hasTouch: true },
    },
  ]

  for (const { name, path, options } of looks) {
    it(`has nothing that axe finds, and nothing that runs out of the page, ${name}`, async () => {
      await open(path, options, async (page) => {
        const { scrollWidth, clientWidth } = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement
          return { scrollWidth, clientWidth }
        })
        expect(scrollWidth).to.equal(clientWidth)
        await page.evaluate(axe.source)
        const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).to.deep.equal([])
      })
    })
  }

  for (const [path, width] of [
    ["/fr", 1280],
    ["/nl", 1280],
    ["/fr", 800],
    ["/nl", 800],
    ["/nl", 320],
  ] as const) {
    it(`cuts no word of a day or of a fact's name, ${path}, ${width} px wide`, async () => {
      await open(path, { viewport: { width, height: 900 } }, async (page) => {
        const { seen, cut } = await page.evaluate(() => {
          const seen: string[] = [],
            cut: string[] = []
          for (const each of document.querySelectorAll(".in-margin, dt, .date-block")) {
            const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT)
            while (texts.nextNode())
              for (const { 0: word, index } of texts.currentNode.nodeValue!.matchAll(/\S+/g)) {
                const range = document.createRange()
                range.setStart(texts.currentNode, index)
                range.setEnd(texts.currentNode, index + word.length)
                seen.push(word)
                if (range.getClientRects().length > 1) cut.push(word)
              }
          }
          return { seen, cut }
        })
        expect(seen).to.include.members(path === "/fr" ? ["septembre"] : ["september", "Meebrengen"])
        expect(cut).to.deep.equal([])
      })
    })
  }

  it("offers 44 px to a finger, except for words inside a sentence", async () => {
    await open("/fr", { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true }, async (page) => {
      const aims = "button, input, select, textarea, summary, nav a, .actions > a, .lines > li > a"
      const small = await page.evaluate(
        (aims) =>
          [...document.querySelectorAll(aims)]
            .filter((each) => each.checkVisibility())
            .map((each) => [each.closest(".choice, .checklist label") ?? each, each.textContent.trim()] as const)
            .filter(([box]) => box.getBoundingClientRect().height < 43.5)
            .map(([box, text]) => `${box.className} ${text}`),
        aims,
      )
      expect(small).to.deep.equal([])
    })
  })

  it("folds on a phone who was there in minutes, and shows it on a desk", async () => {
    for (const [width, shown] of [
      [1280, true],
      [360, false],
    ] as const)
      await open("/fr", { viewport: { width, height: 900 }, javaScriptEnabled: false }, async (page) => {
        const people = page.locator(".document-people")
        expect(await people.locator(".college").first().isVisible()).to.equal(shown)
        expect(await people.locator("summary").first().isVisible()).to.equal(!shown)
        if (shown) return
        await people.getByText("Qui était là").click()
        expect(await people.locator(".college").first().isVisible()).to.equal(true)
      })
  })

  it("opens the menu of a phone without scripts", async () => {
    await open("/fr", { viewport: { width: 360, height: 640 }, javaScriptEnabled: false }, async (page) => {
      const link = page.getByRole("navigation", { name: "Principale" }).getByRole("link", { name: "Réunions" })
      expect(await link.isVisible()).to.equal(false)
      await page.getByRole("button", { name: "Menu" }).click()
      expect(await link.isVisible()).to.equal(true)
    })
  })

  it("is printed with its title and number on each sheet, without navigation, with what was folded", async () => {
    await open("/fr", { colorScheme: "dark" }, async (page) => {
      const file = await page.pdf({ preferCSSPageSize: true })
      const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise
      const sheets = await Promise.all(
        Array.from({ length: pdf.numPages }, async (_, index) => {
          const { items } = await (await pdf.getPage(index + 1)).getTextContent()
          return items
            .map((item) => ("str" in item ? item.str : ""))
            .join(" ")
            .replace(/\s+/g, " ")
        }),
      )
      sheets.forEach((text, index) => {
        expect(text)
          .to.include("Le cahier de style")
          .and.match(new RegExp(`${index + 1} ?/ ?${sheets.length}`))
        expect(text).not.to.include("Rechercher").and.not.include("Se déconnecter")
      })
      expect(sheets.join(" ")).to.include("Le Palier").and.include("Odile Ruelens")
      expect(sheets.join(" ")).not.to.include("Et 17 autres personnes")
    })
  })
})
