import { expect } from "chai"
import { addDays, today } from "../../../models/concerns/day.ts"
import { easterOf } from "../../../models/concerns/holidays.ts"
import { cautionsOf } from "../../../models/meeting/cautions.ts"
import { planMeeting } from "../../../models/meeting/planning.ts"
import { Meeting } from "../../../models/meeting.ts"
import { Seat } from "../../../models/seat.ts"
import { as } from "../../support/app.ts"
import { cast, type Someone } from "../../support/cast.ts"
import { aMeeting, fresh } from "../../support/makers/meetings.ts"
import { aBody, aBodyOf, aMember } from "../../support/makers/people.ts"
import { textOf } from "../../support/page.ts"

const previewOf = async (meeting: Meeting) =>
  textOf((await (await as(await cast.coordinator())).get(`/meetings/${meeting.id}/convocation/new`).expect(200)).text)

/** The year to come: of a day that has passed nothing is said. */
const next = Number(today().slice(0, 4)) + 1

describe("what is said before people are convoked", () => {
  it("is nothing where all is well", async () => {
    const meeting = await aMeeting(await aBodyOf(1), { day: `${next}-10-12` })
    expect(await cautionsOf(meeting)).to.deep.equal({ holiday: null, clashes: [], notice: null, over: null })
    expect(await previewOf(meeting)).not.to.include("Avant de convoquer")
  })

  it("names a public holiday, also one that moves with Easter", async () => {
    const body = await aBodyOf(1)
    const monday = addDays(easterOf(next), 1)
    for (const [day, name] of [
      [`${next}-12-25`, "Noël"],
      [monday, "Lundi de Pâques"],
    ] as const) {
      const meeting = await aMeeting(body, { day })
      expect(await previewOf(meeting), day).to.include(`Ce jour est férié : ${name}.`)
      // And where she lands after planning it.
      expect(
        textOf((await (await as(await cast.coordinator())).get(`/meetings/${meeting.id}/agenda`)).text),
      ).to.include(`Ce jour est férié : ${name}.`)
      // And on the meeting's own page, to whoever may still move it, until it is cancelled.
      const shown = async (who: Someone) => textOf((await (await as(who)).get(`/meetings/${meeting.id}`)).text)
      expect(await shown(await cast.coordinator())).to.include(`Ce jour est férié : ${name}.`)
      expect(await shown(await cast.socialWorker())).not.to.include("férié")
      await Meeting.updateOne(
        { _id: meeting._id },
        { $set: { cancelled: { by: meeting._id, at: new Date(), reason: "Noël." } } },
      )
      expect(await shown(await cast.coordinator())).not.to.include("férié")
    }
  })

  it("names the meetings of the same people at the same time, and no other", async () => {
    const [body, same, others] = [
      await aBodyOf(2),
      await aBody({ name: "Comité jumeau" }),
      await aBodyOf(1, { name: "Sans lien" }),
    ]
    const [seat] = await Seat.find({ body: body._id })
    await Seat.create({ body: same._id, person: seat!.person, organisation: seat!.organisation, from: "2020-01-01" })
    await aMember(same)
    const day = `${next}-10-19`
    const meeting = await aMeeting(body, { day })
    const clash = await aMeeting(same, { day, start: "13:00", end: "14:00", title: "Comité serré" })
    await aMeeting(same, { day, start: "13:45", end: "14:30", title: "Juste après" })
    await aMeeting(others, { day, title: "D’autres personnes" })
    const cancelled = await aMeeting(same, { day, title: "Annulée" })
    await Meeting.updateOne(
      { _id: cancelled._id },
      { cancelled: { by: seat!.person, at: new Date(), reason: "Grève" } },
    )
    expect((await cautionsOf(meeting)).clashes.map(({ _id, people }) => [String(_id), people])).to.deep.equal([
      [clash.id, 1],
    ])
    expect(await previewOf(meeting)).to.include(
      "Une personne siège aussi dans la réunion qui a lieu de 13 h à 14 h le même jour. Comité serré",
    )
  })

  it("counts whole days only, and says when they are few", async () => {
    const body = await aBodyOf(1)
    const noticeIn = async (days: number) =>
      (await cautionsOf(await aMeeting(body, { day: addDays(today(), days) }))).notice
    expect([await noticeIn(1), await noticeIn(2), await noticeIn(5), await noticeIn(6)]).to.deep.equal([0, 1, 4, null])
  })

  it("says that the points are longer than the meeting, before and not only where they are written", async () => {
    const meeting = await planMeeting(await aBodyOf(1), {
      title: "",
      day: `${next}-10-26`,
      start: "12:00",
      end: "12:20",
      "place.name": "",
      "place.address": "",
    })
    await Meeting.updateOne({ _id: meeting._id }, { agenda: [{ title: "Long", minutes: 25 }] })
    expect((await cautionsOf(await fresh(meeting))).over).to.equal(5)
    expect(await previewOf(meeting)).to.include("Les points durent 5 minutes de plus que la réunion.")
  })

  it("never keeps anybody from planning, but for a year that nobody means", async () => {
    const body = await aBodyOf(1)
    const plan = (day: string) =>
      aMeeting(body, { day }).then(
        () => null,
        (error: { errors: object }) => Object.keys(error.errors),
      )
    expect([await plan("0027-02-08"), await plan(`${next}-12-25`)]).to.deep.equal([["day"], null])
  })
})
