import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { enqueue } from "../../server/jobs.ts"
import { Affiliation } from "../affiliation.ts"
import { Body } from "../body.ts"
import { addDays, today } from "../concerns/day.ts"
import { fact } from "../concerns/fact.ts"
import { freeSlug } from "../concerns/slug.ts"
import { binDays } from "../limits.ts"
import { Operation } from "../operation.ts"
import { Organisation } from "../organisation.ts"
import { Person } from "../person.ts"
import { Seat } from "../seat.ts"
import { settleSecretary } from "../seat/holding.ts"
import type { Role } from "../table/headings.ts"
import type { KindNames, Plan } from "../table/statement.ts"
import { type Understood, understand } from "./understanding.ts"

/** What the page of an import sends: what its columns hold, what was answered, what holds for the whole table. */
export type Corrections = {
  day: string
  college: "public" | "associative" | null
  hidden: boolean
  chosen: { key: string; role: Role }[]
  answers: { id: string; value: string }[]
}

type Saving = { id: Types.ObjectId; by: string; corrections: Corrections; kindNames: KindNames }

/** Keeps what was corrected and answered, so that another day, or another person, goes on from there. */
export async function correctImport({ id, by, corrections, kindNames }: Saving): Promise<void> {
  await inOneStep(async () => {
    const operation = still(await Operation.findById(id))
    if (operation.state === "draft") await keep(operation, corrections, await understand(operation, by, kindNames))
  })
}

// Of the columns only those that somebody said otherwise: all others are read anew each time.
async function keep(
  operation: Operation,
  { answers, chosen, ...settings }: Corrections,
  { tables }: Understood,
): Promise<{ reads: boolean }> {
  const shown = new Map(tables.flatMap(({ columns }) => columns.map(({ key, role }) => [key, role])))
  const corrected = chosen.filter(({ key, role }) => shown.has(key) && shown.get(key) !== role)
  const reads = corrected.length > 0 || settings.hidden !== operation.hidden
  const columns = new Map([...operation.chosen, ...corrected].map(({ key, role }) => [String(key), role as Role]))
  const all = new Map([...operation.answers, ...answers].map(({ id, value }) => [String(id), String(value)]))
  operation.set({
    ...settings,
    chosen: [...columns].map(([key, role]) => ({ key, role })),
    answers: [...all].map(([id, value]) => ({ id, value })),
  })
  await operation.save()
  return { reads }
}

/**
 * Writes in the register what was understood of a table, all of it in one step or nothing, where it is still what was shown
 * (`mark`), with the answers that are sent; what is still asked stays aside. "moved" where the register or somebody else's
 * answers changed what is understood: it is to be shown again. Pressed twice, it is written once.
 */
export async function writeImport({
  id,
  by,
  corrections,
  mark,
  kindNames,
}: Saving & { mark: string }): Promise<"written" | "moved" | "nothing"> {
  return inOneStep(async () => {
    const operation = still(await Operation.findById(id))
    if (operation.state !== "draft") return "written"
    const before = await understand(operation, by, kindNames)
    // Another meaning of a column, or other lines: what comes of it was not seen yet.
    const { reads } = await keep(operation, corrections, before)
    if (before.mark !== mark || reads) return "moved"
    const { plan } = await understand(operation, by, kindNames)
    if (Object.values(plan).every((made) => made.length === 0)) return "nothing"
    await make(plan)
    const { houses, people, posts, bodies, seats } = plan
    operation.set({
      state: "written",
      written: fact(by),
      until: addDays(today(), binDays),
      counts: {
        houses: houses.length,
        people: people.length,
        posts: posts.length,
        bodies: bodies.length,
        seats: seats.length,
      },
      answers: [],
      chosen: [],
      forgetAt: null,
    })
    await operation.save()
    await enqueue("imports.index", operation._id)
    return "written"
  })
}

async function make({ houses, people, posts, bodies, seats }: Plan): Promise<void> {
  await Organisation.insertMany(houses)
  await Person.insertMany(people)
  const taken = new Set<string>()
  for (const body of bodies) {
    body.slug = await freeSlug(
      body.slug,
      "/bodies",
      async (slug) => taken.has(slug) || (await Body.exists({ $or: [{ slug }, { formerSlugs: slug }] })) !== null,
    )
    taken.add(body.slug)
  }
  await Body.insertMany(bodies)
  await Affiliation.insertMany(posts)
  await Seat.insertMany(seats)
  const written = new Map(seats.filter(({ office }) => office === "secretary").map(({ body }) => [String(body), body]))
  for (const body of written.values()) await settleSecretary(body)
}
