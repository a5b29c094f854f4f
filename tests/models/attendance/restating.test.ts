import { expect } from "chai"
import { Attendance, type Answer } from "../../../models/attendance.ts"
import { presenceOf } from "../../../models/attendance/presence.ts"
import { reply } from "../../../models/attendance/replying.ts"
import { addDays } from "../../../models/concerns/day.ts"
import { marksOf } from "../../../models/concerns/meanwhile.ts"
import { planOf, replanMeeting, type Plan } from "../../../models/meeting/planning.ts"
import type { Meeting } from "../../../models/meeting.ts"
import { setClock } from "../../../server/clock.ts"
import { FormError } from "../../../server/forms.ts"
import { cast } from "../../support/cast.ts"
import { aConvokedMeeting, fresh } from "../../support/makers/meetings.ts"
import { aBodyOf } from "../../support/makers/people.ts"

const answer = (line: Attendance, said: Answer, seen = "") =>
  reply(line._id, { answer: said, representedBy: "", enteredBy: null, seen })

const linesOf = (meeting: Meeting) => Attendance.find({ meeting: meeting._id }).sort({ _id: 1 })
const standing = async (meeting: Meeting) => (await linesOf(meeting)).map((line) => [line.answer, line.stale])

async function change(meeting: Meeting, typed: Plan): Promise<Meeting> {
  const saved = planOf(await fresh(meeting))
  const by = (await cast.coordinator()).person.id as string
  return replanMeeting(meeting._id, { typed: { ...saved, ...typed }, was: marksOf(saved), by })
}

describe("an answer", () => {
  afterEach(() => setClock())

  it("counts no more once the meeting is moved, until she confirms it or the meeting moves back", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(3))
    const [first, second] = await linesOf(meeting)
    await answer(first!, "present")
    await answer(second!, "excused")
    for (const typed of [
      { day: addDays(meeting.day, 7) },
      { day: meeting.day, start: "12:30" },
      { start: "12:15", end: "14:00" },
    ]) {
      await change(meeting, typed)
      expect(await standing(meeting), JSON.stringify(typed)).to.deep.equal([
        ["invited", true],
        ["invited", true],
        ["invited", false],
      ])
    }
    await answer(first!, "present")
    expect(await standing(meeting)).to.deep.equal([
      ["present", false],
      ["invited", true],
      ["invited", false],
    ])
    await change(meeting, { end: "13:45" })
    // Her last word was for the longer meeting; the other one's is for these hours again.
    expect(await standing(meeting)).to.deep.equal([
      ["invited", true],
      ["excused", false],
      ["invited", false],
    ])
    expect((await linesOf(meeting))[0]!.answers.map((given) => [given.answer, given.for!.length])).to.deep.equal([
      ["present", 90],
      ["present", 105],
    ])
  })

  it("stays where only the place or the title changes", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    await answer((await linesOf(meeting))[0]!, "present")
    await change(meeting, { "place.name": "Maison communale", title: "Séance extraordinaire" })
    expect(await standing(meeting)).to.deep.equal([["present", false]])
  })

  it("says nothing of who was there once it is stale, and stays when the hours are corrected afterwards", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    const [line] = await linesOf(meeting)
    await answer(line!, "present")
    setClock(new Date(meeting.endsAt.getTime() + 3600_000))
    await change(meeting, { end: "14:30" })
    expect(await standing(meeting)).to.deep.equal([["present", false]])
    setClock()
    await change(meeting, { day: addDays(meeting.day, 7) })
    expect(presenceOf((await linesOf(meeting))[0]!).presence).to.equal(null)
  })

  it("is refused where the page showed other hours than those of now", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    const [line] = await linesOf(meeting)
    const seen = `${meeting.day}T12:15+90`
    await change(meeting, { day: addDays(meeting.day, 7) })
    const refused = await answer(line!, "present", seen).then(
      () => null,
      (error: unknown) => error,
    )
    expect((refused as FormError).fields).to.deep.equal({ answer: "replies.errors.moved" })
    expect((await linesOf(meeting))[0]!.answers).to.have.length(0)
    await answer(line!, "present", `${addDays(meeting.day, 7)}T12:15+90`)
  })
})
