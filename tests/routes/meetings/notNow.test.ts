import { expect } from "chai"
import { cancelMeeting } from "../../../models/meeting/cancellation.ts"
import { cast } from "../../support/cast.ts"
import { aMeeting } from "../../support/makers/meetings.ts"
import { visit } from "../../support/visit.ts"

describe("a meeting that a colleague cancelled meanwhile", () => {
  it("is told to be so to whoever convenes it, with what she wrote; to others it is not theirs to change", async () => {
    const meeting = await aMeeting(await cast.housing())
    const [coordinator, secretary] = [await cast.coordinator(), await cast.secretary()]
    await cancelMeeting(meeting._id, { by: String(coordinator.person._id), reason: "Trop peu de monde." })
    const answer = await (
      await visit(secretary)
    ).post(`/meetings/${meeting.id}`, { _method: "patch", title: "Une réunion de plus" })
    expect(answer.status).to.equal(409)
    expect(answer.text)
      .to.include("Cela a changé entre-temps")
      .and.include(`href="/meetings/${meeting.id}"`)
      .and.include("Une réunion de plus</textarea>")
    expect((await (await visit(await cast.healthMember())).get(`/meetings/${meeting.id}/edit`)).status).to.be.oneOf([
      403, 404,
    ])
  })
})
