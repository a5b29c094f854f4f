import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { MongoClient } from "mongodb"
import { openDatabase, type Database, type DatabaseOptions } from "../../../server/database/index.ts"

/** Databases of a test's own, closed and removed after each; many of them are there sooner as an installation opens them. */
export function temporaryDatabases(open = openDatabase) {
  const folders: string[] = []
  const databases: Database[] = []

  afterEach(async () => {
    await Promise.all(databases.splice(0).map((database) => database.close()))
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })

  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), "maillage-test-"))
    folders.push(folder)
    return folder
  }
  const opened = async (options: Partial<DatabaseOptions> = {}) => {
    const database = await open({ folder: newFolder(), ...options })
    databases.push(database)
    return database
  }
  return { newFolder, opened }
}

/** Does something with a client, and closes it. */
export async function using<T>(uri: string, action: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = await new MongoClient(uri, { serverSelectionTimeoutMS: 2000 }).connect()
  try {
    return await action(client)
  } finally {
    await client.close()
  }
}

/** The process that answers. */
export const pidOf = (uri: string) =>
  using(uri, async (client) => Number((await client.db().admin().serverStatus()).pid))

export const insertOne = (uri: string) =>
  using(uri, (client) => client.db("kept").collection("rows").insertOne({ a: 1 }))

export const count = (uri: string) => using(uri, (client) => client.db("kept").collection("rows").countDocuments())
