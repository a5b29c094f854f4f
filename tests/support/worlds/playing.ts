import type { Meeting } from "../../../models/meeting.ts"
import { cast } from "../cast.ts"
import { copiesOf } from "../copies.ts"
import { aDraft } from "../makers/minutes.ts"
import { FarSites } from "./farSite.ts"
import { type Draft, type Site, siteOf } from "./site.ts"
import { acts } from "./acts.ts"
import { World } from "./world.ts"

/** Those who write, and a draft for each world. */
export async function stage(count: number): Promise<{ people: string[]; drafts: Draft[] }> {
  const people = [cast.secretary, cast.coordinator, cast.steeringPublic, cast.socialWorker]
  const ids: string[] = []
  for (const each of people) ids.push(String((await each()).person._id))
  const drafts = await copiesOf(await aDraft(await cast.housing(), { plan: { day: "2026-03-05" } }), count)
  return { people: ids, drafts: drafts.map(({ id, day }: Meeting) => ({ id: String(id), day })) }
}

/** The act at which a site is killed that can be: when something is written, and much is left to be lost. */
const dyingAct = 40

/** Plays one world; gives what was lost in it, with what had happened. */
export async function playWorld(
  seed: number,
  site: Site,
  people: readonly string[],
  dies: readonly number[] = [],
): Promise<string[]> {
  const world = new World(seed, site, people)
  await world.start()
  for (let act = 0; act < acts; act++) await world.act(dies.includes(act))
  await world.end()
  const lost = world.words.lost(await site.kept())
  return lost.length > 0 ? [`In the world of SEED=${seed}:\n${lost.join("\n")}\n${world.history.join("\n")}`] : []
}

/** Plays the worlds of these seeds. */
export async function playWorlds(seeds: readonly number[]): Promise<string[]> {
  if (seeds.length === 0) return []
  const { people, drafts } = await stage(seeds.length)
  const lost: string[] = []
  for (const [index, seed] of seeds.entries()) lost.push(...(await playWorld(seed, siteOf(drafts[index]!), people)))
  return lost
}

/** The same on a site whose process is killed at least once in each of them. */
export async function playKilledWorlds(
  seeds: readonly number[],
  { program, execArgv }: { program: string; execArgv: string[] },
): Promise<string[]> {
  if (seeds.length === 0) return []
  const sites = new FarSites(program, execArgv)
  const lost: string[] = []
  try {
    const { people, drafts } = await sites.begin(seeds.length)
    for (const [index, seed] of seeds.entries())
      lost.push(...(await playWorld(seed, sites.siteOf(drafts[index]!), people, [dyingAct])))
  } finally {
    await sites.close()
  }
  return lost
}
