import { fork } from "node:child_process"
import { once } from "node:events"
import { accessSync, constants, statfsSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { bundled } from "./bundled.ts"
import type { Share } from "./player.ts"

const given = process.env["SEED"]

/** The seeds to play: SEED=7 plays one world again, SEED=7 RUNS=20 twenty, and RUNS=5000 as many from the first. */
export function seedsFor(usual: number): number[] {
  const runs = Number(process.env["RUNS"] ?? (given ? 1 : usual))
  return Array.from({ length: runs }, (_, index) => Number(given ?? 1) + index)
}

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
  const child = fork(program, { env: { ...process.env, TMPDIR: quickFolder(), TEST_RUN: undefined } })
  child.send(share)
  const ended = once(child, "exit").then(([code]) => [`a process of players ended with ${String(code)}`])
  return Promise.race([once(child, "message").then(([lost]) => lost as string[]), ended])
}

/** Plays these worlds in several processes, each with a database of its own and every so-manieth of them; gives what was lost. */
export async function playAll<W>(
  worlds: readonly W[],
  shareOf: (mine: W[]) => Omit<Share, "sites">,
): Promise<string[]> {
  const players = Math.min(Number(process.env["PLAYERS"] ?? 2), availableParallelism(), worlds.length)
  const { fileOf, remove } = bundled(["player", "farProgram"])
  try {
    const sites = { program: fileOf("farProgram"), execArgv: [] }
    const shares = Array.from({ length: players }, (_, player) =>
      shareOf(worlds.filter((_world, index) => index % players === player)),
    )
    return (await Promise.all(shares.map((share) => play(fileOf("player"), { ...share, sites })))).flat()
  } finally {
    remove()
  }
}
