import { MongoClient } from "mongodb"
import { openDatabase } from "../../../server/database/index.ts"

/** A process that opens a database, says so, and waits to be killed; or forgets it and has nothing more to do. */
const [folder, forgetful] = process.argv.slice(2)
const { uri } = await openDatabase({ folder: folder! })
const client = await new MongoClient(uri).connect()
const { pid } = await client.db("admin").command({ serverStatus: 1 })
if (forgetful) {
  await client.close()
  process.disconnect()
} else {
  process.send!({ uri, pid: Number(pid) })
}
