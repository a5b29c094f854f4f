import { hostname } from "node:os"
import { join } from "node:path"
import { MongoClient, type Db } from "mongodb"
import { keptMeanwhile } from "../backup/filling.ts"
import { databaseName } from "../connection.ts"
import { openDatabase } from "../database/index.ts"

/** Where data are, or are to be. `called` says where, to a person and to the mark of a move; it holds no password. */
export type Side = { db: Db; called: string; close(): Promise<void> }

/** What stops a move, in one line for whoever asked for it. */
export class MoveError extends Error {}

/** The embedded database of a data folder, which nobody else may hold meanwhile. */
export async function openFolder(dataDir: string): Promise<Side> {
  const database = await openDatabase({ folder: join(dataDir, "database"), ...keptMeanwhile })
  const client = new MongoClient(database.uri)
  return {
    db: client.db(databaseName("")),
    called: `${dataDir} of ${hostname()}`,
    async close() {
      await client.close()
      await database.close()
    },
  }
}

/** A MongoDB that answers at this address. */
export async function openServer(uri: string): Promise<Side> {
  try {
    const client = new MongoClient(uri, { serverSelectionTimeoutMS: 10_000 })
    const db = client.db(databaseName(uri))
    await db.command({ ping: 1 }).catch(async (error: Error) => {
      await client.close()
      throw error
    })
    return { db, called: `${client.options.hosts.join(",")}/${db.databaseName}`, close: () => client.close() }
  } catch (error) {
    throw new MoveError(
      `That MongoDB does not answer: ${(error as Error).message.split("\n")[0]!}. ` +
        "Check the address, and that the server runs and lets this machine in.",
    )
  }
}
