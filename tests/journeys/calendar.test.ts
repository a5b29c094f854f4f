import { expect } from "chai"
import ICAL from "ical.js"
import type { Page } from "playwright-core"
import { addDays, addMonths, today } from "../../models/concerns/day.ts"
import { answerTo, visit } from "../support/demoSite.ts"
import { plan } from "../support/planning.ts"

/** A meeting of the calendar: its address, its day, and the hour at which it begins in Brussels. */
type Shown = string

/** The Sunday on which the hours change to summer time next, with time before it to plan in: 28 March 2027. */
function nextSummer(): string {
  const year = Number(addMonths(today(), 1).slice(0, 4))
  const summer = [year, year + 1].map(lastSundayOfMarch).find((day) => day > addDays(today(), 7))!
  return summer
}

const lastSundayOfMarch = (year: number) => addDays(`${year}-03-31`, -new Date(`${year}-03-31T00:00Z`).getUTCDay())

// « 9 h 30 » and « 14 h », whatever the spaces.
function hourOf(words: string): string {
  const [, hours, minutes = ""] = /(?<!\d)(\d+)\sh(?:\s(\d\d))?/.exec(words)!
  return `${hours!.padStart(2, "0")}:${minutes || "00"}`
}

/** What the month shows, or the list of the month: the same lines, drawn in two ways. */
async function onPage(page: Page, address: string): Promise<Shown[]> {
  await page.goto(address)
  const lines = await page
    .locator("td, .entries > li")
    .evaluateAll((days) =>
      days.flatMap((day) =>
        [...day.querySelectorAll("li, .calendar-list > div")].map((line) => ({
          text: line.textContent,
          day: day.querySelector("time")!.dateTime,
          href: line.querySelector("a")!.getAttribute("href")!,
        })),
      ),
    )
  return lines
    .filter(({ href }) => href.startsWith("/meetings/"))
    .map(({ text, day, href }) => `${href} ${day} ${hourOf(text)}`)
    .sort()
}

const inBrussels = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Brussels",
  dateStyle: "short",
  timeStyle: "short",
})

/** What her own calendar reads in the feed, as moments, told in the hours of Brussels. */
function inFeed(text: string, month: string): Shown[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0])
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone)
  return calendar
    .getAllSubcomponents("vevent")
    .map((event) => {
      const start = (event.getFirstPropertyValue("dtstart") as ICAL.Time).toJSDate()
      return `${new URL(String(event.getFirstPropertyValue("url"))).pathname} ${inBrussels.format(start)}`
    })
    .filter((line) => line.startsWith("/meetings/") && line.includes(` ${month}`))
    .sort()
}

describe("the calendar of a member", () => {
  const summer = nextSummer()
  const planned: string[] = []
  let page: Page, feed: string

  before(async () => {
    const coordinator = await visit({ as: "coordinator" })
    planned.push(await plan(coordinator, { body: "sante", day: addDays(summer, -1), start: "09:30", end: "11:00" }))
    planned.push(await plan(coordinator, { body: "logement", day: summer, start: "14:00", end: "15:30" }))
    await coordinator.context().close()
    page = await visit({ as: "healthMember" })
  })

  after(() => page?.context().close())

  it("has an address of her own for her telephone, which opens without signing in", async () => {
    await page.goto("/calendar")
    await page.getByRole("link", { name: "L’agenda dans mon propre calendrier" }).click()
    await page.getByRole("button", { name: "Créer mon adresse" }).click()
    feed = await page.getByLabel("Votre adresse personnelle").inputValue()
    const answer = await answerTo(feed, null)
    expect([answer.status, answer.headers.get("Content-Type")]).to.deep.equal([200, "text/calendar; charset=utf-8"])
  })

  for (const month of [
    today().slice(0, 7),
    addMonths(today(), 1).slice(0, 7),
    addMonths(today(), -2).slice(0, 7),
    summer.slice(0, 7),
  ]) {
    it(`shows the same meetings at the same hours as a month, as a list and in the feed: ${month}`, async () => {
      const text = await (await answerTo(feed, null)).text()
      const asMonth = await onPage(page, `/calendar?month=${month}`)
      expect(await onPage(page, `/calendar?month=${month}&view=list`)).to.deep.equal(asMonth)
      expect(inFeed(text, month)).to.deep.equal(asMonth)
    })
  }

  it("keeps the hours on the wall across the change to summer time", async () => {
    const shown = await onPage(page, `/calendar?month=${summer.slice(0, 7)}`)
    expect(shown)
      .to.include(`${planned[0]} ${addDays(summer, -1)} 09:30`)
      .and.include(`${planned[1]} ${summer} 14:00`)
    // What tells a right zone from a fixed offset: one hour before Greenwich's, then two.
    const text = await (await answerTo(feed, null)).text()
    const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0])
    const moments = planned
      .map((path) =>
        calendar
          .getAllSubcomponents("vevent")
          .find((event) => String(event.getFirstPropertyValue("url")).endsWith(path))!,
      )
      .map((event) => (event.getFirstPropertyValue("dtstart") as ICAL.Time).toJSDate().toISOString())
    expect(moments).to.deep.equal([`${addDays(summer, -1)}T08:30:00.000Z`, `${summer}T12:00:00.000Z`])
  })

  it("closes the address when she says so", async () => {
    await page.goto("/calendar/feed")
    await page.getByText("Arrêter", { exact: true }).click()
    await page.getByRole("button", { name: "Retirer l’adresse" }).click()
    await page.getByText("L’adresse est retirée").waitFor()
    expect((await answerTo(feed, null)).status).to.equal(404)
  })
})
