import { expect } from "chai"
import { addDays, today } from "../../../models/concerns/day.ts"
import { setClock } from "../../../server/clock.ts"
import { as, forgetSession } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { aToldMeeting } from "../../support/makers/meetings.ts"
import { textOf } from "../../support/page.ts"

const minute = 60_000

describe("a page of which the words depend on the hour", () => {
  afterEach(async () => {
    setClock()
    forgetSession(await cast.secretary())
  })

  it("turns when a meeting begins and when it ends, for whoever asks again and for whoever has a copy", async () => {
    const [who, body] = [await cast.secretary(), await cast.housing()]
    const meeting = await aToldMeeting(body, { day: addDays(today(), 3) })
    const pages = [
      "/",
      "/meetings",
      "/meetings?when=past",
      "/bodies",
      "/calendar",
      `/bodies/${body.slug}`,
      ...[
        "",
        "/agenda",
        "/attendance",
        "/attendance/new",
        "/convocation",
        "/convocation/new",
        "/guests",
        "/cancellation/new",
        "/minutes",
        "/edit",
      ].map((below) => `/meetings/${meeting.id}${below}`),
    ]
    const { startsAt, endsAt } = meeting
    const [tags, turned] = [new Map<string, string>(), new Set<string>()]
    for (const at of [startsAt.getTime() - minute, startsAt.getTime() + minute, endsAt.getTime() + minute]) {
      setClock(new Date(at))
      if (tags.size === 0) forgetSession(who)
      const agent = await as(who)
      for (const page of pages) {
        const seen = await agent.get(page)
        // At an address of which nobody has a copy.
        const anew = await agent.get(`${page}${page.includes("?") ? "&" : "?"}at=${at}`)
        expect(textOf(seen.text), `${page} ${new Date(at).toISOString()}`).to.equal(textOf(anew.text))
        const tag = tags.get(page)
        if (tag && (await agent.get(page).set("If-None-Match", tag)).status === 200)
          turned.add(`${page} ${at < endsAt.getTime() ? "begins" : "ends"}`)
        tags.set(page, String(seen.get("ETag")))
      }
    }
    const own = `/meetings/${meeting.id}`
    expect([...turned]).to.include.members([
      `${own} begins`,
      `${own} ends`,
      "/ begins",
      ...["/", "/meetings", "/meetings?when=past", "/bodies", `/bodies/${body.slug}`].map((page) => `${page} ends`),
      ...["/agenda", "/attendance", "/attendance/new", "/convocation/new"].map((below) => `${own}${below} begins`),
    ])
    expect([...turned]).not.to.include.members(["/calendar begins"])
  })

  it("has a meeting among those to come until its end, and among the past ones from then on", async () => {
    const [who, body] = [await cast.secretary(), await cast.housing()]
    const meeting = await aToldMeeting(body, { day: addDays(today(), 2), replyBy: "" })
    const where = async (at: number) => {
      setClock(new Date(at))
      const agent = await as(who)
      const has = async (page: string) => (await agent.get(page).expect(200)).text.includes(`/meetings/${meeting.id}"`)
      const home = (await agent.get("/").expect(200)).text.split('id="next"').at(-1)!
      return {
        home: home.includes(`/meetings/${meeting.id}"`),
        body: await has(`/bodies/${body.slug}`),
        coming: await has("/meetings"),
        past: await has("/meetings?when=past"),
      }
    }
    setClock(new Date(meeting.endsAt.getTime() - minute))
    forgetSession(who)
    expect(await where(meeting.endsAt.getTime() - minute)).to.deep.equal({
      home: true,
      body: true,
      coming: true,
      past: false,
    })
    expect(await where(meeting.endsAt.getTime())).to.deep.equal({ home: false, body: false, coming: false, past: true })
  })

  it("says on the page of a meeting what is true at that hour", async () => {
    const who = await cast.secretary()
    const meeting = await aToldMeeting(await cast.housing(), { day: addDays(today(), 4), replyBy: "" })
    const page = async (at: number) => {
      setClock(new Date(at))
      return textOf((await (await as(who)).get(`/meetings/${meeting.id}`).expect(200)).text)
    }
    setClock(new Date(meeting.startsAt.getTime() - minute))
    forgetSession(who)
    expect(await page(meeting.startsAt.getTime() - minute))
      .to.include("Serez-vous là")
      .and.include("Annuler la réunion")
    expect(await page(meeting.startsAt.getTime()))
      .to.include("Elle a lieu en ce moment")
      .and.not.include("Serez-vous là")
      .and.not.include("Annuler la réunion")
    expect(await page(meeting.endsAt.getTime()))
      .to.include("Tenue le")
      .and.not.include("Elle a lieu en ce moment")
  })
})
