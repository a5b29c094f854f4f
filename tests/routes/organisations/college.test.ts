import { expect } from "chai"
import { Audit } from "../../../models/audit.ts"
import { Attendance } from "../../../models/attendance.ts"
import { addDays, today } from "../../../models/concerns/day.ts"
import { inviteesOf } from "../../../models/convocation/invitees.ts"
import { Minutes } from "../../../models/minutes.ts"
import { changeOrganisation } from "../../../models/organisation/editing.ts"
import { formOf } from "../../../models/organisation/form.ts"
import { collegeOn } from "../../../models/organisation/colleges.ts"
import { Organisation } from "../../../models/organisation.ts"
import { marksOf } from "../../../models/concerns/meanwhile.ts"
import { setClock } from "../../../server/clock.ts"
import { as, forgetSession } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { aConvokedMeeting } from "../../support/makers/meetings.ts"
import { begin } from "../../support/makers/minutes.ts"
import { aBody, anOrganisation, aPerson, aSeat } from "../../support/makers/network.ts"
import { textOf } from "../../support/page.ts"

const fresh = async ({ _id }: { _id: unknown }) => (await Organisation.findById(_id))!
const days = async (organisation: Organisation) =>
  (await fresh(organisation)).colleges.map(({ college, from }) => [college, from])
const coordinator = async () => as(await cast.coordinator())
const at = (organisation: Organisation, below = "") => `/organisations/${organisation.id as string}/college${below}`

