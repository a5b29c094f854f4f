import { expect } from "chai"
import express from "express"
import type { Server } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { acknowledge } from "../../server/acknowledge.ts"
import { root } from "../../server/paths.ts"
import { serveAssets } from "../../server/stylesheet.ts"
import { renderTemplate } from "../../views/engine.ts"
import { theChromium } from "../support/chromium.ts"

const network = {
  name: "Coordination de Molenbroek",
  lang: null,
  commune: "Molenbroek",
  contact: { name: "", email: "", phone: "" },
}
const may = { coordinate: false, administer: false }

function draw(body: string, reader: string | null): string {
  const site = {
    language: "fr",
    path: "/",
    network,
    flash: null,
    switches: null,
    reader: reader && { id: reader.toLowerCase().replace(" ", ""), name: reader, callName: reader, may },
  }
  const page = { title: "Essai", section: null, crumbs: [], returned: false }
  return renderTemplate(`layouts/${reader ? "main" : "plain"}`, { site, page, body })
}

const form = (text: string, saved = text) => `<form method="post" action="/form" data-once data-unsaved>
  <input type="hidden" name="was" value="${saved}">
  <label for="text">Texte</label><textarea id="text" name="text">${text}</textarea>
  <label for="yes">Oui</label><input type="checkbox" id="yes" name="yes" value="true">
  <button name="go" value="1">Enregistrer</button></form>`

type State = { received: Record<string, string>[]; answer: string; saved: string; reader: string }

// What the site does, in a few lines: a form, a slow answer, a session that ends, a form that comes back with errors.
function site(state: State) {
  const app = express()
    .use(serveAssets)
    .use(express.urlencoded({ extended: false }))
  const page = (body: string) => draw(body, state.reader)
  app.use((req, _res, next) => {
    Object.assign(req, { user: state.answer === "/door" ? undefined : {} })
    next()
  }, acknowledge)
  app.get("/", (_req, res) => void res.send(page("<h1>Accueil</h1>")))
  app.get("/form", (_req, res) => void res.send(page(form(state.saved))))
  app.use(express.static(join(root, "public")))
  app.get(
    "/offline",
    (_req, res) => void res.send(draw(renderTemplate("errors/offline", { site: { language: "fr" } }), null)),
  )
  const beside = `<form method="post" action="/beside"><label for="note">Note</label><textarea id="note" name="note"></textarea><button name="send">Noter</button></form>`
  const line = renderTemplate("shared/field", {
    name: "title",
    id: null,
    label: "Titre",
    form: null,
    value: "Un titre",
    error: null,
    help: null,
    type: "text",
    optional: false,
    limit: null,
    width: null,
    autocomplete: null,
    inputmode: null,
    min: null,
    max: null,
    step: null,
    list: null,
    focus: false,
    question: null,
    asks: null,
    grows: true,
  })
  const titled = `<form method="post" action="/form"><button name="go" value="first" hidden>Enregistrer</button>${line}
    <button name="go" value="other">Publier</button></form>`
  app.get("/line", (_req, res) => void res.send(page(titled)))
  app.get("/two", (_req, res) => void res.send(page(form(state.saved) + beside)))
  app.post(
    "/beside",
    (_req, res) => void res.status(422).send(page(`<div data-refused>Vide</div>${form(state.saved)}${beside}`)),
  )
  app.get("/saved", (_req, res) => void res.send(page("<h1>Enregistré</h1>")))
  app.get("/door", (_req, res) => void res.send(draw("<h1>Se connecter</h1>", null)))
  app.post("/session", (_req, res) => void res.redirect(303, "/door"))
  app.post("/form", (req, res) => {
    const typed = Object.fromEntries(
      Object.entries(req.body as Record<string, string>).filter(([name]) => name !== "kept"),
    )
    state.received.push(typed)
    if (state.answer === "broken") return void res.status(500).send(page("<h1>En panne</h1>"))
    if (state.answer === "silence") return
    const refused = `<div class="notice" data-refused>Trop court</div>${form(typed["text"]!, typed["was"])}`
    setTimeout(
      () => (state.answer === "refused" ? res.status(422).send(page(refused)) : res.redirect(303, state.answer)),
      400,
    )
  })
  return app
}

