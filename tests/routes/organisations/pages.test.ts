import { expect } from "chai"
import { addDays, today } from "../../../models/concerns/day.ts"
import { Organisation } from "../../../models/organisation.ts"
import { organisationsPerPage } from "../../../models/organisation/listing.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { docsExamined } from "../../support/examined.ts"
import { makeSomeone } from "../../support/makers/account.ts"
import { showChanges } from "../../support/writes.ts"

const theme = "zzpages"
const letters = [..."abcdefghij"]

/** Organisations of a theme of their own, so many for each letter; those of « é » stand among the e. */
async function many(perLetter: number, more: object = {}) {
  const rows = letters.flatMap((letter) =>
    Array.from({ length: perLetter }, (_, at) => ({
      name: { fr: `${letter === "e" ? "É" : letter}zz ${String(at).padStart(4, "0")}`, nl: `Huis ${at} ${letter}` },
      colleges: [{ college: at % 2 ? "public" : "associative", from: "2021-03-01" }],
      themes: [{ fr: theme, nl: "zzbladen" }],
      from: "2021-03-01",
      ...more,
    })),
  )
  await Organisation.insertMany(rows)
  await showChanges()
}

const namesOn = (text: string) => [...text.matchAll(/>([É\w ]*(?:zz \d{4}|Huis \d+ \w))</gi)].map(([, name]) => name!)

describe("/organisations, page by page", () => {
  before(() => cast.network())

  afterEach(async () => {
    await Organisation.deleteMany({ "themes.fr": theme })
    await showChanges()
  })

  const get = async (path: string) => (await (await as(await cast.socialWorker())).get(path)).text

  it("shows by college what fits on a page, and by letter what does not, the former ones after the last", async () => {
    await many(10)
    const whole = await get(`/organisations?theme=${theme}`)
    expect(namesOn(whole)).to.have.length(100)
    expect(whole).to.include('id="public"').and.not.include('class="pagination"').and.not.include("pour imprimer")

    await many(1, { until: addDays(today(), -1) })
    const [first, second] = [
      await get(`/organisations?theme=${theme}`),
      await get(`/organisations?theme=${theme}&page=2`),
    ]
    expect(namesOn(first)).to.have.length(organisationsPerPage)
    expect(first).to.include('id="public"').and.include('rel="next"').and.not.include("Anciens membres")
    expect(namesOn(second)).to.have.length(10)
    expect(second).to.include("Anciens membres").and.not.include('id="letter-')

    await many(2, { until: addDays(today(), 30) })
    const pages = [1, 2, 3].map((page) => get(`/organisations?theme=zzbladen&page=${page}`))
    const names = (await Promise.all(pages)).slice(0, 2).flatMap(namesOn)
    expect(names).to.have.length(130)
    expect(names.slice(0, 120)).to.deep.equal([...names.slice(0, 120)].sort((a, b) => a.localeCompare(b, "fr")))
    const [one, two] = await Promise.all(pages)
    expect(one).to.include('id="letter-E"').and.include("120 organisations").and.not.include('id="public"')
    expect(two).to.include("Anciens membres")
    const printed = await get(`/organisations?theme=${theme}&all=yes`)
    expect(namesOn(printed)).to.have.length(130)
    expect(printed).to.include('id="public"').and.not.include('class="pagination"')
  })

  it("puts them in the order of the reader's language, without accents and signs", async () => {
    await many(11)
    const dutch = await as(await makeSomeone({ language: "nl" }))
    const names = namesOn((await dutch.get(`/organisations?theme=${theme}`)).text)
    expect(names.slice(0, 2)).to.deep.equal(["Huis 0 a", "Huis 0 b"])
    const organisation = (await Organisation.findOne({ "name.fr": "Ézz 0003" }))!
    organisation.set("name", { fr: "L’Œuvre d’Été", nl: "" })
    await organisation.save()
    expect(organisation.toObject().sortKeys).to.deep.equal({ fr: "l oeuvre d ete", nl: "l oeuvre d ete" })
  })

  it("offers a theme as soon as an organisation has it, and no more once none has", async () => {
    expect(await get("/organisations")).to.not.include(theme)
    await many(1)
    expect(await get("/organisations")).to.include(theme)
    await Organisation.updateMany({ "themes.fr": theme }, { until: addDays(today(), -1) })
    await showChanges()
    expect(await get("/organisations"))
      .to.not.include(`theme&#x3D;${theme}`)
      .and.not.include(`theme=${theme}"`)
  })

  it("makes the database read as many of a hundred as of a thousand", async () => {
    const agent = await as(await cast.socialWorker())
    const examined = async () => {
      // What is known of the themes was read when one changed.
      await agent.get("/organisations?before")
      return docsExamined(async () => expect((await agent.get("/organisations?anew")).status).to.equal(200))
    }
    await many(15)
    const few = await examined()
    await many(100)
    expect(await examined()).to.be.at.most(few * 1.1)
  })
})
