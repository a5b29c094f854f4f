import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { MongoClient, type Db } from "mongodb"
import { openDatabase } from "./builtDatabase.ts"

/** Gives what makes a suite's data folders, which are removed after it. */
export function dataFolders(): () => string {
  const folders: string[] = []
  after(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    const folder = mkdtempSync(join(tmpdir(), "maillage-data-"))
    folders.push(folder)
    return folder
  }
}

/** Works on the network of a database that is open. */
export async function at<T>(uri: string, work: (db: Db) => Promise<T>): Promise<T> {
  const client = new MongoClient(uri)
  try {
    return await work(client.db("maillage"))
  } finally {
    await client.close()
  }
}

/** Works on the network of a data folder that nobody has open. */
export async function inside<T>(dataDir: string, work: (db: Db) => Promise<T>): Promise<T> {
  const database = await openDatabase({ folder: join(dataDir, "database") })
  return at(database.uri, work).finally(() => database.close())
}
