import "./wholeAnswers.ts"
import mongoose from "mongoose"
import { setupLink } from "../models/firstRun.ts"
import { migrations } from "../models/migrations/index.ts"
import { readyModels } from "../models/index.ts"
import { Network } from "../models/network.ts"
import { forgetRestoring } from "./backup/interrupted.ts"
import { forgetPartial } from "./backup/making.ts"
import { backUp, backupsFolder } from "./backup/nightly.ts"
import { config } from "./config.ts"
import { connect } from "./connection.ts"
import type { Database } from "./database/index.ts"
import { countChange } from "./changes.ts"
import { log } from "./log.ts"
import { migrate, refuseNewer } from "./migrations.ts"
import { refuseHalfMoved } from "./move/mark.ts"
import { checkReplicaSet } from "./replicaSet.ts"
import { sessionSecret } from "./secret.ts"
import { openSite } from "./site.ts"
import { startFailure } from "./startFailure.ts"
import { openWorkers } from "./workers/index.ts"
import { refuseWrongClock } from "./wrongClock.ts"

// Its texts are read by nobody else.
const demo = process.argv.includes("--demo") ? await import("../models/demo.ts") : null

type Closing = () => Promise<void> | void
const closings: Closing[] = []

async function start(opening: Promise<Database> | null): Promise<void> {
  const uri = config.mongodbUri ?? (await embedded(opening!))
  await connect(uri)
  closings.unshift(() => mongoose.disconnect())
  await checkReplicaSet(mongoose.connection.db!)
  // Before anything is made in it.
  await refuseHalfMoved(mongoose.connection.db!)
  await refuseNewer(migrations)
  await refuseWrongClock({ confirmed: process.argv.includes("--clock-is-right") })
  const empty = !(await Network.exists({}))
  await readyModels(() => migrate(migrations, { before: backUpNetwork, alone: !config.mongodbUri, empty }))
  await countChange()
  await demo?.fillDemo()
  // Made here once, before several processes ask for it.
  await sessionSecret()

  closings.unshift(config.workers === 1 ? await openSite() : await openWorkers(uri, config.workers, giveUp))
  await greet()
}

async function embedded(opening: Promise<Database>): Promise<string> {
  const database = await opening
  closings.unshift(() => database.close())
  database.onExit(giveUp)
  if (forgetPartial(backupsFolder())) log.warn("A backup was interrupted: what it left is removed")
  if (forgetRestoring(config.dataDir))
    log.warn("A restore was interrupted before it had changed anything: what it left is removed")
  return database.uri
}

// What is brought up to date on the first start is empty.
async function backUpNetwork(): Promise<void> {
  if (await Network.exists({})) await backUp({ beforeUpgrade: true })
}

function giveUp(reason: string): void {
  log.fatal(reason)
  process.exit(1)
}

async function greet(): Promise<void> {
  const link = await setupLink(config.baseUrl)
  console.log(
    [
      `Maillage: ${config.baseUrl}`,
      ...(demo?.demoAccounts ?? []).map((account) => `  ${account}   demonstration`),
      // One wrong password of anybody counts for everybody then.
      ...(config.secure && config.trustProxy === 0
        ? [
            "Warning: BASE_URL begins with https, and TRUST_PROXY is 0. Behind a proxy everybody counts " +
              "as one address, so that a hundred wrong passwords slow all of them down: set TRUST_PROXY to the number of proxies, mostly 1.",
          ]
        : []),
      ...(link ? [`First start. Open this link once to make your network: ${link}`] : []),
    ].join("\n"),
  )
}

let closing = false
async function close(): Promise<void> {
  if (closing) return
  closing = true
  for (const step of closings) await step()
  process.exit(0)
}

/** Brings up the site on the database that is being opened, or on `MONGODB_URI`, until it is asked to end. */
export async function run(opening: Promise<Database> | null): Promise<void> {
  process.on("SIGINT", () => void close())
  process.on("SIGTERM", () => void close())
  try {
    await start(opening)
  } catch (error) {
    // Who ends a start pulls the ground from under it.
    if (closing) return
    // The rest is for the log of whoever asks for it.
    console.error(startFailure(error as Error))
    log.debug({ err: error }, "The start failed")
    process.exit(1)
  }
}
