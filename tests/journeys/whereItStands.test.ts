import { expect } from "chai"
import type { Page, Route } from "playwright-core"
import { Person } from "../../models/person.ts"
import { cast, type Someone } from "../support/cast.ts"
import { listeningSite, sessionOf } from "../support/listening.ts"
import { aDraft } from "../support/makers/minutes.ts"
import { until } from "../support/until.ts"
import { closeWriting, notes, type, writing } from "../support/writingBrowser.ts"

const line = (page: Page, text: string | RegExp) => page.locator("[data-saved]").filter({ hasText: text })
const again = (page: Page) => page.evaluate(() => dispatchEvent(new Event("online")))
const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }))
const away = (route: Route) => route.abort()

/** Somebody's session in the browser of a page; the page itself does not know. */
async function comes(page: Page, someone: Someone): Promise<void> {
  const site = await listeningSite()
  await page.context().addCookies([{ name: "session", url: site, value: await sessionOf(site, someone) }])
}

// What the line under minutes says of a text that is not saved is true of this device at that moment.
describe("where a text stands that is not saved", function () {
  this.timeout(120_000)

  afterEach(closeWriting)

  it("is on this device, until another person signs in on the same browser: then in this tab alone, until she is back", async () => {
    const [meeting, ines] = [await aDraft(), await cast.secretary()]
    const page = await writing(meeting, ines, { deaf: true })
    await page.context().clearCookies({ name: "session" })
    await type(page, 0, "GAR-1 ")
    await line(page, "Vous n’êtes plus connecté·e. Votre texte est gardé sur cet appareil.").waitFor()
    expect(await stored(page)).to.include("GAR-1")
    await comes(page, await cast.coordinator())
    const other = await page.context().newPage()
    await other.goto("/")
    await until("nothing of hers is on the device", async () => !(await stored(other)).includes("GAR-1"))
    await type(page, 0, "GAR-2 ")
    await again(page)
    await line(
      page,
      "Une autre personne s’est connectée dans ce navigateur : votre texte n’est que dans cet onglet. Laissez l’onglet ouvert",
    ).waitFor()
    expect(await line(page, "gardé sur cet appareil").count()).to.equal(0)
    expect(await stored(page)).not.to.include("GAR-")
    expect(await notes(page, 0).innerText()).to.include("GAR-1 GAR-2")
    await comes(page, ines)
    await other.goto("/")
    await again(page)
    await line(page, /^Enregistré à/).waitFor()
  })

  it("is in this tab alone where the device can keep no more, whatever held up the saving, in Dutch", async () => {
    const [meeting, ines] = [await aDraft(), await cast.secretary()]
    await Person.updateOne({ _id: ines.person._id }, { $set: { language: "nl" } })
    try {
      const page = await writing(meeting, ines, { deaf: true })
      await page.evaluate(() => {
        for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2)) {
          try {
            for (let count = 0; ; count += 1) localStorage.setItem(`full ${size} ${count}`, "x".repeat(size))
          } catch {
            continue
          }
        }
      })
      const only =
        "Deze browser kan uw tekst niet bijhouden: hij staat alleen in dit tabblad. Laat het tabblad open, of kopieer de tekst."
      await page.route(`**/meetings/${meeting.id}/minutes`, away)
      await type(page, 0, "Alleen hier.")
      await line(page, "er is geen verbinding").filter({ hasText: only }).waitFor()
      await page.unroute(`**/meetings/${meeting.id}/minutes`, away)
      await page.route(`**/meetings/${meeting.id}/minutes`, (route) =>
        route.fulfill({ status: 500, contentType: "text/html", body: "" }),
      )
      await again(page)
      await line(page, "het bewaren is aan onze kant mislukt").filter({ hasText: only }).waitFor()
      await page.evaluate(() => localStorage.clear())
      await type(page, 0, " En nu op het toestel.")
      await page.waitForTimeout(500)
      await again(page)
      await line(
        page,
        /aan onze kant mislukt. Uw tekst blijft hier, we proberen het opnieuw. Blijft dit duren, verwittig dan de coördinatie.$/,
      ).waitFor()
    } finally {
      await Person.updateOne({ _id: ines.person._id }, { $set: { language: "fr" } })
    }
  })
})
