import { expect } from "chai"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { Attendance } from "../../models/attendance.ts"
import { reply } from "../../models/attendance/replying.ts"
import { testApp } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { theChromium } from "../support/chromium.ts"
import { aConvokedMeeting } from "../support/makers/meetings.ts"
import { aBodyOf } from "../support/makers/people.ts"

describe("the page of a meeting that stays open", () => {
  let server: Server, address: string

  before(async () => {
    server = createServer(await testApp())
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve)
    })
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })

  after(() => void server.close())

  it("shows a reply as it comes, and keeps open what somebody opened", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(2))
    const coordinator = await cast.coordinator()
    const context = await (await theChromium()).newContext({ baseURL: address, locale: "fr" })
    const page = await context.newPage()
    await page.goto("/session/new")
    await page.fill("[name=email]", coordinator.email)
    await page.fill("[name=password]", coordinator.password)
    await page.press("[name=password]", "Enter")
    await page.waitForURL(`${address}/`)
    await page.clock.install()
    await page.goto(`/meetings/${meeting.id}`)
    await page.locator("#who summary").click()
    await page.locator("body").evaluate((body) => {
      ;(body.ownerDocument.activeElement as HTMLElement).blur()
    })
    expect(await page.locator("#who").innerText()).to.include("Personne ne s’est encore annoncé")

    const line = await Attendance.findOne({ meeting: meeting._id })
    await reply(line!._id, { answer: "present", representedBy: "", enteredBy: null })
    await page.clock.runFor(21_000)

    await page.locator("#who").getByText("Une personne à ce jour").waitFor()
    expect(await page.locator("#who details").getAttribute("open")).not.to.equal(null)
    await context.close()
  })
})
