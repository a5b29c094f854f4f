import { hostname } from "node:os"
import { Schema, model } from "mongoose"
import { now } from "./clock.ts"
import { inOneStep } from "./inOneStep.ts"
import { log } from "./log.ts"

/** A dated change of the data, run once: its name begins with its day, "2026-11-23-…", and gives the order. */
export type Migration = { name: string, run(): Promise<void> }

/** How long a process may hold the lock before another one believes it dead, in milliseconds. */
const lease = 10 * 60 * 1000

const Done = model("Migration", new Schema({ _id: String, at: Date }), "migrations")
const Lock = model("MigrationLock", new Schema({ _id: String, holder: String, until: Date }), "migration_locks")

export class NewerDatabaseError extends Error {}

/** A database that knows changes which this code does not know was written by a newer Maillage: NewerDatabaseError. */
export async function refuseNewer(migrations: Migration[]): Promise<void> {
  const unknown = (await done()).find((name) => !migrations.some((migration) => migration.name === name))
  if (unknown !== undefined)
    throw new NewerDatabaseError(`This database was written by a newer Maillage (${unknown}). Install that version or a later one.`)
}

/**
 * Runs what this database has not seen, one process at a time, each change and its mark in one step. `before` runs once,
 * before the first of them; where it fails, nothing is changed.
 */
export async function migrate(migrations: Migration[], before: () => Promise<void>): Promise<void> {
  if ((await missing(migrations)).length === 0) return
  await withLock(async () => {
    // Another process may have run them while this one waited.
    const left = await missing(migrations)
    if (left.length > 0) await before()
    for (const migration of left) await once(migration)
  })
}

const done = async () => (await Done.find().lean()).map((each) => each._id)

async function missing(migrations: Migration[]): Promise<Migration[]> {
  const seen = await done()
  return migrations.filter(({ name }) => !seen.includes(name))
}

async function once(migration: Migration): Promise<void> {
  await inOneStep(async () => {
    if (await Done.exists({ _id: migration.name })) return
    await migration.run()
    await Done.create([{ _id: migration.name, at: now() }])
    log.info({ migration: migration.name }, "The data was brought up to date")
  })
}

async function withLock(work: () => Promise<void>): Promise<void> {
  const holder = `${hostname()}:${process.pid}`
  while (!(await takeLock(holder))) await new Promise((resolve) => setTimeout(resolve, 500))
  try {
    await work()
  } finally {
    await Lock.deleteOne({ _id: "migrations", holder })
  }
}

async function takeLock(holder: string): Promise<boolean> {
  const until = new Date(now().getTime() + lease)
  try {
    await Lock.updateOne({ _id: "migrations", until: { $lt: now() } }, { holder, until }, { upsert: true })
    return true
  } catch (error) {
    if ((error as { code?: number }).code === 11000) return false
    throw error
  }
}
