import { expect } from "chai"
import mongoose, { Types } from "mongoose"
import { Affiliation } from "../../../models/affiliation.ts"
import { changeBody, formOf } from "../../../models/body/editing.ts"
import { Body } from "../../../models/body.ts"
import { addDays } from "../../../models/concerns/day.ts"
import { marksOf } from "../../../models/concerns/meanwhile.ts"
import { Meeting } from "../../../models/meeting.ts"
import { changeOrganisation } from "../../../models/organisation/editing.ts"
import { formOf as organisationForm } from "../../../models/organisation/form.ts"
import { Organisation } from "../../../models/organisation.ts"
import { Job } from "../../../server/jobs.ts"
import { cast } from "../../support/cast.ts"
import { commandsOf } from "../../support/commands.ts"
import { docsExamined } from "../../support/examined.ts"
import { aBody, anOrganisation } from "../../support/makers/network.ts"

const meetings = 10_000
/** What a step that changes nothing but one thing takes: it is counted, and saved. */
const stepCommands = 2

describe("what it takes to open, close or rename a body, and to rename an organisation, in a network of ten years", () => {
  let [body, organisation]: [Body?, Organisation?] = []
  const made: [string, Types.ObjectId[]][] = []
  const by = async () => (await cast.coordinator()).person.id as string

  before(async () => {
    ;[body, organisation] = [await aBody(), await anOrganisation()]
    const insert = async (collection: string, rows: { _id: Types.ObjectId }[]) => {
      for (let from = 0; from < rows.length; from += 2_500)
        await mongoose.connection.collection(collection).insertMany(rows.slice(from, from + 2_500))
      made.push([collection, rows.map(({ _id }) => _id)])
    }
    const rows = <T extends object>(count: number, row: (index: number) => T) =>
      Array.from({ length: count }, (_, index) => ({ _id: new Types.ObjectId(), ...row(index) }))
    const audience = [`body:${body.id as string}`, "coordinators"]
    await insert(
      Meeting.collection.collectionName,
      rows(meetings, (index) => ({
        body: body!._id,
        audience,
        day: addDays("2000-01-01", index),
        start: "10:00",
        uid: `cost-${index}`,
        agenda: [],
      })),
    )
    await insert(
      Body.collection.collectionName,
      rows(60, (index) => ({
        slug: `cout-${index}`,
        code: `COUT${index}`,
        kind: "group",
        openness: "network",
        name: { fr: `Coût ${index}` },
        nameKeys: [`cout ${index}`],
      })),
    )
    await insert(
      Organisation.collection.collectionName,
      rows(1_000, (index) => ({ name: { fr: `Coût ${index}` }, nameKeys: [`cout ${index}`] })),
    )
    await insert(
      Affiliation.collection.collectionName,
      rows(200, () => ({
        organisation: organisation!._id,
        person: new Types.ObjectId(),
        from: "2020-01-01",
        until: null,
      })),
    )
  })
  after(async () => {
    for (const [collection, ids] of made)
      await mongoose.connection.collection(collection).deleteMany({ _id: { $in: ids } as never })
    await Job.deleteMany({ name: { $in: ["meetings.index", "bodies.index", "organisations.index"] } })
  })

  const changing = async (typed: Record<string, string>) => {
    const was = formOf((await Body.findById(body!._id))!)
    const edit = { typed: { ...was, ...typed }, was: marksOf(was), by: await by() }
    return () => changeBody(body!._id, edit)
  }
  const naming = async (name: string) => {
    const was = organisationForm((await Organisation.findById(organisation!._id))!)
    const edit = { typed: { ...was, "name.fr": name }, was: marksOf(was), by: await by() }
    return () => changeOrganisation(organisation!._id, edit)
  }
  /** Each change is made twice, there and once more beyond: its commands are counted, then its documents. */
  const few = async (
    first: () => Promise<() => Promise<unknown>>,
    second: () => Promise<() => Promise<unknown>>,
    most = 3,
  ) => {
    const commands = (await commandsOf(await first())) - stepCommands
    const examined = await docsExamined(await second())
    expect(commands, "commands").to.be.at.most(most)
    expect(examined, "documents").to.be.at.most(10)
  }

  // One more where two who take the same name at once are to meet.
  const named = 4

  it("is a few commands and ten documents for each, and the rest is a job", async () => {
    await few(
      () => changing({ openness: "members" }),
      () => changing({ openness: "network" }),
    )
    await few(
      () => changing({ openness: "members" }),
      () => changing({ openness: "network" }),
    )
    expect(await Job.countDocuments({ name: "meetings.index" })).to.be.at.least(4)
    await few(
      () => changing({ "name.fr": "Groupe Coûteux" }),
      () => changing({ "name.fr": "Groupe Onéreux" }),
      named,
    )
    expect(await Job.countDocuments({ name: "bodies.index" })).to.be.at.least(2)
    await few(
      () => naming("Maison Coûteuse"),
      () => naming("Maison Onéreuse"),
      named,
    )
    expect(await Job.countDocuments({ name: "organisations.index" })).to.be.at.least(2)
  })
})
