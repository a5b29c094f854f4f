import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { MongoClient } from "mongodb"
import { openDatabase } from "../../../database/index.ts"

/** An embedded database in a folder that goes with it. */
export async function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), "maillage-bench-"))
  let { client, close, uri } = await open(folder)
  return {
    get client() {
      return client
    },
    get uri() {
      return uri
    },
    size: () => statSync(join(folder, "data.mdb")).size,
    /** Closes and opens again; how long the opening took, in milliseconds. */
    reopen: async () => {
      await client.close()
      await close()
      const before = Date.now()
      ;({ client, close, uri } = await open(folder))
      await client.db("bench").command({ ping: 1 })
      return Date.now() - before
    },
    close: async () => {
      await client.close()
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function open(folder: string) {
  const { close, uri } = await openDatabase({ folder })
  return { client: await new MongoClient(uri).connect(), close, uri }
}

/** The memory of the database's process that is its own, in bytes: without the file, which is mapped into it (proc(5), RssAnon). */
export async function memoryOf(client: MongoClient): Promise<number | null> {
  const { pid } = await client.db("admin").command({ serverStatus: 1 })
  const file = `/proc/${Number(pid)}/status`
  return existsSync(file) ? Number(/RssAnon:\s+(\d+)/.exec(readFileSync(file, "utf8"))![1]) * 1024 : null
}
