import { expect } from "chai"
import mongoose, { Types } from "mongoose"
import { missions } from "../../../models/migrations/2026-11-29-missions.ts"
import { network } from "../../../models/migrations/2026-11-29-network.ts"
import { themes } from "../../../models/migrations/2026-11-29-themes.ts"
import { migrate, type Migration } from "../../../server/migrations.ts"
import { testApp } from "../../support/app.ts"

const raw = (name: string) => mongoose.connection.collection(name)

/** Runs it as a start does, as if it never had, and once more beyond its end. */
async function carryOut(migration: Migration) {
  for (let time = 0; time < 2; time += 1) {
    await raw("migrations").deleteOne({ _id: migration.name as never })
    await migrate([migration], { before: async () => {}, alone: true })
  }
}

describe("The migrations to two languages", () => {
  before(testApp)

  it("keep what the network was called, and its charter, as French", async () => {
    const before = await raw("networks").findOne({})
    await raw("networks").deleteMany({})
    try {
      await raw("networks").insertOne({
        _id: "network" as never,
        name: "Coordination de Jette",
        commune: "Jette",
        charterHtml: "<p>Ensemble.</p>",
      })
      await carryOut(network)
      expect(await raw("networks").findOne({})).to.deep.equal({
        _id: "network",
        name: { fr: "Coordination de Jette" },
        commune: "Jette",
        charterHtml: { fr: "<p>Ensemble.</p>", nl: "" },
      })
    } finally {
      await raw("networks").deleteMany({})
      if (before) await raw("networks").insertOne(before)
      await raw("migrations").deleteMany({ _id: /^2026-11-29-network/ as never })
    }
  })

  it("keep the mission of each body as French, and leave alone what stands in two languages", async () => {
    const [old, moved] = [new Types.ObjectId(), new Types.ObjectId()]
    const both = { fr: "Écouter.", nl: "Luisteren." }
    await raw("bodies").insertMany([
      { _id: old, slug: "zz-vieux", code: "ZZV", mission: "Suivre." },
      { _id: moved, slug: "zz-neuf", code: "ZZN", mission: both },
    ])
    try {
      await carryOut(missions)
      expect((await raw("bodies").findOne({ _id: old }))!["mission"]).to.deep.equal({ fr: "Suivre.", nl: "" })
      expect((await raw("bodies").findOne({ _id: moved }))!["mission"]).to.deep.equal(both)
    } finally {
      await raw("bodies").deleteMany({ _id: { $in: [old, moved] } })
      await raw("migrations").deleteMany({ _id: missions.name as never })
    }
  })

  it("keep the themes of each organisation as French, and leave alone what stands in two languages", async () => {
    const [old, moved] = [new Types.ObjectId(), new Types.ObjectId()]
    await raw("organisations").insertMany([
      { _id: old, themes: ["logement", "santé"] },
      { _id: moved, themes: [{ fr: "séjour", nl: "verblijf" }] },
    ])
    try {
      await carryOut(themes)
      expect((await raw("organisations").findOne({ _id: old }))!["themes"]).to.deep.equal([
        { fr: "logement", nl: "" },
        { fr: "santé", nl: "" },
      ])
      expect((await raw("organisations").findOne({ _id: moved }))!["themes"]).to.deep.equal([
        { fr: "séjour", nl: "verblijf" },
      ])
    } finally {
      await raw("organisations").deleteMany({ _id: { $in: [old, moved] } })
      await raw("migrations").deleteMany({ _id: themes.name as never })
    }
  })
})
