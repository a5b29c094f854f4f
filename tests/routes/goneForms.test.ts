import { expect } from "chai"
import { cast } from "../support/cast.ts"
import { aMeeting } from "../support/makers/meetings.ts"
import { aPerson } from "../support/makers/network.ts"
import { visit } from "../support/visit.ts"

const written = "Qui ouvre <les> portes le dimanche ?"
const shown = "Qui ouvre &lt;les&gt; portes le dimanche ?"
const title = "written-back"

describe("a form whose thing is gone, or is no longer hers", () => {
  it("gives back what was written, and none of what its page added, where the thing was taken out meanwhile", async () => {
    const browser = await visit(await cast.coordinator())
    const meeting = await aMeeting(await cast.housing())
    const path = `/meetings/${meeting.id}/agenda/${String(meeting.agenda[0]!._id)}`
    await browser.remove(path)
    const answer = await browser.post(path, {
      _method: "patch",
      title: "Hiver",
      description: written,
      was: '{"a b": 1}',
      kind: "decision",
    })
    expect([answer.status, answer.text.includes(`href="/meetings/${meeting.id}/agenda"`)]).to.deep.equal([409, true])
    expect(answer.text).to.include(title).and.include(shown).and.not.include("a b").and.not.include("Hiver</textarea>")
  })

  it("does so where she may not change it", async () => {
    const answer = await (
      await visit(await cast.socialWorker())
    ).post(`/people/${(await aPerson()).id}`, { _method: "patch", givenName: written })
    expect([answer.status, answer.text.includes(shown)]).to.deep.equal([403, true])
  })

  it("shows nothing on a page that nobody wrote to, nor of a password", async () => {
    const browser = await visit(await cast.socialWorker())
    expect((await browser.get("/meetings/nowhere")).text).not.to.include(title)
    expect((await browser.post("/meetings/nowhere", { password: written, current: written })).text).not.to.include(
      shown,
    )
  })
})
