import { randomBytes } from "node:crypto"
import { rmSync } from "node:fs"
import { basename } from "node:path"
import { MongoClient } from "mongodb"
import { openDatabase } from "../../server/database/index.ts"
import { folderOfRun, runFolder } from "./run.ts"

const server = process.env["MONGODB_TEST_URI"] || undefined
const ownName = `${process.pid}-${randomBytes(4).toString("hex")}`
const namesOfRun = () => `maillage-test-${basename(runFolder())}-`

type Opened = { uri: string; close: () => Promise<void> }
type TestDatabase = { uri: string; dbName: string }

const opened = new Map<string | undefined, Promise<Opened>>()
const closings: (() => Promise<void>)[] = []

/**
 * The database of this process, opened at the first call: embedded in a temporary folder, or a name of its own on the
 * server that `MONGODB_TEST_URI` gives. `closeTestDatabase` and `dropTestDatabases` leave nothing behind.
 */
export function testDatabase(): Promise<TestDatabase> {
  return openedAt(server)
}

/** The embedded one in any case, for tests of what only this one promises. */
export function embeddedTestDatabase(): Promise<TestDatabase> {
  return openedAt(undefined)
}

/** The database of this run is one that is open already. */
export function theTestDatabaseIs(database: Opened): void {
  opened.set(undefined, Promise.resolve(database))
}

/** For what is connected to it and would keep the run from ending. */
export function beforeTestDatabaseCloses(action: () => Promise<void>) {
  closings.push(action)
}

/** Closes the site's connection to it first, where there is one. */
export async function closeTestDatabase() {
  if (opened.size === 0) return
  for (const action of closings) await action()
  const { default: mongoose } = await import("mongoose")
  await mongoose.disconnect()
  for (const database of opened.values()) await (await database).close()
  opened.clear()
}

/** Drops what the processes of this run have made on the server, where there is one. */
export async function dropTestDatabases() {
  if (!server) return
  const client = await new MongoClient(server).connect()
  const { databases } = await client.db().admin().listDatabases({ nameOnly: true })
  for (const { name } of databases) if (name.startsWith(namesOfRun())) await client.db(name).dropDatabase()
  await client.close()
}

async function openedAt(where: string | undefined): Promise<TestDatabase> {
  const database =
    opened.get(where) ?? (where === undefined ? embedded() : Promise.resolve({ uri: where, close: async () => {} }))
  opened.set(where, database)
  return { uri: (await database).uri, dbName: namesOfRun() + ownName }
}

async function embedded(): Promise<Opened> {
  const folder = folderOfRun("database")
  const database = await openDatabase({ folder })
  return {
    uri: database.uri,
    async close() {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
