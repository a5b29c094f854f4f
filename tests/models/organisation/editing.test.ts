import { expect } from "chai"
import { Affiliation } from "../../../models/affiliation.ts"
import { marksOf } from "../../../models/concerns/meanwhile.ts"
import { Namesake } from "../../../models/concerns/namesakes.ts"
import { changeOrganisation } from "../../../models/organisation/editing.ts"
import { formOf } from "../../../models/organisation/form.ts"
import { Organisation } from "../../../models/organisation.ts"
import { Person } from "../../../models/person.ts"
import { search } from "../../../models/search.ts"
import { cast, readerOf } from "../../support/cast.ts"
import { doJobs } from "../../support/jobs.ts"
import { anOrganisation } from "../../support/makers/network.ts"

describe("Renaming an organisation", () => {
  const rename = async (organisation: Organisation, name: string) => {
    const was = formOf((await Organisation.findById(organisation._id))!)
    const edit = {
      typed: { ...was, "name.fr": name },
      was: marksOf(was),
      by: (await cast.coordinator()).person.id as string,
    }
    return changeOrganisation(organisation._id, edit).catch((error: unknown) => error)
  }

  it("has it and all who work there found under its new name by a job, some at a time", async () => {
    const organisation = await anOrganisation()
    const people = await Person.insertMany(
      Array.from({ length: 52 }, (_, index) => ({ givenName: "Ode", familyName: `Nombreuse ${index}` })),
    )
    await Affiliation.insertMany(
      people.map(({ _id }) => ({ person: _id, organisation: organisation._id, title: "", from: "2024-01-01" })),
    )
    await rename(organisation, "Périscope Solidaire")
    await doJobs()
    const { counts } = await search(await readerOf(await cast.socialWorker()), "solidaire periscope")
    expect(counts).to.have.deep.members([
      { kind: "organisation", count: 1, isMore: false },
      { kind: "person", count: people.length, isMore: false },
    ])
  })

  it("asks about another one of that name, whatever its capitals and accents, and no longer about its own former name", async () => {
    const [one, other] = [await anOrganisation({ "name.fr": "Œuvre de l’Été" }), await anOrganisation()]
    expect(await rename(other, "OEUVRE DE L’ETE")).to.be.instanceOf(Namesake)
    expect(await rename(one, "Œuvre du Printemps")).to.equal(undefined)
    expect(await rename(other, "Oeuvre de l’été")).to.equal(undefined)
  })
})
