import { expect } from "chai"
import mongoose, { Types } from "mongoose"
import { apply } from "../../../models/import/applying.ts"
import type { Ids, Plan } from "../../../models/import/plan.ts"
import { testApp } from "../../support/app.ts"

const day = "2026-01-12"
const plan: Plan = {
  organisations: [
    {
      key: "zephyr",
      name: { fr: "Zéphyrine" },
      acronym: "ZPH",
      college: "associative",
      description: { fr: "Un toit." },
      address: "rue du Vent 1",
      phone: "02 000 99 10",
      email: "info@zephyr.example",
      website: "https://zephyr.example",
      themes: [{ fr: "logement", nl: "wonen" }],
      from: day,
      until: null,
    },
  ],
  people: [
    {
      key: "yves",
      givenName: "Yves",
      familyName: "Zonnebeke",
      language: "fr",
      email: "yves@zephyr.example",
      phone: "",
      ended: null,
    },
    {
      key: "wim",
      givenName: "Wim",
      familyName: "Zwijnaarde",
      language: "nl",
      email: "wim@zephyr.example",
      phone: "",
      ended: "2026-02-01",
    },
  ],
  affiliations: [
    { person: "yves", organisation: "zephyr", title: "voilier", from: day, until: null },
    { person: "wim", organisation: "zephyr", title: "zeiler", from: day, until: "2026-02-01" },
  ],
  bodies: [
    {
      slug: "zephyr-groupe",
      kind: "group",
      openness: "network",
      code: "ZPH",
      name: { fr: "Groupe des vents" },
      mission: { fr: "Souffler." },
      place: { name: "Salle", address: "" },
      secretary: "yves",
    },
  ],
  seats: [
    {
      body: "zephyr-groupe",
      person: "yves",
      organisation: "zephyr",
      office: "secretary",
      voice: "deliberative",
      from: day,
      until: null,
    },
  ],
  chapters: [{ number: 99, slug: "zephyr-chapitre", name: { fr: "Vents" }, description: { fr: "D’où ils viennent." } }],
  pages: [
    {
      slug: "zephyr-page",
      page: "zephyr-page",
      language: "fr",
      chapter: 99,
      number: "99.1",
      title: "Quand le vent tourne",
      lead: "",
      who: "Zéphyrine",
      address: "",
      phone: "",
      hours: "",
      forWhom: "",
      toBring: ["Une écharpe", "Un ticket"],
      html: "<p>Attendre.</p>",
      owners: ["yves"],
      checked: { by: "yves", day },
      reviewBy: "2026-07-13",
      changed: { by: "yves", at: new Date("2026-01-12T09:00:00Z") },
    },
  ],
}

const made = ["organisations", "people", "affiliations", "bodies", "seats", "guide_chapters", "guide_pages"]
const all = (name: string) => mongoose.connection.db!.collection(name)
const known = () => {
  const ids = new Map<string, Types.ObjectId>()
  const idOf: Ids = (kind, key) =>
    ids.get(`${kind} ${key}`) ?? ids.set(`${kind} ${key}`, new Types.ObjectId()).get(`${kind} ${key}`)!
  return { idOf, ids }
}

describe("applying a plan", () => {
  before(() => testApp())

  it("makes all of it in one step, each thing with the import that it came from, and findable", async () => {
    const { idOf, ids } = known()
    const source = await apply(plan, { idOf })
    try {
      const counts = await Promise.all(made.map(async (name) => [name, await all(name).countDocuments({ source })]))
      expect(Object.fromEntries(counts)).to.deep.equal({
        organisations: 1,
        people: 2,
        affiliations: 2,
        bodies: 1,
        seats: 1,
        guide_chapters: 1,
        guide_pages: 1,
      })
      const page = await all("guide_pages").findOne({ source })
      expect(page).to.include({ toBring: "Une écharpe\nUn ticket" })
      expect(String(page!["owners"])).to.equal(String(idOf("person", "yves")))
      expect(await all("versions").countDocuments({ of: page!._id, number: 1 })).to.equal(1)
      const found = await all("search_entries")
        .find({ "of.id": { $in: [...ids.values()].map(String) } })
        .toArray()
      // She who left is in the register, and found by nobody.
      expect(found.map(({ title }) => String(title)).sort()).to.deep.equal([
        "Groupe des vents",
        "Quand le vent tourne",
        "Yves Zonnebeke",
        "Zéphyrine",
      ])
      expect(found.find(({ title }) => title === "Yves Zonnebeke")).to.include({ lead: "voilier, Zéphyrine, ZPH" })
    } finally {
      for (const name of made) await all(name).deleteMany({ source })
      await all("versions").deleteMany({ of: { $in: [...ids.values()] } })
      await all("search_entries").deleteMany({ "of.id": { $in: [...ids.values()].map(String) } })
    }
  })

  it("makes nothing where one thing is refused", async () => {
    const { idOf, ids } = known()
    const wrong = { ...plan, pages: plan.pages.map((page) => ({ ...page, title: "" })) }
    let refused = ""
    await apply(wrong, { idOf }).catch((error: Error) => {
      refused = error.name
    })
    expect(refused).to.equal("ValidationError")
    const left = await Promise.all(made.map((name) => all(name).countDocuments({ _id: { $in: [...ids.values()] } })))
    expect(left).to.deep.equal(made.map(() => 0))
  })
})
