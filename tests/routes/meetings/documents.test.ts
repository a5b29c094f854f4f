import { expect } from "chai"
import { Attachment } from "../../../models/attachment.ts"
import { documentsOf } from "../../../models/meeting/attaching.ts"
import type { Meeting } from "../../../models/meeting.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { aMeeting, fresh } from "../../support/makers/meetings.ts"
import { formOf, textOf } from "../../support/page.ts"

const pdf = (words: string) => Buffer.from(`%PDF-1.7\n% ${words}\n%%EOF`)

async function join(meeting: Meeting, item: { _id: unknown } | undefined, name: string) {
  const { kind, id } = documentsOf(meeting, item)
  const agent = await as(await cast.coordinator())
  return agent
    .post(`/attachments?kind=${kind}&id=${encodeURIComponent(id)}`)
    .type("multipart/form-data")
    .attach("files", pdf(name), name)
}

describe("the documents of a meeting", () => {
  it("are joined to it or to one of its items, and read on its page by whoever reads the agenda", async () => {
    const meeting = await aMeeting(await cast.steering())
    await join(meeting, undefined, "projet.pdf").then((answer) =>
      expect(answer.get("Location")).to.equal(`/meetings/${meeting.id}`),
    )
    await join(meeting, meeting.agenda[1], "accueils.pdf").then((answer) => expect(answer.status).to.equal(303))

    const page = (await (await as(await cast.steeringPublic())).get(`/meetings/${meeting.id}`).expect(200)).text
    expect(textOf(page))
      .to.match(/projet\.pdf PDF, \d+ ko/i)
      .and.match(/accueils\.pdf PDF, \d+ ko, pour le point 2/i)
    const file = /\/attachments\/[0-9a-f]{24}/.exec(page)![0]
    await (await as(await cast.steeringPublic())).get(file).expect(200)

    const outside = await as(await cast.socialWorker())
    expect((await outside.get(`/meetings/${meeting.id}`).expect(200)).text).not.to.include("projet.pdf")
    await outside.get(file).expect(404)
    await outside.get(`/attachments/new?kind=meeting&id=${meeting.id}`).expect(404)
    await (await as(await cast.steeringPublic())).get(`/attachments/new?kind=meeting&id=${meeting.id}`).expect(403)
  })

  it("go to the bin with their item", async () => {
    const meeting = await aMeeting(await cast.housing())
    const [item] = meeting.agenda
    await join(meeting, item, "note.pdf")
    const path = `/meetings/${meeting.id}/agenda/${String(item!._id)}`
    const agent = await as(await cast.secretary())
    const page = (await agent.get(`${path}/edit`).expect(200)).text
    expect(page).to.include("note.pdf")
    await agent.delete(path).send(formOf(page, path)).expect(303)
    expect((await fresh(meeting)).agenda).to.have.length(1)
    const file = await Attachment.findOne({ "of.id": documentsOf(meeting, item).id }).lean()
    expect(String(file!.binned!.by)).to.equal(String((await cast.secretary()).person._id))
  })

  it("belong to nothing where no such meeting or item is named", async () => {
    const meeting = await aMeeting(await cast.housing())
    const agent = await as(await cast.coordinator())
    for (const id of ["", "x", `${meeting.id}/x`, `${meeting.id}/${meeting.id}`, "aaaaaaaaaaaaaaaaaaaaaaaa"])
      await agent.get(`/attachments/new?kind=meeting&id=${encodeURIComponent(id)}`).expect(404)
  })
})
