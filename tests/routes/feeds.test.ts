import { expect } from "chai"
import ICAL from "ical.js"
import { addDays, addMonths, today } from "../../models/concerns/day.ts"
import { FeedAddress } from "../../models/feedAddress.ts"
import { feedOf, openFeed } from "../../models/feedAddress/opening.ts"
import { Meeting } from "../../models/meeting.ts"
import { now, setClock } from "../../server/clock.ts"
import { keepTokenSecret } from "../../server/tokens.ts"
import { as } from "../support/app.ts"
import { cast, type Someone } from "../support/cast.ts"
import { commandsOf } from "../support/commands.ts"
import { anEvent } from "../support/makers/calendar.ts"
import { aMeeting } from "../support/makers/meetings.ts"
import { textOf } from "../support/page.ts"

async function pathOf(who: Someone): Promise<string> {
  await openFeed(who.person.id)
  return `/feeds/${(await feedOf(who.person.id))!.token!}.ics`
}

type Parsed = ConstructorParameters<typeof ICAL.Component>[0]
const calendarIn = (text: string) => new ICAL.Component(ICAL.parse(text) as Parsed)
const eventsIn = (text: string) =>
  calendarIn(text)
    .getAllSubcomponents("vevent")
    .map((component) => ({ component, url: String(component.getFirstPropertyValue("url")) }))

const idsIn = (text: string, kind: string) =>
  [...new Set([...text.matchAll(new RegExp(`/${kind}/([0-9a-f]{24})`, "g"))].map(([, id]) => id!))].sort()

