import { randomUUID } from "node:crypto"
import type { Collection, Document } from "mongodb"
import mongoose, { Schema, model } from "mongoose"
import { now, zone } from "./clock.ts"
import { inOneStep } from "./inOneStep.ts"
import { log } from "./log.ts"
import { stepCollection } from "./stepCollection.ts"

/** The data as they lie there, whatever the models say of them today. */
export type Stored = { collection: <T extends Document = Document>(name: string) => Collection<T> }

/**
 * A dated change of the data: its name begins with its day, "2026-11-23-…", and gives the order. It drops the indexes
 * that it names, then `run` changes one batch (about 200 documents) after the mark `after`, which is null at first, and
 * gives the next mark, or null when nothing is left. Each batch and its mark are one step, so that it may be stopped
 * anywhere and goes on. It reads and writes by `stored`, whose commands join that step: any other write would wait for
 * the step to end.
 */
export type Migration = {
  name: string
  drops?: { collection: string; index: string }[]
  run: (after: string | null, stored: Stored) => Promise<string | null>
}

type Options = {
  /** Done once, before the first change; where it fails, nothing is changed. */
  before: () => Promise<void>
  /** Whether no other process can be at it: an embedded database has one holder. */
  alone: boolean
  /** Whether there is nothing to bring up to date: a first start says nothing of it. */
  empty?: boolean
}

/** How long a process may go without a sign of life before another one believes it dead, in milliseconds. */
const lease = 3 * 60 * 1000

/** A change that has begun has its mark, one that is over its moment. */
const Progress = model(
  "Migration",
  new Schema({ _id: String, after: { type: String, default: null }, at: { type: Date, default: null } }),
  "migrations",
)
const Lock = model("MigrationLock", new Schema({ _id: String, holder: String, until: Date }), "migration_locks")

export class NewerDatabaseError extends Error {}

/** A database that knows changes which this code does not know was written by a newer Maillage: NewerDatabaseError. */
export async function refuseNewer(migrations: Migration[]): Promise<void> {
  const unknown = (await Progress.find().lean()).find(({ _id }) => !migrations.some(({ name }) => name === _id))
  if (unknown !== undefined)
    throw new NewerDatabaseError(
      `This database was written by a newer Maillage (${unknown._id}). Install that version or a later one.`,
    )
}

/**
 * Runs what this database has not seen, in order and one process at a time. A run that was stopped goes on at its last
 * mark, and `before` is not done again for what had begun.
 */
export async function migrate(migrations: Migration[], { before, alone, empty = false }: Options): Promise<void> {
  if ((await missing(migrations)).length === 0) return
  await (alone ? (work: Work) => work(async () => {}) : withLock)(async (stillMine) => {
    // Another process may have run them while this one waited.
    const left = await missing(migrations)
    if (left.some(({ begun }) => !begun)) await before()
    await begin(left)
    for (const { migration } of left) {
      await carryOut(migration, stillMine)
      if (!empty) log.info({ migration: migration.name }, "The data were brought up to date")
    }
  })
}

type Work = (stillMine: () => Promise<void>) => Promise<void>
type Left = { migration: Migration; begun: boolean }

async function missing(migrations: Migration[]): Promise<Left[]> {
  const rows = new Map((await Progress.find().lean()).map((row) => [row._id, row]))
  return migrations
    .filter(({ name }) => !rows.get(name)?.at)
    .map((migration) => ({ migration, begun: rows.has(migration.name) }))
}

/** From here on an older program refuses these data. */
async function begin(left: Left[]): Promise<void> {
  const fresh = left.filter(({ begun }) => !begun).map(({ migration: { name } }) => ({ _id: name }))
  if (fresh.length > 0) await inOneStep(() => Progress.insertMany(fresh))
}

async function carryOut(migration: Migration, stillMine: () => Promise<void>): Promise<void> {
  for (const { collection, index } of migration.drops ?? []) await drop(collection, index)
  do await stillMine()
  while (!(await oneBatch(migration)))
}

async function drop(collection: string, index: string): Promise<void> {
  try {
    await mongoose.connection.db!.collection(collection).dropIndex(index)
  } catch (error) {
    // Neither the collection nor the index need be there: 26 and 27 are NamespaceNotFound and IndexNotFound.
    if (![26, 27].includes((error as { code?: number }).code ?? 0)) throw error
  }
}

/** Whether it was the last one. */
function oneBatch({ name, run }: Migration): Promise<boolean> {
  return inOneStep(async () => {
    const row = await Progress.findById(name).lean()
    if (row?.at) return true
    const after = await run(row?.after ?? null, { collection: stepCollection })
    if (after !== null && after === row?.after)
      throw new Error(`The change ${name} of the data does not get past ${after}.`)
    await Progress.updateOne({ _id: name }, after === null ? { at: now(), after } : { after })
    return after === null
  })
}

async function withLock(work: Work): Promise<void> {
  const holder = randomUUID()
  let told = ""
  while (!(await takeLock(holder))) {
    const line = await waitingLine()
    if (line !== told) console.log(line)
    told = line
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  try {
    await work(() => renew(holder))
  } finally {
    await Lock.deleteOne({ _id: "migrations", holder })
  }
}

async function waitingLine(): Promise<string> {
  const until = (await Lock.findById("migrations").lean())?.until ?? now()
  const time = until.toLocaleTimeString("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" })
  return `Another process brings the data up to date: waiting for it until ${time}.`
}

async function takeLock(holder: string): Promise<boolean> {
  try {
    await Lock.updateOne(
      { _id: "migrations", until: { $lt: now() } },
      { holder, until: leaseFromNow() },
      { upsert: true },
    )
    return true
  } catch (error) {
    if ((error as { code?: number }).code === 11000) return false
    throw error
  }
}

async function renew(holder: string): Promise<void> {
  const { matchedCount } = await Lock.updateOne({ _id: "migrations", holder }, { until: leaseFromNow() })
  if (matchedCount === 0)
    throw new Error("Another process has taken over bringing the data up to date: start this one again.")
}

const leaseFromNow = () => new Date(now().getTime() + lease)
