import type { Context } from "mocha"
import "../../server/wholeAnswers.ts"
import { setClock } from "../../server/clock.ts"
import { config } from "../../server/config.ts"
import { startFrom } from "../../server/childProgram.ts"
import { log } from "../../server/log.ts"
import { dist, isBuilt } from "../../server/scripts/built.mjs"
import { closeTestDatabase, dropTestDatabases } from "./database.ts"
import { afterEachFile, beginRun, endRun, isWorker, watchFiles } from "./run.ts"

// Every sign-in of a test would be a line between its results.
log.level = "warn"

// What tests read is said by a site whose e-mails leave; tests of the other take it away.
config.smtpUrl ??= "smtp://mail.network.example"

const usual = { ...config }
afterEachFile(() => {
  setClock()
  Object.assign(config, usual, { dataDir: config.dataDir })
})

// Nobody waits for a build to try a page; where there is one, what runs in a process of its own starts faster.
if (isBuilt()) startFrom(dist)

/** Mocha lets a run pass whose promise was rejected with nobody listening. */
function refuse(error: unknown) {
  throw error
}

export const mochaHooks = {
  beforeAll(this: Context) {
    // A worker's Mocha takes every listener away after each file.
    process.off("unhandledRejection", refuse).on("unhandledRejection", refuse)
    watchFiles(this.test!.parent!)
  },
  afterAll: isWorker ? [] : closeTestDatabase,
}

export const mochaGlobalSetup = beginRun

export async function mochaGlobalTeardown() {
  await dropTestDatabases()
  endRun()
}
