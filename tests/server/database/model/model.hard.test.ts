import { expect } from "chai"
import fc from "fast-check"
import { newClient } from "../driver.ts"
import { embeddedTestDatabase } from "../../../support/database.ts"
import { Comparison } from "./comparison.ts"
import { worlds } from "./worlds.ts"

const usualSeed = 20_261_127
const usualRuns = 150
const runs = Number(process.env["RUNS"]) || usualRuns

/**
 * The server beside a model of what the manual says: slow, obvious, and written apart from it. A failure prints its
 * seed and the smallest world that shows it; `SEED` runs it again, `RUNS` runs more, and without either
 * the worlds are the same every time: a run that nobody watches does not turn red by chance.
 */
describe("the server answers as the model does", function () {
  this.timeout(1_800_000)
  let comparison: Comparison

  before(async () => {
    comparison = new Comparison((await newClient()).db((await embeddedTestDatabase()).dbName))
  })

  it("to finds, sorts, counts, updates and upserts of documents of all types, with indexes and without", async () => {
    const seed = Number(process.env["SEED"]) || (process.env["RUNS"] ? Date.now() : usualSeed)
    await fc.assert(
      fc.asyncProperty(worlds, (world) => comparison.check(world)),
      { numRuns: runs, seed },
    )
  })

  it("in worlds where all of it happens", function () {
    if (runs < usualRuns) this.skip()
    expect(comparison.reach.missed).to.deep.equal([])
  })
})
