import { MongoClient } from "mongodb"
import { openDatabase } from "../../../server/database/index.ts"

/** A process that opens a database, says so, and waits to be killed. */
const { uri } = await openDatabase({ folder: process.argv[2]! })
const client = await new MongoClient(uri).connect()
const { pid } = await client.db("admin").command({ serverStatus: 1 })
process.send!({ uri, pid: Number(pid) })
setInterval(() => {}, 1000)