describe("/feeds", () => {
  it("holds the same meetings as the month page, also across the change to summer time", async () => {
    const year = Number(today().slice(0, 4)) + 1
    const body = await cast.housing()
    // The last Sunday of March lies between them.
    const made: string[] = []
    for (const day of [`${year}-03-24`, `${year}-04-02`])
      made.push((await aMeeting(body, { day, start: "12:15", end: "13:45" })).id as string)
    const who = await cast.socialWorker()
    const feed = (await (await as(null)).get(await pathOf(who))).text
    const agent = await as(who)
    for (const month of [`${year}-03`, `${year}-04`]) {
      const shown = idsIn((await agent.get(`/calendar?month=${month}`)).text, "meetings")
      const fed = eventsIn(feed).filter(({ component }) =>
        String(component.getFirstPropertyValue("dtstart")).startsWith(month),
      )
      expect(idsIn(fed.map(({ url }) => url).join("\n"), "meetings")).to.deep.equal(shown).and.not.be.empty
    }
    const hours = eventsIn(feed)
      .filter(({ url }) => idsIn(url, "meetings").length > 0)
      .map(({ component }) => component.getFirstProperty("dtstart")!)
    for (const start of hours) expect(start.getParameter("tzid")).to.equal("Europe/Brussels")
    const zone = new ICAL.Timezone(calendarIn(feed).getFirstSubcomponent("vtimezone")!)
    // Of what was moved and not yet sent again, by another test, a feed says what people were told.
    for (const { component, url } of eventsIn(feed).filter(({ url }) =>
      idsIn(url, "meetings").some((id) => made.includes(id)),
    )) {
      const start = component.getFirstPropertyValue("dtstart") as ICAL.Time
      start.zone = zone
      const meeting = (await Meeting.findById(idsIn(url, "meetings")[0]))!
      expect(start.toJSDate().toISOString()).to.equal(meeting.startsAt.toISOString())
    }
  })

  it("holds the events that its owner may read, with a link back and nobody's name", async () => {
    const body = await cast.health()
    await anEvent({
      title: "Pour le groupe Santé",
      openTo: body.id,
      organiser: "Aurore Nsimba",
      description: "Demander Aurore Nsimba",
    })
    await anEvent({ title: "Foire aux vélos", until: addDays(today(), 12) })
    const [member, other] = [await pathOf(await cast.healthMember()), await pathOf(await cast.socialWorker())]
    const visitor = await as(null)
    const [own, others] = [(await visitor.get(member)).text, (await visitor.get(other)).text]
    expect(own).to.include("Pour le groupe Santé").and.include("Foire aux vélos").and.not.include("Nsimba")
    expect(others).to.include("Foire aux vélos").and.not.include("Pour le groupe Santé")
    const fair = eventsIn(own).find(
      ({ component }) => component.getFirstPropertyValue("summary") === "Foire aux vélos",
    )!
    expect(String(fair.component.getFirstPropertyValue("dtend"))).to.equal(addDays(today(), 13))
    expect(fair.url).to.match(/\/calendar\/events\/[0-9a-f]{24}$/)
  })

  it("answers 304 in three commands while nothing was saved, and anew when something was", async () => {
    const path = await pathOf(await cast.socialWorker())
    const visitor = await as(null)
    const first = await visitor.get(path)
    expect(first.get("Content-Type")).to.equal("text/calendar; charset=utf-8")
    const tag = first.get("ETag")!
    let status = 0
    expect(
      await commandsOf(async () => {
        status = (await visitor.get(path).set("If-None-Match", tag)).status
      }),
    ).to.be.at.most(3)
    expect(status).to.equal(304)
    await anEvent({ title: "Nouvelle foire" })
    const again = await visitor.get(path).set("If-None-Match", tag)
    expect(again.status).to.equal(200)
    expect(again.text).to.include("Nouvelle foire")
  })

  it("is another one tomorrow, though nothing was saved: the years that it holds move on by a day", async () => {
    const path = await pathOf(await cast.socialWorker())
    const visitor = await as(null)
    const tag = (await visitor.get(path)).get("ETag")!
    setClock(new Date(now().getTime() + 86_400_000))
    expect((await visitor.get(path).set("If-None-Match", tag)).status).to.equal(200)
    setClock()
    expect((await visitor.get(path).set("If-None-Match", tag)).status).to.equal(304)
  })

  it("goes back two years, no further", async () => {
    const body = await cast.housing()
    const monthsAgo = async (months: number) => aMeeting(body, { day: addMonths(today(), -months) })
    const [old, older] = [await monthsAgo(23), await monthsAgo(25)]
    const { text } = await (await as(null)).get(await pathOf(await cast.socialWorker()))
    expect(text).to.include(old.uid).and.not.include(older.uid)
  })

  it("is asked for, renewed and revoked by its owner; nothing of it is stored but a hash", async () => {
    const who = await cast.secretary()
    const agent = await as(who)
    expect((await agent.get("/calendar/feed")).text).to.include("Créer mon adresse")
    await agent.post("/calendar/feed").expect(303)
    const [, first] = /\/feeds\/([\w-]+)\.ics/.exec((await agent.get("/calendar/feed")).text)!
    expect(JSON.stringify(await FeedAddress.find({ person: who.person._id }).lean())).to.not.include(first)
    await agent.post("/calendar/feed").expect(303)
    const [, second] = /\/feeds\/([\w-]+)\.ics/.exec((await agent.get("/calendar/feed")).text)!
    const visitor = await as(null)
    expect((await visitor.get(`/feeds/${first!}.ics`)).status).to.equal(404)
    expect((await visitor.get(`/feeds/${second!}.ics`)).status).to.equal(200)
    await agent.delete("/calendar/feed").expect(303)
    expect((await visitor.get(`/feeds/${second!}.ics`)).status).to.equal(404)
  })

  it("goes on working with another session secret, and its page says so instead of showing an address that opens nothing", async () => {
    const who = await cast.secretary()
    const [agent, visitor] = [await as(who), await as(null)]
    const given = await pathOf(who)
    keepTokenSecret("what another machine has made for itself")
    try {
      expect((await visitor.get(given)).status).to.equal(200)
      const { text } = await agent.get("/calendar/feed")
      expect(textOf(text)).to.include("Votre adresse fonctionne toujours").and.include("changez d’adresse")
      expect(text).not.to.include("/feeds/").and.not.include("webcal:")
      await agent.post("/calendar/feed").expect(303)
      const [, renewed] = /\/feeds\/([\w-]+)\.ics/.exec((await agent.get("/calendar/feed")).text)!
      expect((await visitor.get(`/feeds/${renewed!}.ics`)).status).to.equal(200)
      expect((await visitor.get(given)).status).to.equal(404)
    } finally {
      keepTokenSecret("a secret that only these tests know")
    }
  })
})
