import { expect } from "chai"
import type { Page } from "playwright-core"
import { Person } from "../../models/person.ts"
import type { Meeting } from "../../models/meeting.ts"
import { writingTimes } from "../../models/limits.ts"
import { setClock } from "../../server/clock.ts"
import { cast, type Someone } from "../support/cast.ts"
import { axeFaults } from "../support/faults.ts"
import { listeningSite } from "../support/listening.ts"
import {
  aDraft,
  proceedings,
  shown,
  typed,
  typedDecision,
  typedItem,
  write as save,
} from "../support/makers/minutes.ts"
import { closeWriting, notes, type, write, writing } from "../support/writingBrowser.ts"

const hints = (page: Page) => page.locator(".writing")
const asks = (page: Page) => page.waitForResponse((answer) => answer.url().endsWith("/writings"))
const point = (page: Page, index: number) => page.locator(".minutes-point").nth(index)

/** A second session of somebody: another device. */
async function anotherSession(someone: Someone): Promise<string> {
  const answer = await fetch(`${await listeningSite()}/session`, {
    method: "POST",
    redirect: "manual",
    headers: { "Sec-Fetch-Site": "same-origin" },
    body: new URLSearchParams({ email: someone.email, password: someone.password }),
  })
  return /(?:^|\s)session=([^;]+)/.exec(answer.headers.getSetCookie().join(" "))![1]!
}

/** Time passes, in the browser and on the server. */
async function pass(page: Page, milliseconds: number): Promise<void> {
  setClock(new Date(Date.now() + milliseconds))
  await page.clock.runFor(milliseconds)
}

/** Where the caret is: at which letter of which line, and how high on the screen. */
const caretOf = (page: Page) =>
  page.evaluate(() => {
    const { focusNode, focusOffset } = getSelection()!
    const line = (focusNode instanceof Element ? focusNode : focusNode!.parentElement)!
    return { line: line.textContent, focusOffset, top: Math.round(line.getBoundingClientRect().top) }
  })

