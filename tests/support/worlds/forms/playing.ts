import { cast, type Someone } from "../../cast.ts"
import { visit } from "../../visit.ts"
import { formActs } from "../acts.ts"
import type { Browser } from "./page.ts"
import { type ThingKind, things } from "./things.ts"
import { FormWorld } from "./world.ts"

/** A world to play: what is changed in it, and how its dice fall. */
export type FormSeed = { kind: ThingKind; seed: number }

const browsers = new Map<string, Browser>()

async function browserOf(someone: Someone, device = 1): Promise<Browser> {
  const name = `${someone.email} ${device}`
  const browser = browsers.get(name) ?? (await visit(someone))
  browsers.set(name, browser)
  return browser
}

/** Plays these worlds; gives what was lost in them, with what had happened. */
export async function playFormWorlds(worlds: readonly FormSeed[]): Promise<string[]> {
  const lost: string[] = []
  for (const world of worlds) lost.push(...(await playFormWorld(world)))
  return lost
}

async function playFormWorld({ kind, seed }: FormSeed): Promise<string[]> {
  const { make, owner } = things[kind]
  const [writer, coordinator] = [await owner(), await cast.coordinator()]
  // The coordinator writes on two devices.
  const world = new FormWorld(seed, await make(), [
    await browserOf(writer),
    await browserOf(coordinator),
    await browserOf(coordinator, 2),
  ])
  const told = (what: string) => `In the world of a ${kind}, SEED=${seed}:\n${what}\n${world.history.join("\n")}`
  try {
    await world.start()
    for (let act = 0; act < formActs; act++) await world.act()
    await world.end()
  } catch (error) {
    return [told(String(error))]
  }
  const lost = world.words.lost({ words: await world.thing.kept(), parts: [] })
  return lost.length > 0 ? [told(lost.join("\n"))] : []
}
