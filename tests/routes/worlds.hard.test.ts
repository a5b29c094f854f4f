import { expect } from "chai"
import { formActs } from "../support/worlds/acts.ts"
import { type ThingKind, things } from "../support/worlds/forms/things.ts"
import { playAll, seedsFor } from "../support/worlds/players.ts"

// SEED=7 npx mocha tests/routes/worlds.hard.test.ts plays one world of each again, SEED=7 RUNS=20 twenty of each.
const seeds = seedsFor(40)

describe("several people who change the same thing by its form", function () {
  this.timeout(3 * 60 * 60_000)

  for (const kind of Object.keys(things) as ThingKind[])
    it(`lose no word of one ${kind} that was said to be saved, in ${seeds.length} worlds of ${formActs} acts`, async () => {
      const lost = await playAll(
        seeds.map((seed) => ({ kind, seed })),
        (forms) => ({ seeds: [], killed: [], forms }),
      )
      expect(lost).to.deep.equal([])
    })
})
