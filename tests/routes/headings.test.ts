import { expect } from "chai"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { aMeeting } from "../support/makers/meetings.ts"
import { textOf } from "../support/page.ts"

describe("the first heading of a page below another", () => {
  it("names the meeting that it is about, as the tab does", async () => {
    const meeting = await aMeeting(await cast.housing(), { day: "2027-11-16" })
    const coordinator = await as(await cast.coordinator())
    for (const below of ["agenda", "edit", "cancellation/new", "convocation/new", "guests", "attendance"]) {
      const { text } = await coordinator.get(`/meetings/${meeting.id as string}/${below}`).expect(200)
      const heading = textOf(/<h1[^>]*>[\s\S]*?<\/h1>/.exec(text)![0])
      expect(heading, below)
        .to.match(/Logement/)
        .and.include("16 novembre 2027")
      expect(textOf(/<title>[\s\S]*?<\/title>/.exec(text)![0]), below).to.include(heading)
    }
  })
})