describe("the scripts of every page", () => {
  let browser: Browser, server: Server, address: string, context: BrowserContext, page: Page
  const state: State = { received: [], answer: "/saved", saved: "enregistré", reader: "Sofie Claes" }

  before(async () => {
    browser = await theChromium()
    server = site(state).listen(0, "127.0.0.1")
    await new Promise((resolve) => server.once("listening", resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })

  after(() => void server.close())

  beforeEach(async () => {
    Object.assign(state, { received: [], answer: "/saved", saved: "enregistré", reader: "Sofie Claes" })
    context = await browser.newContext({ baseURL: address })
    page = await context.newPage()
    await page.goto("/form")
  })

  afterEach(() => context.close())

  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("keep:")).length)

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
    expect(state.received).to.deep.equal([{ was: "enregistré", text: "une fois", go: "1" }])
  })

  const long = "Pour une politique communale du logement qui commence par celles et ceux qui n’ont plus d’adresse"

  it("show the whole of a long title on a phone, on as many lines as it takes, in any browser", async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    const heights = async () =>
      page
        .locator("#title")
        .evaluate((field) => [
          (field as HTMLElement).offsetHeight,
          field.scrollHeight - field.clientHeight,
          field.scrollWidth - field.clientWidth,
        ])
    await page.goto("/line")
    const [alone] = await heights()
    for (const measures of [true, false]) {
      if (!measures)
        await page.addInitScript(() => {
          CSS.supports = () => false
        })
      await page.goto("/line")
      if (!measures)
        await page.locator("#title").evaluate((field) => {
          field.style.setProperty("field-sizing", "fixed")
        })
      await page.fill("#title", long)
      const [height, below, beside] = await heights()
      expect(height).to.be.above(2 * alone! - 25)
      expect([below, beside]).to.deep.equal([0, 0])
    }
  })

  it("send a form by Enter in a title, with its first button, and keep one line of what is pasted on several", async () => {
    await page.goto("/line")
    await page.fill("#title", "Le logement\n d’abord")
    expect(await page.inputValue("#title")).to.equal("Le logement d’abord")
    await page.press("#title", "Enter")
    await page.waitForURL("**/saved")
    expect(state.received).to.deep.equal([{ title: "Le logement d’abord", go: "first" }])
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
    expect(await page.locator("form > .form-note").textContent()).to.equal("")
    expect(await kept()).to.equal(0)
  })

  it("forget what was typed once the server says that it is saved", async () => {
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
    expect(await kept()).to.equal(1)
    await page.goto("/form")
    expect(await page.inputValue("#text")).to.equal("long texte")
  })

  it("keep it when the server answers with an error, or not at all", async () => {
    state.answer = "broken"
    await page.fill("#text", "long texte")
    await page.click("[name=go]")
    await page.getByText("En panne").waitFor()
    await page.goto("/form")
    expect(await page.inputValue("#text")).to.equal("long texte")
    state.answer = "silence"
    await page.fill("#text", "plus long")
    await page.click("[name=go]", { noWaitAfter: true })
    await page.waitForTimeout(800)
    await page.goto("/form")
    expect(await page.inputValue("#text")).to.equal("plus long")
  })

  it("keep it when the tab is gone, and give it back in another one", async () => {
    await page.fill("#text", "sur le quai")
    await page.waitForTimeout(500)
    await page.close()
    const next = await context.newPage()
    await next.goto("/saved")
    expect(await next.locator("main").innerText()).not.to.include("sur le quai")
    await next.goto("/form")
    await next.waitForFunction(() => document.querySelector<HTMLTextAreaElement>("#text")!.value === "sur le quai")
  })

  it("leave a page that is still open its own text", async () => {
    await page.fill("#text", "ici")
    await page.waitForTimeout(500)
    const next = await context.newPage()
    await next.goto("/form")
    await next.waitForTimeout(300)
    expect(await next.inputValue("#text")).to.equal("enregistré")
    expect(await page.inputValue("#text")).to.equal("ici")
  })

  it("begin from the text that the writer had in front of her, not from the one that came since", async () => {
    await page.fill("#text", "le mien")
    await page.waitForTimeout(500)
    state.saved = "le sien"
    page.once("dialog", (dialog) => void dialog.accept())
    await page.reload()
    expect(await page.inputValue("#text")).to.equal("le mien")
    await page.click("[name=go]")
    await page.waitForURL("**/saved")
    expect(state.received.at(-1)).to.deep.include({ text: "le mien", was: "enregistré" })
  })

  it("take what had arrived as the text to begin from, when only its answer was lost", async () => {
    state.answer = "silence"
    await page.fill("#text", "arrivé")
    await page.click("[name=go]", { noWaitAfter: true })
    await page.waitForTimeout(600)
    state.saved = "arrivé"
    await page.goto("/form")
    expect(await kept()).to.equal(0)
    expect(await page.locator("form .notice").count()).to.equal(0)
  })

  it("tell what was kept where its form is no longer, and let it go", async () => {
    await page.fill("#text", "sans place")
    await page.waitForTimeout(500)
    page.once("dialog", (dialog) => void dialog.accept())
    await page.goto("/")
    const notice = page.locator("main .notice")
    await notice.getByText("n’est pas encore enregistré").waitFor()
    await notice.locator("summary").click()
    expect(await notice.innerText()).to.include("sans place")
    expect(await notice.getByRole("link").getAttribute("href")).to.equal("/form")
    await notice.getByRole("button", { name: "Effacer de cet appareil" }).click()
    expect(await kept()).to.equal(0)
  })

  it("never show or leave behind what another person typed on this browser", async () => {
    await page.fill("#text", "secret d’une autre")
    await page.waitForTimeout(500)
    expect(await kept()).to.equal(1)
    state.reader = "Pol Wuyts"
    const his = await context.newPage()
    await his.goto("/form")
    expect(await his.inputValue("#text")).to.equal("enregistré")
    expect(await kept()).to.equal(0)
    // Her page is still open behind his: what she types there stays there.
    await page.fill("#text", "encore un secret")
    await page.waitForTimeout(500)
    expect(await his.evaluate(() => JSON.stringify(localStorage))).not.to.include("secret")
  })

  it("forget everything at signing out, and after a week", async () => {
    await page.fill("#text", "à oublier")
    await page.waitForTimeout(500)
    const eightDays = 8 * 24 * 3600_000
    await page.evaluate((age) => {
      for (const key of Object.keys(localStorage).filter((each) => each.startsWith("keep:")))
        localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)!), at: Date.now() - age }))
    }, eightDays)
    const next = await context.newPage()
    await next.goto("/saved")
    expect(await kept()).to.equal(0)
    await page.fill("#text", "à oublier aussi")
    await page.waitForTimeout(500)
    await next.getByRole("button", { name: "Se déconnecter" }).click()
    await next.waitForURL("**/door")
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

  it("give back what was written in another form of the page that refuses one", async () => {
    await page.goto("/two")
    await page.fill("#text", "pas encore envoyé")
    await page.waitForTimeout(500)
    page.on("dialog", (dialog) => void dialog.accept())
    await page.click("[name=send]")
    await page.waitForSelector("[data-refused]")
    expect(await page.inputValue("#text")).to.equal("pas encore envoyé")
  })

  it("ask about what may be a person's before it leaves the device, and send it with her answer", async () => {
    await page.fill("#text", "Mme K., née le 30/07/1985, GSM 0471 23 45 67")
    await page.click("[name=go]")
    const box = page.locator(".question")
    await box.waitFor()
    expect(await box.innerText()).to.match(/Pas encore enregistré.*les mots marqués semblent dire/)
    expect(await box.locator("mark").allInnerTexts()).to.deep.equal(["Mme K., née le 30/07/1985", "0471 23 45 67"])
    await page.waitForTimeout(1000)
    expect([state.received.length, await kept()]).to.deep.equal([0, 1])
    await box.getByRole("checkbox").check()
    await page.click("[name=go]")
    await page.waitForURL("**/saved")
    expect(state.received).to.deep.equal([
      {
        was: "enregistré",
        text: "Mme K., née le 30/07/1985, GSM 0471 23 45 67",
        go: "1",
        serviceContact: "birth:1985-07-30:k\r\nphone:+32471234567",
      },
    ])
    expect(await kept()).to.equal(0)
  })

  it("ask about nothing that stood there before, no more about what is taken out, and give a national number no answer", async () => {
    state.saved = "GSM 0471 23 45 67"
    await page.goto("/form")
    await page.fill("#text", "GSM 0471 23 45 67 ou 0472 11 22 33")
    await page.click("[name=go]")
    expect(await page.locator(".question mark").allInnerTexts()).to.deep.equal(["0472 11 22 33"])
    await page.fill("#text", "Voir 85.07.30-033.28")
    await page.click("[name=go]")
    await page.getByText("les mots marqués sont un numéro national").waitFor()
    expect(await page.locator(".question input").count()).to.equal(0)
    await page.fill("#text", "GSM 0471/23.45.67, le matin")
    await page.click("[name=go]")
    await page.waitForURL("**/saved")
    expect(state.received.map(({ text }) => text)).to.deep.equal(["GSM 0471/23.45.67, le matin"])
  })

  it("send a form as it is where what asks does not come", async () => {
    await context.route("**/signs-*.js", (route) => route.abort())
    await page.goto("/form")
    await page.fill("#text", "GSM 0471 23 45 67")
    await page.click("[name=go]")
    await page.waitForURL("**/saved")
    expect(state.received).to.have.length(1)
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
