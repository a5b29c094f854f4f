import { expect } from "chai"
import type { Page } from "playwright-core"
import { attendeesOf } from "../../models/minutes/record.ts"
import type { Meeting } from "../../models/meeting.ts"
import { cast } from "../support/cast.ts"
import { theChromium } from "../support/chromium.ts"
import { axeFaults, sidewaysFaults } from "../support/faults.ts"
import { listeningSite, sessionOf } from "../support/listening.ts"
import { aCrowdedBody } from "../support/makers/crowdedBody.ts"
import { aDraft, proceedings } from "../support/makers/minutes.ts"
import { until } from "../support/until.ts"
import { showChanges } from "../support/writes.ts"

const opened: Page[] = []

/** The page of a meeting, on a phone. */
async function meetingOnPhone(meeting: Meeting, scripts: boolean): Promise<Page> {
  const site = await listeningSite()
  const context = await (
    await theChromium()
  ).newContext({
    baseURL: site,
    locale: "fr-BE",
    serviceWorkers: "block",
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: scripts,
  })
  await context.addCookies([{ name: "session", url: site, value: await sessionOf(site, await cast.secretary()) }])
  const page = await context.newPage()
  opened.push(page)
  await showChanges()
  await page.goto(`/meetings/${meeting.id}`)
  return page
}

const lines = (page: Page) => page.locator(".presence")
const noted = async (meeting: Meeting) =>
  attendeesOf((await proceedings(meeting)).lines).map(({ presence }) => presence)
const count = async (meeting: Meeting, presence: string | null) =>
  (await noted(meeting)).filter((each) => each === presence).length
const published = { plan: { day: "2026-03-05" } }

for (const scripts of [true, false]) {
  describe(`the secretary who notes who was there, ${scripts ? "with" : "without"} scripts`, function () {
    this.timeout(120_000)

    afterEach(async () => {
      for (const page of opened.splice(0)) await page.context().close()
    })

    it("does so for twenty-six people in at most twenty-eight gestures, on one page, by touching names", async () => {
      const meeting = await aDraft(await aCrowdedBody(), published)
      const page = await meetingOnPhone(meeting, scripts)
      let gestures = 0
      const press = async (target: { click: () => Promise<void> }) => {
        gestures += 1
        await target.click()
      }
      await press(page.getByRole("link", { name: "Continuer le PV" }).first())
      await page.waitForURL("**/minutes/edit")
      for (let line = 0; line < 26; line += 1) {
        const said = lines(page).nth(line)
        await press(line % 9 === 4 ? said.getByText("excusé·e", { exact: true }) : said.locator("strong"))
      }
      if (!scripts) await press(page.getByRole("button", { name: "Enregistrer" }).last())
      await until("all are saved", async () => (await count(meeting, null)) === 0)
      expect([await count(meeting, "excused"), await count(meeting, "present")]).to.deep.equal([3, 23])
      expect(gestures).to.be.at.most(28)
    })

    it("says that everyone was there but those noted otherwise, and takes it back", async () => {
      const meeting = await aDraft(await aCrowdedBody(), published)
      const page = await meetingOnPhone(meeting, scripts)
      await page.goto(`/meetings/${meeting.id}/minutes/edit`)
      await lines(page).nth(5).getByText("absent·e", { exact: true }).click()
      await page.getByRole("button", { name: "Tout le monde était là" }).click()
      await until("everyone is noted", async () => (await count(meeting, "present")) === 25)
      expect(await page.locator("#presences > summary").innerText()).to.include("26 sur 26")
      await page.getByRole("button", { name: "Annuler" }).click()
      await until("it is taken back", async () => (await count(meeting, null)) === 25)
      expect(await count(meeting, "absent")).to.equal(1)
      expect(await page.locator("#presences > summary").innerText()).to.include("1 sur 26")
    })

    it("reads every name and touches every choice on a phone; who stands in is asked of the represented only", async () => {
      const meeting = await aDraft(await aCrowdedBody(), published)
      const page = await meetingOnPhone(meeting, scripts)
      await page.goto(`/meetings/${meeting.id}/minutes/edit`)
      const line = lines(page).nth(7)
      for (const choice of await line.locator("label:not(.said)").all()) {
        const { height, width } = (await choice.boundingBox())!
        expect(height, await choice.innerText()).to.be.at.least(44)
        expect(width, await choice.innerText()).to.be.at.least(44)
      }
      expect((await line.locator("strong").boundingBox())!.height).to.be.at.most(40)
      expect(await line.getByLabel(/^Qui représentait/).isVisible()).to.equal(false)
      await line.getByLabel("représenté·e", { exact: true }).check()
      expect(await line.getByLabel(/^Qui représentait/).isVisible()).to.equal(true)
      expect([...(await sidewaysFaults(page)), ...(scripts ? await axeFaults(page) : [])]).to.deep.equal([])
    })
  })
}
