import mongoose from "mongoose"
import "../../../server/wholeAnswers.ts"
import { log } from "../../../server/log.ts"
import { testApp, withoutWatch } from "../app.ts"
import { testDatabase, theTestDatabaseIs } from "../database.ts"
import { openNearDatabase } from "../nearDatabase.ts"
import type { Asked, Begun, Beginning } from "./farSite.ts"
import { stage } from "./playing.ts"
import { type Draft, siteOf } from "./site.ts"

// A site with its database in one process, which answers what it is asked until it is killed; it is begun again on the same folder.
log.level = "warn"
withoutWatch()
process.on("disconnect", () => process.exit())

async function begin({ folder, dbName, count }: Beginning): Promise<Begun> {
  const database = openNearDatabase(folder)
  theTestDatabaseIs(database)
  if (dbName) {
    await mongoose.connect(database.uri, { dbName })
    return { dbName, people: [], drafts: [] }
  }
  await testApp()
  return { dbName: (await testDatabase()).dbName, ...(await stage(count)) }
}

const answer = ({ draft, call, given }: Asked): Promise<unknown> =>
  (siteOf(draft as Draft)[call] as (...given: unknown[]) => Promise<unknown>)(...given)

process.on(
  "message",
  (message: Beginning | Asked) =>
    void (async () => {
      process.send!(
        "folder" in message ? await begin(message) : { number: message.number, answer: await answer(message) },
      )
    })(),
)
