import "../../server/wholeAnswers.ts"
import { closeTestDatabase } from "./database.ts"

/** Mocha lets a run pass whose promise was rejected with nobody listening. */
process.on("unhandledRejection", (error) => {
  throw error
})

export const mochaHooks = {
  afterAll: closeTestDatabase,
}
