import { expect } from "chai"
import { Attachment } from "../../../models/attachment.ts"
import { Attendance } from "../../../models/attendance.ts"
import { today } from "../../../models/concerns/day.ts"
import { emptyMeetingBin } from "../../../models/meeting/binning.ts"
import { indexMeetingsOf } from "../../../models/meeting/searching.ts"
import { Meeting } from "../../../models/meeting.ts"
import { SearchEntry } from "../../../models/searchEntry.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { makeAttachment } from "../../support/makers/attachment.ts"
import { aMeeting } from "../../support/makers/meetings.ts"
import { begin } from "../../support/makers/minutes.ts"
import { aBody } from "../../support/makers/network.ts"
import { textOf } from "../../support/page.ts"

const found = (meeting: Meeting) => SearchEntry.countDocuments({ "of.kind": "meeting", "of.id": meeting.id as string })
const days = 86_400_000

describe("a meeting in the bin", () => {
  it("leaves every list with its documents, is still there for who plans, and comes back whole", async () => {
    const body = await aBody()
    const meeting = await aMeeting(body, { title: "Réunion de trop" })
    const file = await makeAttachment({ kind: "meeting", of: meeting.id as string })
    const [agent, reader] = [await as(await cast.coordinator()), await as(await cast.socialWorker())]
    const path = `/meetings/${meeting.id as string}`
    const seen = async () => {
      const month = meeting.day.slice(0, 7)
      const pages = await Promise.all(
        [`/meetings?body=${body.slug}`, `/bodies/${body.slug}`, `/calendar?month=${month}`].map(
          async (each) => (await reader.get(each)).text,
        ),
      )
      return pages.map((text) => text.includes(path))
    }
    expect(await seen()).to.deep.equal([true, true, true])
    await agent.delete(path).expect(303)
    expect(await seen()).to.deep.equal([false, false, false])
    expect((await reader.get(`/bodies`)).text).to.not.include("Réunion de trop")
    expect([await found(meeting), (await Attachment.findById(file._id))!.binned !== null]).to.deep.equal([0, true])
    await reader.get(path).expect(404)
    await agent.get(`${path}/edit`).expect(409)
    expect(textOf((await agent.get(path)).text))
      .to.include("À la corbeille depuis le")
      .and.include("Remettre")
    expect((await agent.get("/meetings?when=bin")).text).to.include(path)
    await reader.get("/meetings?when=bin").expect(403)
    // Whatever is indexed anew meanwhile does not bring it back.
    await indexMeetingsOf(body.id as string)
    expect(await found(meeting)).to.equal(0)
    await agent.post(`${path}/restoration`).expect(303)
    expect(await seen()).to.deep.equal([true, true, true])
    expect([await found(meeting), (await Attachment.findById(file._id))!.binned]).to.deep.equal([1, null])
  })

  it("is not where somebody wrote about it: minutes that are begun, an answer", async () => {
    const [minuted, answered] = [await aMeeting(await aBody()), await aMeeting(await aBody())]
    await begin(minuted)
    await Attendance.create({ meeting: answered._id, invitee: "guest:abc", name: "Zoé", answer: "present" })
    const agent = await as(await cast.coordinator())
    for (const [{ id }, said] of [
      [minuted, "Le PV de cette réunion est commencé"],
      [answered, "Une réponse ou une présence est notée"],
    ] as [Meeting, string][]) {
      const answer = await agent.delete(`/meetings/${id as string}`).expect(303)
      const flash = answer
        .get("Set-Cookie")!
        .map((each) => each.split(";")[0]!)
        .find((each) => each.startsWith("flash="))!
      expect(Buffer.from(decodeURIComponent(flash).slice(6).split(".")[0]!, "base64url").toString()).to.include(
        said.startsWith("Le PV") ? "minuted" : "answered",
      )
      expect((await Meeting.findById(id))!.binned).to.equal(null)
    }
  })

  it("is gone after thirty days, not before", async () => {
    const [old, young] = [await aMeeting(await aBody()), await aMeeting(await aBody())]
    const by = (await cast.coordinator()).person._id
    await Meeting.updateOne({ _id: old._id }, { binned: { by, at: new Date(Date.now() - 31 * days) } })
    await Meeting.updateOne({ _id: young._id }, { binned: { by, at: new Date(Date.now() - 29 * days) } })
    await emptyMeetingBin()
    expect([await Meeting.exists({ _id: old._id }), (await Meeting.exists({ _id: young._id })) !== null]).to.deep.equal(
      [null, true],
    )
    expect(young.day > today()).to.equal(true)
  })
})
