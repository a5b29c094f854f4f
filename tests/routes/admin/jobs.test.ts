import { expect } from "chai"
import { jobs } from "../../../models/jobs.ts"
import { setClock, now } from "../../../server/clock.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { doNextJob, enqueue, Job, type Jobs } from "../../../server/jobs.ts"
import type { End } from "../../../views/sentences.ts"
import { translator } from "../../../views/translate.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"

const page = async () => textOf((await (await as(await cast.admin())).get("/admin").expect(200)).text)

describe("what the site could not do of itself", () => {
  before(() => cast.admin())
  beforeEach(() => Job.deleteMany({}))
  afterEach(async () => {
    setClock()
    await Job.deleteMany({})
  })

  const failing: Jobs = {
    "meetings.index": () => Promise.reject(new Error("the house of Ida Avisée burns")),
    "notices.post": () => Promise.reject(new Error("no more")),
    "an.older": () => Promise.reject(new Error("gone")),
  }
  const fail = async (name: string, times = 1) => {
    await inOneStep(() => enqueue(name, "65f0"))
    for (let time = 0; time < times; time += 1) {
      await doNextJob(failing)
      setClock(new Date(now().getTime() + 7 * 3600_000))
    }
  }

  it("is on the page of who administers once it failed, with when it is tried again, and no word of why", async () => {
    expect(await page()).to.not.include("Ce que le site fait de lui-même")
    await fail("meetings.index")
    setClock()
    const text = await page()
    expect(text)
      .to.match(
        /Faire trouver les réunions d’une instance comme elle est maintenant\s: pas encore fait, malgré un essai\. Le prochain\s: /,
      )
      .and.not.include("Ida")
    await Job.updateMany({}, { dueAt: new Date(0) })
    await doNextJob({ "meetings.index": async () => {} })
    expect(await page(), "it was done").to.not.include("Ce que le site fait de lui-même")
  })

  it("is said to be tried no more after twelve times, and what an older version left has a name too", async () => {
    await fail("notices.post", 12)
    await fail("an.older", 12)
    setClock()
    expect(await page())
      .to.match(/Préparer un e-mail à beaucoup de personnes\s: pas fait, malgré 12 essais\s; le site n’essaie plus\./)
      .and.match(/Un travail du site\s: pas fait/)
  })

  it("is tried again by one press, what was given up and nothing else, and twice is harmless", async () => {
    await fail("notices.post", 12)
    setClock()
    await fail("meetings.index")
    setClock()
    const browser = await visit(await cast.admin())
    expect((await browser.get("/admin")).text).to.include('action="/admin/jobs"')
    const waits = (await Job.findOne({ name: "meetings.index" }))!.dueAt
    for (const said of ["Le site essaie encore", "Plus rien n’attend"]) {
      expect((await browser.post("/admin/jobs", {})).status).to.equal(303)
      expect(textOf((await browser.get("/admin")).text)).to.include(said)
    }
    expect((await Job.findOne({ name: "meetings.index" }))!.dueAt, "it has its own hour").to.deep.equal(waits)
    await doNextJob({ "notices.post": async () => {} })
    expect(await Job.countDocuments({ name: "notices.post" })).to.equal(0)
    expect((await browser.get("/admin")).text, "nothing is given up").not.to.include('action="/admin/jobs"')
  })

  it("has a name in both languages, whatever it is", () => {
    for (const language of ["fr", "nl"] as const)
      for (const name of Object.keys(jobs))
        expect(translator(language)(`admin.jobs.named.${name as End<"admin.jobs.named">}`)).to.have.length.above(10)
  })
})
