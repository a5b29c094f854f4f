import { expect } from "chai"
import express from "express"
import type { Server } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { root } from "../../server/paths.ts"
import { serveAssets } from "../../server/stylesheet.ts"
import { renderTemplate } from "../../views/engine.ts"
import { theChromium } from "../support/chromium.ts"

const network = { name: "Coordination de Molenbroek", commune: "Molenbroek", contact: { name: "", email: "", phone: "" } }
const may = { coordinate: false, administer: false }

function draw(body: string, reader: string | null = "Sofie Claes"): string {
  const site = { language: "fr", path: "/", network, flash: null, reader: reader && { name: reader, givenName: reader, may } }
  const page = { title: "Essai", section: null, crumbs: [] }
  return renderTemplate(`layouts/${reader ? "main" : "plain"}`, { site, page, body })
}

const form = (text: string) => `<form method="post" action="/form" data-once data-unsaved data-keep="essai">
  <label for="text">Texte</label><textarea id="text" name="text">${text}</textarea>
  <label for="yes">Oui</label><input type="checkbox" id="yes" name="yes" value="true">
  <button name="go" value="1">Enregistrer</button></form>`

// What the site does, in four lines: a form, a slow answer, a session that ends, a form that comes back with errors.
function site(state: { received: Record<string, string>[], answer: string }) {
  const app = express().use(serveAssets).use(express.urlencoded({ extended: false }))
  app.get("/form", (_req, res) => void res.send(draw(form("enregistré"))))
  app.use(express.static(join(root, "public")))
  app.get("/offline", (_req, res) => void res.send(draw(renderTemplate("errors/offline", { site: { language: "fr" } }), null)))
  app.get("/saved", (_req, res) => void res.send(draw("<h1>Enregistré</h1>")))
  app.get("/door", (_req, res) => void res.send(draw("<h1>Entrer</h1>", null)))
  app.post("/form", (req, res) => {
    state.received.push(req.body as Record<string, string>)
    const typed = (req.body as { text: string }).text
    const refused = `<div class="notice" data-refused>Trop court</div>${form(typed)}`
    setTimeout(() => state.answer === "refused" ? res.status(422).send(draw(refused)) : res.redirect(303, state.answer), 400)
  })
  return app
}

describe("the scripts of every page", () => {
  let browser: Browser, server: Server, address: string, context: BrowserContext, page: Page
  const state = { received: [] as Record<string, string>[], answer: "/saved" }

  before(async () => {
    browser = await theChromium()
    server = site(state).listen(0, "127.0.0.1")
    await new Promise((resolve) => server.once("listening", resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })

  after(() => void server.close())

  beforeEach(async () => {
    Object.assign(state, { received: [], answer: "/saved" })
    context = await browser.newContext({ baseURL: address })
    page = await context.newPage()
    await page.goto("/form")
  })

  afterEach(() => context.close())

  const kept = () => page.evaluate(() => Object.keys(sessionStorage).length)

  it("bring the cursor to the search with one key, but not while one writes", async () => {
    await page.keyboard.press("/")
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal("search")
    await page.fill("#text", "")
    await page.press("#text", "/")
    expect(await page.inputValue("#text")).to.equal("/")
  })

  it("send a form once, with its button, however often one presses", async () => {
    await page.fill("#text", "une fois")
    await page.evaluate(async () => {
      const button = document.querySelector<HTMLButtonElement>("[name=go]")!
      button.click()
      await new Promise((resolve) => setTimeout(resolve, 150))
      button.click()
    })
    await page.waitForURL("**/saved")
    expect(state.received).to.deep.equal([{ text: "une fois", go: "1" }])
  })

  it("say that something is not saved, and ask before it is left", async () => {
    const note = page.locator("form .form-note")
    expect(await note.textContent()).to.equal("")
    await page.fill("#text", "enregistré et plus")
    expect(await note.textContent()).to.match(/pas encore enregistré/)
    const asked = page.waitForEvent("dialog")
    const leaving = page.goto("/saved").catch(() => null)
    const dialog = await asked
    expect(dialog.type()).to.equal("beforeunload")
    await dialog.dismiss()
    await leaving
    expect(await page.inputValue("#text")).to.equal("enregistré et plus")
  })

  it("do not ask when the form itself leaves, nor when what was written is taken back", async () => {
    page.on("dialog", () => expect.fail("asked"))
    await page.fill("#text", "autre")
    await page.fill("#text", "enregistré")
    await page.goto("/saved")
    await page.goto("/form")
    await page.fill("#text", "autre")
    await page.click("[name=go]")
    await page.waitForURL("**/saved")
  })

  it("put back what was typed before the page went away, say so, and give back the saved text when asked", async () => {
    await page.fill("#text", "perdu ?")
    await page.check("#yes")
    page.once("dialog", (dialog) => void dialog.accept())
    await page.goto("/saved")
    await page.goto("/form")
    expect([await page.inputValue("#text"), await page.isChecked("#yes")]).to.deep.equal(["perdu ?", true])
    expect(await page.locator("form > .form-note").textContent()).to.match(/pas encore enregistré/)
    await page.getByRole("button", { name: "Effacer et repartir" }).click()
    expect([await page.inputValue("#text"), await page.isChecked("#yes")]).to.deep.equal(["enregistré", false])
    expect(await kept()).to.equal(0)
  })

  it("forget what was typed once it is saved", async () => {
    await page.fill("#text", "gardé")
    await page.click("[name=go]")
    await page.waitForURL("**/saved")
    expect(await kept()).to.equal(0)
  })

  it("keep it when the session had ended, and give it back after signing in", async () => {
    state.answer = "/door"
    await page.fill("#text", "long texte")
    await page.click("[name=go]")
    await page.waitForURL("**/door")
    await page.goto("/saved")
    await page.goto("/form")
    expect(await page.inputValue("#text")).to.equal("long texte")
  })

  it("never show what another person typed in the same tab", async () => {
    await page.evaluate(() => sessionStorage.setItem("keep:essai", JSON.stringify(
      { reader: "Pol Wuyts", values: [["text", "secret"], ["yes", true]], sent: false })))
    await page.goto("/form")
    expect(await page.inputValue("#text")).to.equal("enregistré")
    expect(await kept()).to.equal(0)
  })

  it("believe a form that comes back with errors, and count it as not saved", async () => {
    state.answer = "refused"
    await page.fill("#text", "x")
    await page.click("[name=go]")
    await page.waitForSelector("[data-refused]")
    expect(await page.inputValue("#text")).to.equal("x")
    const asked = page.waitForEvent("dialog")
    await page.locator("#text").press("End")
    const leaving = page.goto("/saved").catch(() => null)
    await (await asked).accept()
    await leaving
  })

  it("say when the device is offline, until it is not", async () => {
    await context.setOffline(true)
    await page.getByText("Pas de connexion pour le moment").waitFor()
    await context.setOffline(false)
    await page.getByText("Pas de connexion pour le moment").waitFor({ state: "detached" })
  })

  it("show our own page, dressed, where one goes without connection", async () => {
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.goto("/form")
    await context.setOffline(true)
    await page.goto("/saved")
    expect(await page.textContent("h1")).to.equal("Pas de connexion")
    expect(await page.evaluate(() => getComputedStyle(document.querySelector(".sheet")!).maxWidth)).to.equal("544px")
  })
})