describe("/organisations/:organisationId/college", () => {
  afterEach(() => setClock())

  it("changes it from a day on: what is before keeps the other, and a day to come comes by itself", async () => {
    const organisation = await anOrganisation()
    let agent = await coordinator()
    const day = addDays(today(), 10)
    await agent.post(at(organisation)).send({ college: "public", from: day }).expect(303)
    expect(await days(organisation)).to.deep.equal([
      ["associative", "2021-03-01"],
      ["public", day],
    ])
    const saved = await fresh(organisation)
    expect([collegeOn(saved, addDays(day, -1)), collegeOn(saved, day), collegeOn(saved, "1999-01-01")]).to.deep.equal([
      "associative",
      "public",
      "associative",
    ])
    const shown = async () =>
      textOf((await (await as(await cast.socialWorker())).get(`/organisations/${organisation.id as string}`)).text)
    expect(await shown())
      .to.match(/Collège associatif du lundi 1er.mars 2021 au/)
      .and.match(/Collège public à partir du/)
    const list = async () =>
      (await agent.get(`/organisations?q=${encodeURIComponent(organisation.name.fr!)}`)).text
        .split("<section")
        .find((part) => part.includes(organisation.id as string))!
    expect(await list()).to.include("Collège associatif")
    setClock(new Date(Date.now() + 11 * 86_400_000))
    const everybody = [await cast.coordinator(), await cast.socialWorker()]
    everybody.forEach(forgetSession)
    expect(await shown()).to.match(/Collège public depuis le/)
    agent = await coordinator()
    expect(await list()).to.include("Collège public")
    everybody.forEach(forgetSession)
  })

  it("counts those on the list of a meeting for the college of its day, and leaves published minutes alone", async () => {
    const [body, organisation] = [await aBody(), await anOrganisation()]
    await aSeat(body, await aPerson(organisation, { email: "relais.college@demo.example" }))
    const make = async (day: string) => aConvokedMeeting(body, { day })
    const [soon, later, told] = [
      await make(addDays(today(), 5)),
      await make(addDays(today(), 20)),
      await make(addDays(today(), 25)),
    ]
    await begin(told)
    await Minutes.updateOne(
      { meeting: told._id },
      { $set: { published: { by: (await cast.coordinator()).person._id, at: new Date() } } },
    )
    const agent = await coordinator()
    const colleges = async () =>
      Promise.all(
        [soon, later, told].map(
          async ({ _id }) =>
            (await Attendance.findOne({ meeting: _id, organisation: organisation._id }).lean())!.college,
        ),
      )
    await agent
      .post(at(organisation))
      .send({ college: "public", from: addDays(today(), 10) })
      .expect(303)
    expect(await colleges()).to.deep.equal(["associative", "public", "associative"])
    expect((await inviteesOf(later)).map(({ college }) => college)).to.deep.equal(["public"])
    expect((await inviteesOf(soon)).map(({ college }) => college)).to.deep.equal(["associative"])
    await agent.delete(at(organisation)).expect(303)
    expect(await colleges()).to.deep.equal(["associative", "associative", "associative"])
    await Minutes.deleteOne({ meeting: told._id })
  })

  it("shows who noted it, and takes the last change back", async () => {
    const organisation = await anOrganisation()
    const agent = await coordinator()
    await agent.post(at(organisation)).send({ college: "public", from: "2024-01-01" }).expect(303)
    const { text } = await agent.get(at(organisation, "/new"))
    expect(textOf(text))
      .to.include("Collège public depuis le lundi 1er janvier 2024")
      .and.include("Collège associatif du lundi 1er mars 2021 au dimanche 31 décembre 2023")
      .and.include("Noté par Mireille Adjovi")
    expect(text.split("Retirer ce changement")).to.have.length(2)
    await agent.delete(at(organisation)).expect(303)
    await agent.delete(at(organisation)).expect(303)
    expect(await days(organisation)).to.deep.equal([["associative", "2021-03-01"]])
    const by = String((await cast.coordinator()).person._id)
    const lines = await Audit.find({ "of.kind": "organisation", "of.id": organisation.id as string })
      .sort({ _id: 1 })
      .lean()
    expect(
      lines.map((line) => [line.act, String(line.by)]),
      "who did it, once each",
    ).to.deep.equal([
      ["collegeChanged", by],
      ["collegeChangeTakenBack", by],
    ])
  })

  it("corrects the college of the entry, and refuses what would overlap or change nothing", async () => {
    const organisation = await anOrganisation()
    const agent = await coordinator()
    const refused = async (college: string, from: string) =>
      textOf((await agent.post(at(organisation)).send({ college, from }).expect(422)).text)
    expect(await refused("associative", "2024-01-01")).to.include("Elle est déjà de ce collège ce jour-là.")
    expect(await refused("mixte", "hier"))
      .to.include("Choisissez le collège.")
      .and.include("Indiquez un jour qui existe")
    await agent.post(at(organisation)).send({ college: "public", from: "2024-01-01" }).expect(303)
    expect(await refused("associative", "2023-01-01")).to.include(
      "Un changement est déjà noté pour un jour plus tardif.",
    )
    await agent.post(at(organisation)).send({ college: "associative", from: "2024-01-01" }).expect(303)
    expect(await days(organisation)).to.deep.equal([["associative", "2021-03-01"]])
    await agent.post(at(organisation)).send({ college: "public", from: "2001-01-01" }).expect(303)
    expect(await days(organisation)).to.deep.equal([["public", "2021-03-01"]])
  })

  it("follows a corrected day of entry, which cannot come after a change", async () => {
    const organisation = await anOrganisation()
    const agent = await coordinator()
    await agent.post(at(organisation)).send({ college: "public", from: "2024-01-01" }).expect(303)
    const was = formOf(await fresh(organisation))
    const by = (await cast.coordinator()).person.id as string
    await changeOrganisation(organisation._id, { typed: { ...was, from: "2020-05-05" }, was: marksOf(was), by })
    expect(await days(organisation)).to.deep.equal([
      ["associative", "2020-05-05"],
      ["public", "2024-01-01"],
    ])
    const now = formOf(await fresh(organisation))
    const { status, text } = await agent
      .patch(`/organisations/${organisation.id as string}`)
      .send({ ...now, from: "2025-01-01", was: marksOf(now) })
    expect([status, textOf(text).includes("Un changement de collège est noté ce jour-là ou avant.")]).to.deep.equal([
      422,
      true,
    ])
  })
})
