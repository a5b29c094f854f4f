import { expect } from "chai"
import { Types } from "mongoose"
import { Attendance } from "../../../models/attendance.ts"
import { reply } from "../../../models/attendance/replying.ts"
import { addDays } from "../../../models/concerns/day.ts"
import { hoursOfAnswers } from "../../../models/migrations/2026-11-29-hours-of-answers.ts"
import { Convocation } from "../../../models/convocation.ts"
import { Meeting } from "../../../models/meeting.ts"
import { readMeeting } from "../../../models/meeting/reading.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { stepCollection } from "../../../server/stepCollection.ts"
import { cast } from "../../support/cast.ts"
import { aConvokedMeeting } from "../../support/makers/meetings.ts"
import { aBodyOf } from "../../support/makers/people.ts"

const oneBatch = (after: string | null) => inOneStep(() => hoursOfAnswers.run(after, { collection: stepCollection }))

async function runToTheEnd(): Promise<void> {
  for (let after = await oneBatch(null); after !== null;) after = await oneBatch(after)
}

type Before = { answer: string; representedBy?: string; answeredAt: Date | null; enteredBy?: Types.ObjectId | null }

// As an earlier version kept it: one answer, when, and who entered it.
async function asBefore(line: Types.ObjectId, before: Before): Promise<void> {
  await inOneStep(() =>
    stepCollection("attendances").updateOne(
      { _id: line },
      { $set: { representedBy: "", enteredBy: null, ...before }, $unset: { answers: "", stale: "" } },
    ),
  )
}

const linesOf = (meeting: Meeting) => Attendance.find({ meeting: meeting._id }).sort({ _id: 1 })

describe("answers that an earlier version kept", () => {
  it("belong to the hours of the convocation before them, and are to be confirmed where the meeting moved since", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(3))
    const [early, late, silent] = (await linesOf(meeting)).map(({ _id }) => _id)
    const first = (await Convocation.findOne({ meeting: meeting._id }))!
    const [before, after] = [addDays(meeting.day, -7), meeting.day]
    await inOneStep(() =>
      stepCollection("convocations").updateOne(
        { _id: first._id },
        { $set: { at: new Date("2026-01-05T09:00:00Z"), "told.day": before } },
      ),
    )
    await inOneStep(() =>
      stepCollection("convocations").insertOne({
        ...first.toObject(),
        _id: new Types.ObjectId(),
        revision: 2,
        at: new Date("2026-01-09T09:00:00Z"),
      } as never),
    )
    const by = (await cast.coordinator()).person._id
    await asBefore(early!, {
      answer: "represented",
      representedBy: "Awa Ba",
      answeredAt: new Date("2026-01-06T10:00:00Z"),
      enteredBy: by,
    })
    await asBefore(late!, { answer: "excused", answeredAt: new Date("2026-01-10T10:00:00Z") })
    await asBefore(silent!, { answer: "invited", answeredAt: null })

    for (let time = 0; time < 2; time++) await runToTheEnd()

    const [one, two, three] = (await linesOf(meeting)).map((line) => line.toObject())
    expect([one!.answer, one!.stale, one!.representedBy]).to.deep.equal(["invited", true, ""])
    expect(one!.answers).to.have.length(1)
    expect(one!.answers[0]).to.deep.include({
      answer: "represented",
      representedBy: "Awa Ba",
      for: { day: before, start: "12:15", length: 90 },
    })
    expect(String(one!.answers[0]!.by)).to.equal(String(by))
    expect([two!.answer, two!.stale, two!.answers[0]!.for!.day, String(two!.answers[0]!.by)]).to.deep.equal([
      "excused",
      false,
      after,
      String(two!.person),
    ])
    expect([three!.answer, three!.stale, three!.answers]).to.deep.equal(["invited", false, []])
    expect(Object.keys((await readMeeting(meeting.id))!.attendances[0]!)).not.to.include.members([
      "answeredAt",
      "enteredBy",
    ])
    // And are answered on.
    await reply(early!, { answer: "present", representedBy: "", enteredBy: null })
    expect((await Attendance.findById(early))!.answer).to.equal("present")
  })

  it("stay what they were where the meeting is over", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    const [line] = await linesOf(meeting)
    await inOneStep(() =>
      Meeting.updateOne({ _id: meeting._id }, { day: "2026-02-03", startsAt: new Date("2026-02-03T11:15:00Z") }),
    )
    await asBefore(line!._id, { answer: "present", answeredAt: new Date() })
    await runToTheEnd()
    expect(await Attendance.findById(line!._id)).to.deep.include({ answer: "present", stale: false })
  })
})
