import { expect } from "chai"
import mongoose, { Types } from "mongoose"
import { attendances } from "../../../models/migrations/2026-11-29-attendances.ts"
import type { Meeting } from "../../../models/meeting.ts"
import { attendeesOf } from "../../../models/minutes/record.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { stepCollection } from "../../../server/stepCollection.ts"
import { cast } from "../../support/cast.ts"
import { aConvokedMeeting, aMeeting } from "../../support/makers/meetings.ts"
import { begin, minutesOf, proceedings, publish, write } from "../../support/makers/minutes.ts"

const old = (name: string) => mongoose.connection.collection(name)
const oneBatch = (after: string | null) => inOneStep(() => attendances.run(after, { collection: stepCollection }))

async function runToTheEnd(): Promise<void> {
  for (let after = await oneBatch(null); after !== null;) after = await oneBatch(after)
}

const walkIn = `guest:${String(new Types.ObjectId())}`

// As the first version kept them: a word on the line, and what was corrected in the minutes.
async function asBefore(meeting: Meeting, presence: string | null, corrections: object[]): Promise<void> {
  await inOneStep(async () => {
    await stepCollection("attendances").updateMany(
      { meeting: meeting._id },
      { $set: { presence }, $unset: { walkIn: "" } },
    )
    await stepCollection("minutes").updateOne(
      { meeting: meeting._id },
      { $set: { presences: corrections }, $unset: { parts: "" } },
    )
  })
}

const shown = async (meeting: Meeting) =>
  attendeesOf((await proceedings(meeting)).lines).map(({ name, presence, representedBy }) => [
    name,
    presence,
    representedBy,
  ])

describe("who was at the meetings of an earlier version", () => {
  const corrections = async () => [
    {
      invitee: `person:${String((await cast.secretary()).person._id)}`,
      presence: "represented",
      representedBy: "Tom",
      name: "",
    },
    {
      invitee: walkIn,
      presence: "present",
      name: "Jeanne Coppieters",
      organisationName: { fr: "Le Palier" },
      college: "associative",
    },
  ]

  it("stands on the lines of attendance, those who came without being invited too, and once only", async () => {
    const meeting = await aConvokedMeeting(await cast.housing())
    await begin(meeting)
    await asBefore(meeting, null, await corrections())
    for (let time = 0; time < 2; time++) {
      await runToTheEnd()
      expect(await shown(meeting)).to.deep.equal([
        ["Inès Vandamme", "represented", "Tom"],
        ["Jeanne Coppieters", "present", ""],
      ])
    }
    expect(await old("minutes").findOne({ meeting: meeting._id })).not.to.have.property("presences")
    // And can be written on.
    expect((await write(meeting, [])).errors).to.deep.equal({})
  })

  it("is noted by nobody in drafts where nobody noted it, and stays as it was published", async () => {
    const [draft, published] = [
      await aConvokedMeeting(await cast.housing()),
      await aMeeting(await cast.housing(), { day: "2026-03-05" }),
    ]
    for (const meeting of [draft, published]) await begin(meeting)
    await publish(published)
    await inOneStep(() =>
      stepCollection("minutes").updateOne(
        { meeting: published._id },
        { $set: { "record.people.0.presence": "absent" } },
      ),
    )
    for (const meeting of [draft, published]) await asBefore(meeting, "absent", [])
    const record = async () => JSON.stringify((await minutesOf(published)).record)
    const before = await record()
    await runToTheEnd()
    expect(await shown(draft)).to.deep.equal([["Inès Vandamme", null, ""]])
    expect(await shown(published)).to.deep.equal([["Inès Vandamme", "absent", ""]])
    expect(await record()).to.equal(before)
  })
})
