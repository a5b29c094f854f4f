import "../../server/wholeAnswers.ts"
import { log } from "../../server/log.ts"
import { closeTestDatabase } from "./database.ts"

// Every sign-in of a test would be a line between its results.
log.level = "warn"

/** Mocha lets a run pass whose promise was rejected with nobody listening. */
process.on("unhandledRejection", (error) => {
  throw error
})

export const mochaHooks = {
  afterAll: closeTestDatabase,
}
