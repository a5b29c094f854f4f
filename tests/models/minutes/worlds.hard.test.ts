import { expect } from "chai"
import { fork } from "node:child_process"
import { once } from "node:events"
import { accessSync, constants, statfsSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { acts } from "../../support/worlds/acts.ts"
import { bundled } from "../../support/worlds/bundled.ts"
import type { Share } from "../../support/worlds/player.ts"

// RUNS=5000 npx mocha tests/models/minutes/worlds.hard.test.ts; SEED=7 plays one world again, and SEED=7 RUNS=20 twenty.
const given = process.env["SEED"]
const runs = Number(process.env["RUNS"] ?? (given ? 1 : 200))
const firstSeed = Number(given ?? 1)

/** One world of so many has a site whose process is killed. */
const isKilled = (seed: number) => seed % 50 === 0

/** Each has a database of its own. */
const players = Math.min(Number(process.env["PLAYERS"] ?? 2), availableParallelism(), runs)

const roomForAll = 4 * 1024 ** 3

// Nobody cuts the power here: where the system keeps files in memory, a step does not wait for a disk.
function quickFolder(): string {
  try {
    accessSync("/dev/shm", constants.W_OK)
    const { bavail, bsize } = statfsSync("/dev/shm")
    return bavail * bsize > roomForAll ? "/dev/shm" : tmpdir()
  } catch {
    return tmpdir()
  }
}

async function play(program: string, share: Share): Promise<string[]> {
  const child = fork(program, { env: { ...process.env, TMPDIR: quickFolder() } })
  child.send(share)
  const ended = once(child, "exit").then(([code]) => [`a process of players ended with ${String(code)}`])
  return Promise.race([once(child, "message").then(([lost]) => lost as string[]), ended])
}

describe("many people who write the same minutes", function () {
  this.timeout(3 * 60 * 60_000)

  it(`loses no word that was said to be kept, in ${runs} worlds of ${acts} acts`, async () => {
    const { fileOf, remove } = bundled(["player", "farProgram"])
    try {
      const seeds = Array.from({ length: runs }, (_, index) => firstSeed + index)
      const sites = { program: fileOf("farProgram"), execArgv: [] }
      const shares = Array.from({ length: players }, (_, player): Share => {
        const mine = seeds.filter((_seed, index) => index % players === player)
        return { seeds: mine.filter((seed) => !isKilled(seed)), killed: mine.filter(isKilled), sites }
      })
      const lost = await Promise.all(shares.map((share) => play(fileOf("player"), share)))
      expect(lost.flat()).to.deep.equal([])
    } finally {
      remove()
    }
  })
})
