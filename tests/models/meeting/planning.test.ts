import { marksOf } from "../../../models/concerns/meanwhile.ts"
import { expect } from "chai"
import { indexMeetingsOf } from "../../../models/meeting/searching.ts"
import { planMeeting, planOf, replanMeeting } from "../../../models/meeting/planning.ts"
import { addItem, changeItem, itemPlanOf, moveItem } from "../../../models/meeting/agenda.ts"
import { SearchEntry } from "../../../models/searchEntry.ts"
import { type FormError, Meanwhile } from "../../../server/forms.ts"
import { cast } from "../../support/cast.ts"
import { aConvokedMeeting, aMeeting, fresh } from "../../support/makers/meetings.ts"
import { aBody, aBodyOf } from "../../support/makers/people.ts"

const by = async () => String((await cast.coordinator()).person._id)
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

describe("planning a meeting", () => {
  it("keeps what people agreed on, and the moment that follows from it in Brussels", async () => {
    const winter = await aMeeting(await aBody(), { day: "2027-01-12" })
    const summer = await aMeeting(await aBody(), { day: "2027-07-13" })
    expect([winter.day, winter.start, winter.length]).to.deep.equal(["2027-01-12", "12:15", 90])
    expect(winter.startsAt.toISOString()).to.equal("2027-01-12T11:15:00.000Z")
    expect(summer.startsAt.toISOString()).to.equal("2027-07-13T10:15:00.000Z")
    expect(summer.endsAt.toISOString()).to.equal("2027-07-13T11:45:00.000Z")
  })

  it("says at each field what is missing or wrong", async () => {
    const body = await aBody()
    const plan = { day: "", start: "12:15", end: "13:45", title: "", link: "javascript:alert(1)" }
    const refused = (await refusalOf(planMeeting(body, plan))) as { errors: Record<string, { message: string }> }
    expect(Object.entries(refused.errors).map(([field, { message }]) => [field, message])).to.deep.equal([
      ["day", "meetings.errors.day"],
      ["link", "meetings.errors.link"],
    ])
    const backwards = (await refusalOf(
      planMeeting(body, { ...plan, day: "2027-01-12", link: "", end: "12:00" }),
    )) as FormError
    expect(backwards.fields).to.deep.equal({ end: "meetings.errors.end" })
  })

  it("lets only the coordination and the members read the agenda of a body that works behind closed doors", async () => {
    const body = await aBody({ openness: "members" })
    const meeting = await aMeeting(body)
    expect(meeting.audience).to.deep.equal([`body:${body.id}`, "coordinators"])
    const entry = await SearchEntry.findOne({ "of.id": meeting.id }).lean()
    expect(entry!.audience).to.deep.equal(["network"])
    expect(entry!.text).not.to.include("Hiver")

    body.openness = "network"
    await body.save()
    await indexMeetingsOf(body.id as string)
    expect((await fresh(meeting)).audience).to.deep.equal(meeting.audience)
    const opened = await SearchEntry.findOne({ "of.id": meeting.id }).lean()
    expect(opened!.text).to.include("Hiver")
    // It is the body's: where that closes its work, the agenda is hidden before it is written anew.
    expect(opened!.audience).to.deep.equal(meeting.audience)
  })

  it("merges what two people changed in different fields, and refuses to lose either text of the same one", async () => {
    const meeting = await aMeeting(await aBody(), { title: "Réunion" })
    const was = planOf(meeting)
    await replanMeeting(meeting._id, { typed: { ...was, title: "Plénière" }, was: marksOf(was), by: await by() })
    await replanMeeting(meeting._id, { typed: { ...was, "place.name": "Salle 2" }, was: marksOf(was), by: await by() })
    const merged = await fresh(meeting)
    expect([merged.title, merged.place.name]).to.deep.equal(["Plénière", "Salle 2"])

    const refused = await refusalOf(
      replanMeeting(meeting._id, { typed: { ...was, title: "Assemblée" }, was: marksOf(was), by: await by() }),
    )
    expect(refused).to.be.instanceOf(Meanwhile)
    expect((refused as Meanwhile).found.saved["title"]).to.equal("Plénière")
    expect((await fresh(meeting)).title).to.equal("Plénière")
  })

  it("raises the calendar's number once people have the meeting in theirs, for what a calendar shows", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    const was = planOf(meeting)
    await replanMeeting(meeting._id, { typed: { ...was, access: "Bus 41" }, was: marksOf(was), by: await by() })
    expect((await fresh(meeting)).sequence).to.equal(0)
    await replanMeeting(meeting._id, { typed: { ...was, start: "12:30" }, was: marksOf(was), by: await by() })
    const moved = await fresh(meeting)
    expect([moved.sequence, moved.start, moved.length, moved.uid]).to.deep.equal([1, "12:30", 75, meeting.uid])
  })
})

describe("an agenda", () => {
  const item = { title: "Divers", kind: "exchange" as const, minutes: 5, presenter: "", description: "" }

  it("moves an item one place at a time, and no further than the ends", async () => {
    const meeting = await aMeeting(await aBody())
    const [first] = meeting.agenda
    await moveItem(meeting._id, String(first!._id), "down", await by())
    await moveItem(meeting._id, String(first!._id), "down", await by())
    const moved = await fresh(meeting)
    expect(moved.agenda.map(({ title }) => title)).to.deep.equal([
      "Hiver : accueils de jour",
      "Accueil et approbation du PV",
    ])
    expect(moved.agenda.map(({ _id }) => String(_id))).to.include(String(first!._id))
  })

  it("says at the item's own fields what is wrong", async () => {
    const meeting = await aMeeting(await aBody())
    const refused = (await refusalOf(addItem(meeting._id, { ...item, title: "", minutes: 0 }, await by()))) as FormError
    expect(refused.fields).to.deep.equal({ title: "meetings.errors.itemTitle", minutes: "meetings.errors.itemMinutes" })
  })

  it("refuses the national number of a person", async () => {
    const meeting = await aMeeting(await aBody())
    const refused = (await refusalOf(
      addItem(meeting._id, { ...item, description: "85.07.30-033.28" }, await by()),
    )) as FormError
    expect(refused.fields).to.deep.equal({ description: "common.errors.nationalNumber" })
  })

  it("loses neither of two texts for the same item, and lets different items be", async () => {
    const meeting = await aMeeting(await aBody())
    const [first, second] = meeting.agenda.map((each) => ({ id: String(each._id), was: itemPlanOf(each) }))
    const change = async (which: typeof first, title: string) =>
      changeItem(meeting._id, which!.id, {
        typed: { ...item, ...which!.was, title },
        was: marksOf(which!.was),
        by: await by(),
      })
    await change(first, "Accueil")
    await change(second, "Grand froid")
    expect(await refusalOf(change(first, "Bienvenue"))).to.be.instanceOf(Meanwhile)
    expect((await fresh(meeting)).agenda.map(({ title }) => title)).to.deep.equal(["Accueil", "Grand froid"])
  })
})
