import { expect } from "chai"
import { Types } from "mongoose"
import { publishMinutes } from "../../models/minutes/publishing.ts"
import { atOnce, notify, postNotices } from "../../models/notify.ts"
import { Person } from "../../models/person.ts"
import { Seat } from "../../models/seat.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Job } from "../../server/jobs.ts"
import { Message } from "../../server/outbox.ts"
import { cast } from "../support/cast.ts"
import { doJobs } from "../support/jobs.ts"
import { aDraft, minutesOf } from "../support/makers/minutes.ts"
import { aBody } from "../support/makers/network.ts"

let made = 0

/** A body of so many people who can be written to, with a draft of its minutes. */
async function aDraftFor(count: number) {
  made += 1
  const body = await aBody()
  const { organisation } = await cast.healthMember()
  const people = await Person.insertMany(
    Array.from({ length: count }, (_, index) => ({
      givenName: "Ida",
      familyName: `Avisée ${made}-${index}`,
      email: `avisee.${made}.${index}@demo.example`,
    })),
  )
  await Seat.insertMany(
    people.map(({ _id }) => ({ body: body._id, person: _id, organisation: organisation._id, from: "2020-01-01" })),
  )
  const meeting = await aDraft(body, { by: await cast.coordinator() })
  const minutes = await minutesOf(meeting)
  const posted = () => Message.find({ "of.kind": "minutes", "of.id": minutes.id as string }).lean()
  const publish = async () => publishMinutes(meeting._id, { by: (await cast.coordinator()).person.id as string })
  return { people, minutes, posted, publish }
}

describe("notices", () => {
  it("are posted in the step of their fact to a few, each with its own key", async () => {
    const { people, minutes, posted, publish } = await aDraftFor(atOnce)
    expect(await publish()).to.equal(atOnce)
    expect((await posted()).map(({ key }) => key)).to.have.members(
      people.map(({ _id }) => `minutes:${minutes.id as string}:1:${String(_id)}`),
    )
  })

  it("are posted to many by jobs that the step names, once each and as one sending, also where a job is done twice", async () => {
    const { people, posted, publish } = await aDraftFor(2 * atOnce + 3)
    expect(await publish()).to.equal(people.length)
    expect(await posted()).to.deep.equal([])
    const jobs = await Job.find({ name: "notices.post" }).lean()
    expect(jobs.map(({ ids }) => ids.length - 4)).to.have.members([atOnce, atOnce, 3])
    await doJobs()
    for (const { ids } of jobs) await postNotices(...(ids as [string, string, string, string]))
    const messages = await posted()
    expect(messages.map(({ to }) => to!.email)).to.have.members(people.map(({ email }) => email))
    expect(new Set(messages.map(({ sending }) => String(sending))).size).to.equal(1)
    expect(messages.filter(({ leads }) => leads).length).to.equal(1)
    expect(messages.every(({ template, revision }) => template.startsWith("minutes/") && revision === 1)).to.equal(true)
  })

  it("are nobody's where their step fails", async () => {
    const of = new Types.ObjectId()
    const to = Array.from({ length: atOnce + 1 }, () => ({
      person: new Types.ObjectId(),
      name: "Ida",
      email: "ida@demo.example",
      language: "fr" as const,
    }))
    const failed = await inOneStep(async () => {
      await notify({ template: "guide/reported-for-owner", of, data: {} }, "guideReport", to)
      throw new Error("not saved")
    }).catch((error: unknown) => error)
    expect((failed as Error).message).to.equal("not saved")
    expect(await Job.countDocuments({ name: "notices.post" })).to.equal(0)
    expect(await Message.countDocuments({ "of.id": String(of) })).to.equal(0)
  })
})