describe("writing beside somebody else", function () {
  this.timeout(240_000)
  let meeting: Meeting, ines: Someone, mireille: Someone

  beforeEach(async () => {
    ;[meeting, ines, mireille] = [await aDraft(), await cast.secretary(), await cast.coordinator()]
  })

  afterEach(async () => {
    setClock()
    await closeWriting()
  })

  it("says beside a part who writes there, to the others alone, and takes it away after thirty seconds", async () => {
    const [hers, his] = [await writing(meeting, mireille), await writing(meeting, ines, { clock: true })]
    const said = asks(hers)
    await type(hers, 1, "Trois refus.")
    await said
    await pass(his, writingTimes.said * 1.3)
    await point(his, 1).locator(".writing").waitFor()
    expect(await hints(his).allInnerTexts()).to.deep.equal(["Mireille écrit ici"])
    expect(await hints(hers).count()).to.equal(0)
    expect(await axeFaults(his)).to.deep.equal([])
    await pass(his, writingTimes.shown + 5000)
    expect(await hints(his).count()).to.equal(0)
  })

  it("shows her on her phone, in Dutch, that she writes on the laptop", async () => {
    await Person.updateOne({ _id: ines.person._id }, { $set: { language: "nl" } })
    try {
      const laptop = await writing(meeting, ines)
      const said = asks(laptop)
      await type(laptop, 0, "Drie weigeringen.")
      await said
      const phone = await writing(meeting, ines, {
        viewport: { width: 360, height: 700 },
        cookie: await anotherSession(ines),
      })
      await point(phone, 0).getByText("U schrijft hier op een ander toestel").waitFor()
      // Another tab of the laptop is the laptop.
      const tab = await laptop.context().newPage()
      const asked = asks(tab)
      await tab.goto(`/meetings/${meeting.id}/minutes/edit`)
      expect(await (await asked).json()).to.deep.include({ writers: [] })
    } finally {
      await Person.updateOne({ _id: ines.person._id }, { $set: { language: "fr" } })
    }
  })

  it("takes over what somebody else saved where she changed nothing, and moves nothing under her hands", async () => {
    const his = await writing(meeting, ines, { viewport: { width: 900, height: 500 } })
    await write(his, 1, "Quatre ménages hébergés.")
    await his.keyboard.press("Home")
    for (let letter = 0; letter < 7; letter++) await his.keyboard.press("ArrowRight")
    const before = await caretOf(his)
    const heard = point(his, 0).getByText("Mireille Adjovi a écrit ici à")
    await save(
      meeting,
      [await typedItem(meeting, 0, Array.from({ length: 12 }, (_, line) => `Ligne ${line}.`).join("\n\n"))],
      mireille,
    )
    await his.keyboard.type("x")
    await his.keyboard.press("Backspace")
    await heard.waitFor({ state: "attached", timeout: 40_000 })
    expect(await notes(his, 0).innerText())
      .to.include("Ligne 0.")
      .and.include("Ligne 11.")
    const after = await caretOf(his)
    expect(after).to.include({ line: before.line, focusOffset: before.focusOffset })
    expect(after.top).to.be.closeTo(before.top, 1)
    // Nothing of hers is unsaved by it, and nothing of it is kept on her device as hers.
    await his.waitForTimeout(600)
    expect(await his.locator(".form-note").allInnerTexts()).to.deep.equal([""])
    expect(await his.evaluate(() => JSON.stringify({ ...localStorage }))).not.to.include("Ligne")
    await his.keyboard.type(" trois")
    expect(await notes(his, 1).innerText()).to.equal("Quatre  troisménages hébergés.")
  })

  it("keeps her caret before the same words where somebody writes in the part that she reads", async () => {
    await save(meeting, [await typedItem(meeting, 0, "Deux familles.\n\nLe relevé est remis.")])
    const his = await writing(meeting, ines)
    await notes(his, 0).click()
    await his.keyboard.press("Control+End")
    for (let letter = 0; letter < 6; letter++) await his.keyboard.press("ArrowLeft")
    const before = await caretOf(his)
    await save(meeting, [await typedItem(meeting, 0, "Deux familles relogées.\n\nLe relevé est remis.")], mireille)
    await point(his, 0).getByText("Mireille Adjovi a écrit ici à").waitFor({ state: "attached", timeout: 40_000 })
    expect(await notes(his, 0).innerText()).to.include("relogées")
    expect(await caretOf(his)).to.include({ line: before.line, focusOffset: before.focusOffset })
    await his.keyboard.press("Control+z")
    expect(await notes(his, 0).innerText()).to.include("relogées")
  })

  it("touches nothing that she is changing, and shows both texts when she saves", async () => {
    const his = await writing(meeting, ines)
    await his.route("**/minutes", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()))
    await type(his, 0, "D’Inès.")
    await save(meeting, [await typedItem(meeting, 0, "De Mireille.")], mireille)
    const answer = await his.waitForResponse(
      async (each) => each.url().endsWith("/writings") && (await each.text()).includes("De Mireille"),
      { timeout: 40_000 },
    )
    expect(answer.status()).to.equal(200)
    await his.waitForTimeout(200)
    expect(await notes(his, 0).innerText()).to.equal("D’Inès.")
    await his.unroute("**/minutes")
    await his
      .locator(".part-note")
      .getByText("Mireille Adjovi a enregistré un autre texte ici")
      .waitFor({ timeout: 40_000 })
    expect(await shown(meeting, 0)).to.equal("De Mireille.")
    // What is typed on from there is sent by nobody, and the line says so.
    const since = his.locator(".part-note").getByText("Ce que vous avez écrit depuis n’est encore que dans cette page")
    expect(await since.count()).to.equal(0)
    await type(his, 0, " Et la suite.")
    await since.waitFor()
  })

  it("says at a decision that somebody took it out, and no more once what is written there has brought it back", async () => {
    await save(meeting, [await typedDecision(meeting, 0, "La lettre est adoptée.")])
    const id = String((await proceedings(meeting)).decisions[0]!._id)
    const his = await writing(meeting, ines)
    const line = his.locator(`[data-part="decisions.${id}"]`)
    await save(meeting, [await typed(meeting, "decisions", id, { text: "" })], mireille)
    await line.getByText("Mireille Adjovi a retiré cette ligne à").waitFor({ state: "attached", timeout: 40_000 })
    expect(await line.locator("textarea").inputValue()).to.equal("La lettre est adoptée.")
    expect(await axeFaults(his)).to.deep.equal([])
    await line.locator("textarea").fill("La lettre est adoptée et part.")
    await line.locator(".part-note").waitFor({ state: "detached", timeout: 40_000 })
    expect((await proceedings(meeting)).decisions.map(({ text }) => text)).to.deep.equal([
      "La lettre est adoptée et part.",
    ])
  })

  it("is told, where her text stands, that another one was put aside beside it, and no more once that was looked at", async () => {
    const [hers, his] = [
      await writing(meeting, mireille, { clock: true }),
      await writing(meeting, ines, { deaf: true }),
    ]
    const answered = hers.waitForResponse(
      (answer) => answer.request().method() === "POST" && answer.url().endsWith("/minutes"),
    )
    await type(hers, 1, "Quatre refus.")
    await hers.clock.runFor(5000)
    await answered
    await write(his, 1, "Trois refus.")
    await his.locator(".part-note").getByRole("button").waitFor()
    const told = hers.waitForResponse(
      async (answer) => answer.url().endsWith("/writings") && (await answer.text()).includes("gardé à côté"),
      { timeout: 40_000 },
    )
    await hers.mouse.move(5, 5)
    await pass(hers, writingTimes.said * 1.3)
    await told
    const line = point(hers, 1).locator(".part-aside")
    expect(await line.innerText()).to.match(/^Écrit par Inès Vandamme, gardé à côté\s: [^\n]+\sVoir ce texte\s*$/)
    expect(await hers.locator(".part-aside").count()).to.equal(1)
    const [versions] = await Promise.all([hers.context().waitForEvent("page"), line.getByRole("link").click()])
    expect(await versions.locator("main").innerText()).to.include("Trois refus.")
    await his.locator(".part-note").getByRole("button").click()
    await his.getByRole("button", { name: "Enregistrer" }).first().click()
    await his.waitForURL((url) => url.pathname.endsWith("/edit"))
    await hers.mouse.move(9, 9)
    await pass(hers, writingTimes.said * 1.3)
    await line.waitFor({ state: "detached", timeout: 40_000 })
    expect(await notes(hers, 1).innerText())
      .to.include("Trois refus.")
      .and.include("Quatre refus.")
  })

  it("asks rarely where nothing happens, not at all where nobody acts, and never again once she is signed out", async () => {
    // What was saved as the minutes began is heard of for some seconds more.
    setClock(new Date(Date.now() + 60_000))
    const his = await writing(meeting, ines, { clock: true })
    await asks(his)
    let asked = 0
    his.on("request", (request) => {
      if (request.url().endsWith("/writings")) asked += 1
    })
    for (let passed = 0; passed < writingTimes.rest + writingTimes.slowest; passed += 5000) {
      await his.clock.runFor(5000)
      // The answers come in the time of the server.
      await his.waitForTimeout(50)
    }
    expect(asked).to.be.within(2, 6)
    asked = 0
    await his.clock.runFor(20 * 60_000)
    expect(asked).to.equal(0)
    await his.context().clearCookies()
    await his.mouse.click(5, 5)
    await his.clock.runFor(writingTimes.slowest)
    expect(asked).to.equal(1)
    await his.mouse.click(5, 5)
    await his.clock.runFor(10 * writingTimes.slowest)
    expect(asked).to.equal(1)
  })
})
