import { join } from "node:path"
import { parseArgs } from "node:util"
import { refuseHalfRestored } from "../backup/interrupted.ts"
import { config } from "../config.ts"
import { openDatabase } from "../database/index.ts"

const defaultPort = "27117"

/** Serves the embedded database alone, on loopback, for any MongoDB tool; ends with Ctrl-C. */
async function serve() {
  const { values } = parseArgs({ options: { port: { type: "string", default: defaultPort } } })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port must be from 0 to 65535; it is "${values.port}".`)

  refuseHalfRestored(config.dataDir)
  const database = await openDatabase({ folder: join(config.dataDir, "database"), port })
  database.onExit((reason) => {
    console.error(reason)
    process.exit(1)
  })
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void database.close().then(() => process.exit(0)))
  }
  console.log(database.uri)
  setInterval(() => {}, 2 ** 30)
}

serve().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
