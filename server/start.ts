import "./wholeAnswers.ts"
import { mkdirSync, rmSync } from "node:fs"
import type { Server } from "node:http"
import { join } from "node:path"
import mongoose from "mongoose"
import { setupLink } from "../models/firstRun.ts"
import { jobs, schedule } from "../models/jobs.ts"
import { migrations } from "../models/migrations/index.ts"
import { readyModels } from "../models/index.ts"
import { renderMail } from "../views/presenters/mails/index.ts"
import { createApp } from "./app.ts"
import { config } from "./config.ts"
import { openDatabase } from "./database/index.ts"
import { countChange } from "./inOneStep.ts"
import { log } from "./log.ts"
import { migrate } from "./migrations.ts"
import { checkReplicaSet } from "./replicaSet.ts"
import { sessionSecret } from "./secret.ts"
import { startFailure } from "./startFailure.ts"
import { startWork } from "./work.ts"

// Its texts are read by nobody else.
const demo = process.argv.includes("--demo") ? await import("../models/demo.ts") : null
const fresh = process.argv.includes("--fresh")

/** How long whoever is being answered when the site ends may take, in milliseconds. */
const lastAnswers = 20_000

type Closing = () => Promise<void> | void
const closings: Closing[] = []

async function start(): Promise<void> {
  const uri = config.mongodbUri ?? await openEmbedded()
  await mongoose.connect(uri, { dbName: databaseName(uri), serverSelectionTimeoutMS: 10_000 })
  closings.unshift(() => mongoose.disconnect())
  await checkReplicaSet(mongoose.connection)
  await readyModels()
  await migrate(migrations)
  await countChange()
  await demo?.fillDemo()

  const app = createApp({ sessionSecret: await sessionSecret() })
  const server = await listen(app)
  closings.unshift(() => new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), lastAnswers).unref()
  }))
  closings.unshift(startWork({ jobs, schedule, renderMail }))
  await greet()
}

async function openEmbedded(): Promise<string> {
  const folder = join(config.dataDir, "database")
  if (demo && fresh) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const database = await openDatabase({ folder })
  closings.unshift(() => database.close())
  database.onExit((reason) => {
    log.fatal(reason)
    process.exit(1)
  })
  return database.uri
}

// The name in the address wins; the embedded database's address has none.
function databaseName(uri: string): string {
  return /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1] ?? "maillage"
}

function listen(app: ReturnType<typeof createApp>): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(config.port, config.host, (error?: Error) => (error ? reject(error) : resolve(server)))
  })
}

async function greet(): Promise<void> {
  console.log(`Maillage: ${config.baseUrl}`)
  for (const account of demo?.demoAccounts ?? []) console.log(`  ${account}   demonstration`)
  const link = await setupLink(config.baseUrl)
  if (link) console.log(`First start. Open this link once to make your network: ${link}`)
}

let closing = false
async function close(): Promise<void> {
  if (closing) return
  closing = true
  for (const step of closings) await step()
  process.exit(0)
}

process.on("SIGINT", () => void close())
process.on("SIGTERM", () => void close())
start().catch((error: Error) => {
  // Who ends a start pulls the ground from under it.
  if (closing) return
  // The rest is for the log of whoever asks for it.
  console.error(startFailure(error))
  log.debug({ err: error }, "The start failed")
  process.exit(1)
})
