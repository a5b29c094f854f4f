import { expect } from "chai"
import type { Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { Browser, Page } from "playwright-core"
import { GuidePage } from "../../models/guidePage.ts"
import { Organisation } from "../../models/organisation.ts"
import { Person } from "../../models/person.ts"
import { testApp } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { theChromium } from "../support/chromium.ts"
import { anEvent } from "../support/makers/calendar.ts"
import { guidePage } from "../support/makers/guide.ts"
import { interpellation } from "../support/makers/interpellation.ts"
import { aMeeting } from "../support/makers/meetings.ts"
import { showChanges } from "../support/writes.ts"

const long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2)

describe("a word that is longer than a phone is wide", () => {
  let browser: Browser, server: Server, page: Page
  const paths: string[] = []
  let giveBack = async () => {}

  before(async () => {
    server = (await testApp()).listen(0, "127.0.0.1")
    const someone = await cast.coordinator()
    const guide = await guidePage({
      text: { title: long, lead: long, toBring: long, forWhom: long, hours: long, address: long, who: long },
    })
    const meeting = await aMeeting(await cast.housing(), { title: long, "place.name": long, "place.address": long })
    await Person.updateOne({ _id: someone.person._id }, { $set: { familyName: long } })
    const organisation = (await Organisation.findOne())!
    // Other journeys meet the same people.
    giveBack = async () => {
      await Person.updateOne({ _id: someone.person._id }, { $set: { familyName: someone.person.familyName } })
      await Organisation.updateOne(
        { _id: organisation._id },
        { $set: { name: organisation.toObject().name, acronym: organisation.acronym } },
      )
      await showChanges()
    }
    await Organisation.updateOne(
      { _id: organisation._id },
      { $set: { name: { fr: long, nl: long }, acronym: long.slice(0, 20) } },
    )
    const event = await anEvent({ title: long })
    const one = await interpellation("consultation", { title: long })
    const { slug } = (await GuidePage.findById(guide._id))!
    paths.push(
      `/guide/${slug}`,
      "/guide",
      "/people",
      `/people/${someone.person.id}`,
      "/organisations",
      `/organisations/${organisation.id}`,
      "/",
      "/meetings",
      `/meetings/${meeting.id}`,
      `/calendar?month=${meeting.day.slice(0, 7)}`,
      `/calendar?month=${meeting.day.slice(0, 7)}&view=list`,
      `/calendar/events/${event.id}`,
      `/search?q=${long}`,
      "/search?q=Donaudampf",
      "/interpellations",
      `/interpellations/${one.id}`,
      "/actions",
      "/decisions",
      "/account",
      "/coordination",
      `/meetings/${meeting.id}/edit`,
      `/guide/${slug}/edit`,
      `/people/${someone.person.id}/edit`,
      "/bodies",
    )
    browser = await theChromium()
    const context = await browser.newContext({
      baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      serviceWorkers: "block",
      bypassCSP: true,
    })
    await context.request.post("/session", {
      form: { email: someone.email, password: someone.password },
      headers: { "Sec-Fetch-Site": "same-origin" },
      maxRedirects: 0,
    })
    page = await context.newPage()
  })
  after(async () => {
    await giveBack()
    await page.context().close()
    server.close()
  })

  it("pushes no page sideways", async () => {
    for (const path of paths) {
      const answer = await page.goto(path)
      expect(answer!.status(), path).to.equal(200)
      const wide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        const over = [...document.querySelectorAll("main *")].filter(
          (each) => each.getBoundingClientRect().right > clientWidth + 1,
        )
        return { by: scrollWidth - clientWidth, what: over.slice(-1).map((each) => each.outerHTML.slice(0, 120)) }
      })
      expect(wide.by, `${path} ${wide.what.join()}`).to.equal(0)
    }
  })
})
