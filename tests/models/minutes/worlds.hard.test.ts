import { expect } from "chai"
import { fork } from "node:child_process"
import { once } from "node:events"
import { accessSync, constants, statfsSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { fileURLToPath } from "node:url"
import { acts } from "../../support/writingWorld.ts"

// RUNS=5000 SEED=7 npx mocha tests/models/minutes/worlds.hard.test.ts
const runs = Number(process.env["RUNS"] ?? 200)
const firstSeed = Number(process.env["SEED"] ?? 1)

/** Each has a database of its own, which takes half of its time. */
const players = Math.min(4, availableParallelism(), runs)

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

async function play(seeds: number[]): Promise<string[]> {
  const child = fork(fileURLToPath(new URL("../../support/playWorlds.ts", import.meta.url)),
    { execArgv: ["--import", "tsx"], env: { ...process.env, TMPDIR: quickFolder() } })
  child.send(seeds)
  const ended = once(child, "exit").then(([code]) => [`a process of players ended with ${String(code)}`])
  return Promise.race([once(child, "message").then(([lost]) => lost as string[]), ended])
}

describe("many people who write the same minutes", function () {
  this.timeout(60 * 60_000)

  it(`loses no word that was said to be kept, in ${runs} worlds of ${acts} acts`, async () => {
    const seeds = Array.from({ length: runs }, (_, index) => firstSeed + index)
    const shares = Array.from({ length: players }, (_, player) => seeds.filter((_seed, index) => index % players === player))
    const lost = await Promise.all(shares.map(play))
    expect(lost.flat()).to.deep.equal([])
  })
})
